import type { SiteUnsaved } from '../../lib/unsaved/site-unsaved.ts';
import { inFirefox } from '../e2e/harness/engine.ts';
import { unpacked } from '../e2e/harness/installation.ts';
import { builtPackage } from '../e2e/harness/package.ts';
import { Signoff } from '../e2e/harness/signoff.ts';
import { browserSwitches } from './browser-switches.ts';
import { buildPage } from './build-page.ts';
import { Files } from './hands/files.ts';
import type { Stage } from './perform.ts';
import { FormsServer } from './server/server.ts';

/** What the extension says about one lane's site, of which one tab is open. */
export interface SignoffSite {
  list(): Promise<readonly SiteUnsaved[]>;
  live(): Promise<number | null>;
}

export interface Workplace {
  readonly lanes: readonly (Stage & { readonly site: SignoffSite })[];
  close(): Promise<void>;
}

/** One browser with the built extension, and for each lane a host of its own that is one of its sites. */
export async function openWorkplace(ids: readonly string[], jobs: number): Promise<Workplace> {
  const folders = new Map<string, string>();
  for (const id of ids) folders.set(id, await buildPage(id));
  const server = new FormsServer(folders);
  await server.listen();
  const files = new Files();
  const signoff = await Signoff.start({
    installation: unpacked(builtPackage()),
    args: inFirefox ? [] : browserSwitches,
  });
  const lanes = [];
  for (let lane = 1; lane <= jobs; lane++) {
    const site = await addSite(signoff, server.origin(lane), lane);
    lanes.push({ browser: signoff.browser, server, files, lane, site });
  }
  const close = async () => {
    await signoff.remove();
    files.remove();
    server.close();
  };
  return { lanes, close };
}

async function addSite(signoff: Signoff, address: string, lane: number): Promise<SignoffSite> {
  const { id } = await signoff.addSite(address, `CRM ${lane}`, { embeddedHosts: [`frames-${lane}.localhost`] });
  return {
    list: () => signoff.send('unsaved.list', { siteIds: [id] }),
    live: async () => (await signoff.siteOverview(id)).unsaved,
  };
}
