import { type FoundControl, type PageLook, PRESS_FROM } from '../signout/control/look';
import type { Site } from '../sites/site';
import { showsSignIn } from './ladder';
import type { MenuLooks } from './menu-looks';
import { goTo } from './open-page';
import type { Ports, TabFact } from './ports';
import { pressable } from './press-control';
import { lookWhenBuilt } from './search-page';
import { sitePreset } from './site-preset';
import { canAnswer } from './site-tabs';

const MOST_TABS = 3;
const MOST_MENUS = 5;
const ASK_LIMIT_MS = 1_500;

export interface SeekOptions {
  /** Account menus may be opened: somebody is there who asked for it. null: they are left closed. */
  readonly menus: MenuLooks | null;
  /** `in-sight`: one that is hidden in a menu is not enough as long as a menu may show it, and that menu stays open. */
  readonly until: 'found' | 'in-sight';
}

export interface SoughtControl {
  readonly kind: 'found';
  readonly tab: TabFact;
  readonly control: FoundControl;
  /** Address of the frame that holds it. */
  readonly frameUrl: string;
  /** Label of what opens the menu that shows it; null: it is in no menu, or its menu was left closed. */
  readonly menu: string | null;
}

/** What was tried in vain. */
export interface SoughtInVain {
  readonly kind: 'none';
  /** Tabs that answered. */
  readonly tabs: number;
  readonly menus: number;
  /** All of them ask somebody to sign in. */
  readonly signIn: boolean;
  /** Likely menus that only the mouse went to: nothing about them says that they are menus. */
  readonly undeclared: number;
  /** Menus were left closed, because there is unsaved work in the page, or nobody knows. */
  readonly unsaved: boolean;
  /** Something is there, too unlikely to be pressed. */
  readonly unsure: boolean;
}

/** Looks for the control as a sign-out would, and presses it in no case. */
export async function seekControl(
  ports: Ports,
  site: Site,
  tabs: readonly TabFact[],
  options: SeekOptions,
): Promise<SoughtControl | SoughtInVain> {
  const all: SoughtInVain[] = [];
  for (const tab of tabs.filter(canAnswer).slice(0, MOST_TABS)) {
    const sought = await seekInTab(ports, site, tab, options);
    if (sought.kind === 'found') return sought;
    all.push(sought);
  }
  return {
    kind: 'none',
    tabs: all.reduce((sum, one) => sum + one.tabs, 0),
    menus: all.reduce((sum, one) => sum + one.menus, 0),
    undeclared: all.reduce((sum, one) => sum + one.undeclared, 0),
    signIn: all.some(({ signIn }) => signIn) && all.every(({ tabs: answered, signIn }) => signIn || answered === 0),
    unsaved: all.some(({ unsaved }) => unsaved),
    unsure: all.some(({ unsure }) => unsure),
  };
}

const inVain: SoughtInVain = {
  kind: 'none',
  tabs: 0,
  menus: 0,
  signIn: false,
  undeclared: 0,
  unsaved: false,
  unsure: false,
};

async function seekInTab(
  ports: Ports,
  site: Site,
  tab: TabFact,
  { menus, until }: SeekOptions,
): Promise<SoughtControl | SoughtInVain> {
  const look = await lookWhenBuilt(ports, tab.id, sitePreset(site)?.control.selectors ?? []);
  if (look.kind === 'no-answer') return inVain;
  const hidden = bestOf(tab, look, null);
  if (hidden && (until === 'found' || hidden.control.visible)) return hidden;
  const tried = { ...inVain, tabs: 1, signIn: showsSignIn(look), unsure: likeliest(look) !== null };
  if (menus === null || tried.signIn) return hidden ?? tried;
  if (await mayHoldWork(ports, tab)) return hidden ?? { ...tried, unsaved: true };
  const seek = () => seekInMenus(ports, site, tab, hidden, tried);
  return menus.look(site, tab, seek, (sought) => until === 'in-sight' && isInSight(sought));
}

const isInSight = (sought: SoughtControl | SoughtInVain): boolean => sought.kind === 'found' && sought.control.visible;

/** Something that may be a control, below what is pressed. */
const likeliest = (look: PageLook): FoundControl | null => pressable(look, 0).find(({ visible }) => visible) ?? null;

/** Unsaved, or nobody knows. */
export async function mayHoldWork(ports: Ports, tab: TabFact): Promise<boolean> {
  const { total, unknown, call } = await ports.unsaved.ask(tab, null, ASK_LIMIT_MS);
  return total > 0 || unknown !== null || call;
}

async function seekInMenus(
  ports: Ports,
  site: Site,
  tab: TabFact,
  hidden: SoughtControl | null,
  tried: SoughtInVain,
): Promise<SoughtControl | SoughtInVain> {
  const openers = sitePreset(site)?.control.openers ?? [];
  let { undeclared, unsure, menus } = tried;
  for (let nth = 0; nth < MOST_MENUS; nth += 1) {
    const before = (await ports.tabs.get(tab.id))?.url ?? tab.url;
    const peeked = await ports.controls.peekInMenu(tab.id, nth, openers);
    if (peeked === null) break;
    const shown = bestOf(tab, peeked.look, peeked.label);
    if (shown?.control.visible) return shown;
    menus += peeked.pressed ? 1 : 0;
    undeclared += peeked.pressed ? 0 : 1;
    unsure ||= likeliest(peeked.look) !== null;
    await ports.controls.closeMenus(tab.id);
    const now = await ports.tabs.get(tab.id);
    if (now && isElsewhere(now.url, before)) {
      // Whoever has it before them may have gone there.
      if (peeked.pressed && !now.active) await goTo(ports, tab.id, before);
      break;
    }
    if (shown && !hidden) return { ...shown, menu: peeked.label };
  }
  return hidden ?? { ...tried, undeclared, unsure, menus };
}

/** What was taken for a menu led to another page. */
const isElsewhere = (now: string, before: string): boolean => now.split('#')[0] !== before.split('#')[0];

function bestOf(tab: TabFact, look: PageLook, menu: string | null): SoughtControl | null {
  const [control] = pressable(look, PRESS_FROM);
  if (!control || look.kind === 'no-answer') return null;
  const frameUrl = look.frames.find(({ frameId }) => frameId === control.frameId)?.url ?? tab.url;
  return { kind: 'found', tab, control, frameUrl, menu };
}
