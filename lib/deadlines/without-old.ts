import { DAY_MS, type EpochMs } from '../base/time';
import type { SiteId } from '../sites/site';
import { LOOKED_BACK_MS } from './deadlines';
import type { Facts } from './facts';
import { withSession } from './news';

/** What is remembered of countdowns goes so long after them: a hundred extensions of an hour are four days. */
const FORGOTTEN_MS = 7 * DAY_MS;
/** The newest of each kind: never more than what is read back whole. */
const MOST_COUNTDOWNS = 500;
const MOST_STAYS = 90;
const MOST_PAUSES = 90;

/** Drops what no deadline to come will ask for. `siteIds`: those configured now. */
export function withoutOld(facts: Facts, siteIds: readonly SiteId[], now: EpochMs): Facts {
  const gone = Object.keys(facts.sites).filter((id) => !siteIds.includes(id));
  const left = gone.reduce((all, id) => withSession(all, id, 'signed-out', { at: now, byCookie: false }), facts);
  const lastAt = lastInstants(facts);
  const isRecent = (key: string) => (lastAt.get(idOf(key)) ?? 0) > now - FORGOTTEN_MS;
  const newest = (values: Readonly<Record<string, number>>) =>
    Object.entries(values)
      .filter(([key]) => isRecent(key))
      .sort(([a], [b]) => (lastAt.get(idOf(b)) ?? 0) - (lastAt.get(idOf(a)) ?? 0))
      .slice(0, MOST_COUNTDOWNS);
  return {
    ...left,
    extensions: Object.fromEntries(newest(facts.extensions)),
    notBefore: Object.fromEntries(newest(facts.notBefore)),
    ...(facts.pauses === undefined
      ? {}
      : { pauses: facts.pauses.filter(({ untilAt }) => untilAt > now - LOOKED_BACK_MS).slice(-MOST_PAUSES) }),
    stayLate: facts.stayLate.filter(({ untilAt }) => untilAt > now - LOOKED_BACK_MS).slice(-MOST_STAYS),
  };
}

/** Of deadline or countdown: the deadline. */
const idOf = (key: string): string => key.split('#')[0] ?? '';

/** By deadline: the instant without any extension, or a later one before which it is not due. */
function lastInstants({ extensions, notBefore }: Facts): ReadonlyMap<string, EpochMs> {
  const last = new Map<string, EpochMs>();
  const note = (key: string, at: EpochMs) => void last.set(idOf(key), Math.max(last.get(idOf(key)) ?? 0, at));
  for (const key of [...Object.keys(extensions), ...Object.keys(notBefore)])
    note(key, Number(idOf(key).split('@')[1] ?? 0));
  for (const [key, at] of Object.entries(notBefore)) note(key, at);
  return last;
}
