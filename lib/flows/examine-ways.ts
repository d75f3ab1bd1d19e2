import { type AsStranger, type Examined, type ExaminedControl, isGone } from '../signout/doctor/examined';
import { isAlike, nobodysAddress } from '../signout/doctor/is-alike';
import { recipeFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { presetVisitUrl } from './preset-visit';
import { ASK_LIMIT_MS } from './probe';
import type { SoughtControl, SoughtInVain } from './seek-control';
import { sitePreset } from './site-preset';
import { senderAmong } from './site-tabs';

/** The named sign-out address, asked as a stranger: nobody's session is named in it, so that none ends. */
export async function examineAddress(ports: Ports, { signOutUrl }: Site): Promise<Examined['address']> {
  return signOutUrl === null ? null : askAsStranger(ports, signOutUrl);
}

/** Where strangers get the same answer at an address that nobody made, it says nothing. */
async function askAsStranger(ports: Ports, url: string): Promise<AsStranger> {
  const ask = (asked: string) =>
    ports.replay.ask(
      { url: asked, as: 'page', accept: null, headers: [] },
      { cookies: null, headers: [] },
      ASK_LIMIT_MS,
    );
  const answer = await ask(url);
  if (answer.kind !== 'answered') return 'no-answer';
  if (isGone(answer.status)) return { status: answer.status };
  const other = await ask(nobodysAddress(url));
  return other.kind === 'answered' && isAlike(answer, other) ? 'unclear' : { status: answer.status };
}

/** One that is merely opened is asked as a stranger; what others are filled with is looked for in an open page, and nothing is sent. */
export async function examineRecipe(ports: Ports, site: Site, tabs: readonly TabFact[]): Promise<Examined['recipe']> {
  const preset = sitePreset(site);
  const recipe = preset && recipeFor(preset, site);
  const isOpened = recipe?.method === 'GET' && recipe.values.length === 0;
  const opened = isOpened ? recipe.url : recipe ? null : await presetVisitUrl(ports, site);
  if (opened) {
    const answer = await askAsStranger(ports, opened);
    return answer === 'no-answer' ? null : answer;
  }
  if (!recipe) return null;
  const tab = senderAmong(site, tabs);
  const told = tab ? await ports.controls.lacksFor(tab.id, recipe) : null;
  if (told === null || told.kind === 'no-answer') return null;
  return told.kind === 'complete' ? 'complete' : { missing: told.placeholder };
}

export function examinedControl(sought: SoughtControl | SoughtInVain, opensMenus: boolean): ExaminedControl {
  if (sought.kind === 'found') return { kind: 'found', inMenu: sought.menu !== null };
  if (sought.tabs === 0) return { kind: 'unseen' };
  if (!opensMenus) return { kind: 'unopened', why: 'week' };
  if (sought.unsaved) return { kind: 'unopened', why: 'unsaved' };
  if (sought.undeclared > 0) return { kind: 'unopened', why: 'undeclared' };
  return { kind: sought.unsure ? 'unsure' : 'none' };
}
