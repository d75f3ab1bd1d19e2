import type { Examined } from '../signout/doctor/examined';
import { originOf } from '../sites/match';
import type { Site } from '../sites/site';
import { recipeAt, type TaughtSignOut } from '../sites/taught';
import type { Ports, TabFact } from './ports';
import { canAnswer, isAtOrigin } from './site-tabs';

const MOST_TABS = 3;

type Taught = NonNullable<Examined['taught']>;

/** Whether what was recorded is still in the site's pages; nothing of it is pressed or sent. */
export async function examineTaught(ports: Ports, site: Site, tabs: readonly TabFact[]): Promise<Examined['taught']> {
  const { taught } = site;
  if (taught === null) return null;
  const able = tabs.filter(canAnswer);
  const own = able.filter((tab) => isAtOrigin(site, tab));
  const asked = [...own, ...able.filter((tab) => !own.includes(tab))].slice(0, MOST_TABS);
  const told = await Promise.all(asked.map((tab) => taughtIn(ports, site, tab, taught)));
  if (told.includes('there')) return 'there';
  return told.length > 0 && told.every((one) => one === 'gone') ? 'gone' : 'unclear';
}

/** The request is filled and sent at the site's origin alone; a page of its other hosts that lacks the steps tells nothing. */
async function taughtIn(ports: Ports, site: Site, tab: TabFact, { steps, request }: TaughtSignOut): Promise<Taught> {
  const isOwn = isAtOrigin(site, tab);
  const filled = request !== null && request.values.length > 0;
  if (isOwn && filled && (await ports.controls.lacksFor(tab.id, recipeAt(originOf(site), request))).kind === 'complete')
    return 'there';
  const looks = await Promise.all(steps.map((step) => ports.controls.findTaught(tab.id, step)));
  const isThere = looks.map(({ kind }) => kind === 'found');
  if (steps.some(({ role }, at) => role === 'control' && isThere[at])) return 'there';
  // What is filled with nothing shows nothing of itself.
  if (isThere[0] || (request !== null && !filled)) return 'unclear';
  return !isOwn || looks.some(({ kind }) => kind === 'no-answer') ? 'unclear' : 'gone';
}
