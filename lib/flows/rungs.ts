import { isAtSignIn } from '../sites/match';
import { recipeFor } from '../sites/presets/recipe-for';
import { aboutToPress, type Ladder, type RungOutcome, timeIsUp } from './ladder';
import { openOwn } from './open-own';
import { goTo } from './open-page';
import { openedAddresses } from './opened-addresses';
import type { TabFact } from './ports';
import { presetVisitUrl } from './preset-visit';
import { followPage } from './press-control';
import { searchPage } from './search-page';
import { sendRecipe } from './send-recipe';
import { sitePreset } from './site-preset';
import { canAnswer, siteTabs } from './site-tabs';
import { taughtSteps } from './taught-rung';

const MOST_TABS = 3;

/** The ways to end a session, best known first. Each says how the session stands afterwards. */
export const rungs: readonly ((ladder: Ladder) => Promise<RungOutcome>)[] = [
  namedAddress,
  taughtSteps,
  presetRecipe,
  presetVisit,
  openTabs,
  freshTab,
  controlAddress,
];

/** The address the person named for this site. */
async function namedAddress(ladder: Ladder): Promise<RungOutcome> {
  const { signOutUrl } = ladder.target.site;
  return signOutUrl === null ? 'in' : visit(ladder, signOutUrl);
}

/** The request a preset knows. */
async function presetRecipe(ladder: Ladder): Promise<RungOutcome> {
  const preset = sitePreset(ladder.target.site);
  const recipe = preset && recipeFor(preset, ladder.target.site);
  return recipe ? sendRecipe(ladder, recipe, 'recipe') : 'in';
}

async function presetVisit(ladder: Ladder): Promise<RungOutcome> {
  const url = await presetVisitUrl(ladder.ports, ladder.target.site);
  return url === null ? 'in' : visit(ladder, url);
}

/** The page's own control in the tabs that are open. */
async function openTabs(ladder: Ladder): Promise<RungOutcome> {
  const { ports, target } = ladder;
  const tabs = (await siteTabs(ports, target.site, target.store.id)).filter(canAnswer).slice(0, MOST_TABS);
  for (const tab of tabs) {
    if (timeIsUp(ladder)) return 'in';
    const outcome = await searchPage(ladder, tab.id, sitePreset(ladder.target.site)?.control);
    // The other tabs were worked in as well: they ask the same. A fresh one asks nothing.
    if (outcome !== 'in' || ladder.asksNatively) return outcome;
  }
  return 'in';
}

/** A background tab where the control is likely: where the person was, the protected page, the entry page. */
async function freshTab(ladder: Ladder): Promise<RungOutcome> {
  let tab: TabFact | null = null;
  for (const url of openedAddresses(ladder.target.site, ladder.witness.lastUrl, ladder.witness.proofs)) {
    if (timeIsUp(ladder)) return 'in';
    if (tab) await goTo(ladder.ports, tab.id, url);
    else tab = await openOwn(ladder, url);
    const outcome = await searchPage(ladder, tab.id, sitePreset(ladder.target.site)?.control);
    if (outcome !== 'in') return outcome;
  }
  return 'in';
}

/** The control's own address opened as a page, with the question it may ask. */
async function controlAddress(ladder: Ladder): Promise<RungOutcome> {
  const href = ladder.witness.control?.href ?? null;
  if (href === null || !isAtSignIn(ladder.target.site, href)) return 'in';
  return visit(ladder, href);
}

/** Opens an address that ends the session, answers what it asks, and says how things stand. */
async function visit(ladder: Ladder, url: string): Promise<RungOutcome> {
  await aboutToPress(ladder, 'address');
  const tab = await openOwn(ladder, url);
  return followPage(ladder, tab.id);
}
