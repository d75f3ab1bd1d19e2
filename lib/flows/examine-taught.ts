import type { Examined } from '../signout/doctor/examined';
import { originOf } from '../sites/match';
import type { Site } from '../sites/site';
import { recipeAt, type TaughtSignOut } from '../sites/taught';
import type { Ports, TabFact } from './ports';
import { canAnswer } from './site-tabs';

const MOST_TABS = 3;

type Taught = NonNullable<Examined['taught']>;

/** Whether what was recorded is still in the site's pages; nothing of it is pressed or sent. */
export async function examineTaught(ports: Ports, site: Site, tabs: readonly TabFact[]): Promise<Examined['taught']> {
  const { taught } = site;
  if (taught === null) return null;
  const asked = tabs.filter(canAnswer).slice(0, MOST_TABS);
  const told = await Promise.all(asked.map(({ id }) => taughtIn(ports, originOf(site), taught, id)));
  if (told.includes('there')) return 'there';
  return told.length > 0 && told.every((one) => one === 'gone') ? 'gone' : 'unclear';
}

async function taughtIn(
  ports: Ports,
  origin: string,
  { steps, request }: TaughtSignOut,
  tabId: number,
): Promise<Taught> {
  const filled = request !== null && request.values.length > 0;
  if (filled && (await ports.controls.lacksFor(tabId, recipeAt(origin, request))).kind === 'complete') return 'there';
  const looks = await Promise.all(steps.map((step) => ports.controls.findTaught(tabId, step)));
  const isThere = looks.map(({ kind }) => kind === 'found');
  if (steps.some(({ role }, at) => role === 'control' && isThere[at])) return 'there';
  // What is filled with nothing shows nothing of itself.
  if (isThere[0] || (request !== null && !filled)) return 'unclear';
  return looks.some(({ kind }) => kind === 'no-answer') ? 'unclear' : 'gone';
}
