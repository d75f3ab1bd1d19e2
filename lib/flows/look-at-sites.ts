import type { TabLook } from '../sessions/session';
import { type PageLook, PRESS_FROM } from '../signout/control/look';
import type { Site, SiteId } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { canAnswer, siteTabs } from './site-tabs';

const TABS_LOOKED_AT = 3;
const KEY = 'looks';

export type Looks = Readonly<Record<SiteId, readonly TabLook[]>>;

export async function knownLooks(ports: Ports): Promise<Looks> {
  return ((await ports.secrets.load(KEY)) as Looks | null) ?? {};
}

/** Looks at a few tabs of each site in each cookie store, as a person would: is there a way out, or a way in? */
export async function lookAtSites(ports: Ports, sites: readonly Site[]): Promise<Looks> {
  const fresh = await Promise.all(sites.map(async (site) => [site.id, await lookAtSite(ports, site)] as const));
  const looks = { ...(await knownLooks(ports)), ...Object.fromEntries(fresh) };
  await ports.secrets.save(KEY, looks);
  return looks;
}

async function lookAtSite(ports: Ports, site: Site): Promise<TabLook[]> {
  const byStore = Map.groupBy(await siteTabs(ports, site, 'all'), ({ storeId }) => storeId);
  const tabs = [...byStore.values()].flatMap((own) => own.slice(0, TABS_LOOKED_AT));
  return Promise.all(tabs.map((tab) => lookAtTab(ports, tab)));
}

async function lookAtTab(ports: Ports, tab: TabFact): Promise<TabLook> {
  const at = ports.clock.now();
  if (!canAnswer(tab)) return { tabId: tab.id, at, saw: 'no-answer' };
  const look = await ports.controls.look(tab.id, { selectors: [], mode: 'page' });
  const saw = sawIn(look);
  const account = saw === 'sign-in-form' ? undefined : accountIn(look);
  return { tabId: tab.id, at, saw, ...(account !== undefined && { account }) };
}

/** As the top page says, else the first of its frames that does. */
const accountIn = (look: PageLook): string | undefined =>
  look.kind === 'looked'
    ? look.frames.toSorted((a, b) => a.frameId - b.frameId).find(({ account }) => account !== undefined)?.account
    : undefined;

function sawIn(look: PageLook): TabLook['saw'] {
  if (look.kind !== 'looked') return 'no-answer';
  const { frames } = look;
  if (frames.some((frame) => frame.controls.some((control) => control.score >= PRESS_FROM))) return 'control';
  return frames.some((frame) => frame.signInForm) ? 'sign-in-form' : 'neither';
}
