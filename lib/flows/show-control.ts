import type { Reply } from '../messaging/protocol';
import type { RefusedControl } from '../signout/control/look';
import type { ShownControl } from '../signout/doctor/shown-control';
import type { Site } from '../sites/site';
import { hasAccess } from './has-access';
import { leaveShown, type MenuLooks } from './menu-looks';
import type { Ports, TabFact } from './ports';
import { mayHoldWork, type SoughtControl, type SoughtInVain, seekControl } from './seek-control';
import { sitePreset } from './site-preset';
import { canAnswer, siteTabs } from './site-tabs';
import { undisturbed } from './undisturbed';

/** Likelier than this nothing was wrong in any real product. */
const SURE_FROM = 80;
const LIMIT_MS = 45_000;

/** Finds what a sign-out would press, brings its page to the front and outlines it there; presses it in no case. `on` false: takes the outline away. */
export async function showControl(
  ports: Ports,
  menus: MenuLooks,
  { id, on }: { id: string; on: boolean },
): Promise<Reply<ShownControl | null>> {
  const { settings } = await ports.settings.load();
  const site = settings.sites.find((known) => known.id === id);
  if (!site) return { ok: false, code: 'unknown-site' };
  if (!(await hasAccess(ports, site)))
    return { ok: false, code: 'no-access', values: { host: new URL(site.address).host } };
  if ((await ports.journal.jobs()).length > 0) return { ok: false, code: 'job-running' };
  const tabs = (await siteTabs(ports, site, 'all')).filter(canAnswer);
  if (tabs.length === 0) return { ok: false, code: 'no-site-tab' };
  await Promise.all(tabs.map((tab) => hide(ports, menus, site, tab)));
  if (!on) return { ok: true, value: null };
  const shown = await undisturbed(ports, LIMIT_MS, async (lent) => {
    const sought = await seekControl(lent, site, tabs, { menus, until: 'in-sight' });
    return tell(lent, site, sought, tabs).catch(async (over: unknown) => {
      if (sought.kind === 'found') await hide(ports, menus, site, sought.tab);
      throw over;
    });
  });
  if (shown !== null) return { ok: true, value: shown };
  return { ok: false, code: (await ports.journal.jobs()).length > 0 ? 'job-running' : 'check-too-long' };
}

/** A menu that was opened for it stays open where somebody works by now: what shuts it would reach a dialog, too. */
async function hide(ports: Ports, menus: MenuLooks, site: Site, tab: TabFact): Promise<void> {
  await ports.controls.unmark(tab.id);
  if (await mayHoldWork(ports, tab)) return;
  await menus.shut(site, tab);
}

async function tell(
  ports: Ports,
  site: Site,
  sought: SoughtControl | SoughtInVain,
  tabs: readonly TabFact[],
): Promise<ShownControl> {
  const tab = sought.kind === 'found' ? sought.tab : tabs[0];
  const refused = tab === undefined ? [] : labelsOf(await ports.controls.refused(tab.id));
  const known = { first: firstOf(site), refused };
  return sought.kind === 'found' ? { ...(await show(ports, sought)), ...known } : { ...inVain(sought), ...known };
}

async function show(ports: Ports, { tab, control, frameUrl, menu }: SoughtControl) {
  await ports.tabs.activate(tab.id);
  const marked = await ports.controls.mark(tab.id, control);
  await leaveShown(ports, tab.id);
  return {
    kind: 'shown',
    label: control.label,
    sure: control.score >= SURE_FROM,
    host: URL.parse(frameUrl)?.host ?? '',
    menu,
    inSight: control.visible && marked,
  } as const;
}

const inVain = (sought: SoughtInVain) =>
  ({ kind: 'none', tabs: sought.tabs, menus: sought.menus, because: becauseOf(sought) }) as const;

function firstOf(site: Site): ShownControl['first'] {
  if (site.signOutUrl !== null) return 'address';
  if (site.taught !== null) return 'taught';
  return sitePreset(site)?.recipe ? 'recipe' : null;
}

function becauseOf(sought: SoughtInVain): Extract<ShownControl, { kind: 'none' }>['because'] {
  if (sought.tabs === 0) return 'silent';
  if (sought.signIn) return 'sign-in';
  if (sought.unsaved) return 'unsaved';
  if (sought.undeclared > 0) return 'undeclared';
  return sought.unsure ? 'unsure' : 'not-there';
}

const labelsOf = (refused: readonly RefusedControl[]): string[] => [
  ...new Set(refused.flatMap(({ label }) => (label === '' ? [] : [label]))),
];
