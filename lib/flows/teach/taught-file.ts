import type { Reply } from '../../messaging/protocol';
import { isSignOutAddress } from '../../signout/control/address';
import { originOf } from '../../sites/match';
import type { Site } from '../../sites/site';
import type { TaughtSignOut } from '../../sites/taught';
import { readTaughtFile, writeTaughtFile } from '../../sites/taught-file';
import type { Ports } from '../ports';
import type { SettingsFlow } from '../sites';
import { loadRecording, siteOf } from './session';

/** What is being recorded, else what is saved. */
export async function exportTaught(ports: Ports, siteId: string): Promise<Reply<string>> {
  const [site, recording] = [await siteOf(ports, siteId), await loadRecording(ports)];
  if (site === null) return { ok: false, code: 'unknown-site' };
  const own = recording?.siteId === siteId ? recording : null;
  const taught = own?.draft ?? site.taught;
  if (taught === null) return { ok: false, code: 'nothing-taught' };
  const proof = pathAt(site, own?.draft && own.withProof ? own.proofUrl : site.proofUrl);
  return { ok: true, value: writeTaughtFile({ recordedSignOut: 1, name: site.name, taught, proof }) };
}

function pathAt(site: Site, address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url && url.origin === originOf(site) ? `${url.pathname}${url.search}` : null;
}

/** A request of a stranger's file, filled with what the site's pages hold, goes only where an address speaks of signing out. */
function isAboutSignOut({ request }: TaughtSignOut): boolean {
  return request === null || isSignOutAddress(request.path);
}

/** Taken over by this one site; an address for the proof that the person named stays. A file with a mistake changes nothing. */
export async function importTaught(
  ports: Ports,
  settings: SettingsFlow,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Reply<Site>> {
  const site = await siteOf(ports, id);
  if (site === null) return { ok: false, code: 'unknown-site' };
  const read = readTaughtFile(text);
  if (!read.ok) {
    const { code, line, column, path, values } = read;
    const places = Object.entries({ line, column, path }).filter(([, place]) => place !== undefined);
    return {
      ok: false,
      code,
      values: { ...(Object.fromEntries(places) as Record<string, string | number>), ...values },
    };
  }
  const { taught, proof } = read.file;
  if (!isAboutSignOut(taught)) return { ok: false, code: 'not-a-sign-out', values: { path: 'taught.request.path' } };
  const proofUrl = site.proofUrl ?? (proof === null ? null : `${originOf(site)}${proof}`);
  return settings.changeSite({ id, change: { taught, proofUrl } });
}
