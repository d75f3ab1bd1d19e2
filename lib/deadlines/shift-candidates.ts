import type { EpochMs } from '../base/time';
import type { Shift } from '../shifts/shift';
import type { TimeRules, WarningRules } from '../sites/time-rules';
import { type Candidate, untold } from './candidate';
import { granted } from './due-at';
import { concernedFrom, type Facts, type SiteFacts } from './facts';

/** The browser was closed when this end of a shift, as often as it was put off, was due. */
export function wasMissed(
  endAt: EpochMs,
  { warning }: { readonly warning: WarningRules },
  facts: Pick<Facts, 'browserStartedAt' | 'extensions' | 'notBefore' | 'pauses'>,
): boolean {
  const { browserStartedAt } = facts;
  return browserStartedAt > endAt && browserStartedAt > granted('shift-end', endAt, warning, facts).dueAt;
}

/**
 * The end of a shift, and what becomes of a sign-in that outlived one: a browser that starts later finds it `stale`, and so does the
 * start of the next shift where the end was acted on in vain.
 */
export function shiftCandidates(
  rules: TimeRules,
  site: SiteFacts,
  shifts: readonly Shift[],
  missed: (endAt: EpochMs) => boolean,
): Candidate[] {
  if (!rules.shiftEnd) return [];
  const ends = endsOf(site, shifts);
  const handled = handledEnds(site);
  const open = ends.filter((endAt) => !handled.has(endAt));
  const next = open.find((endAt) => !missed(endAt));
  const outlived = ends.findLast((endAt) => handled.has(endAt));
  const again = outlived === undefined ? undefined : shifts.find(({ startAt }) => startAt >= outlived)?.startAt;
  const leftover = rules.leftover === 'show' ? [] : [open.find(missed) ?? [], again ?? []].flat();
  return [...(next === undefined ? [] : [atEnd(rules, next)]), ...leftover.map((at) => untold('stale', at, null))];
}

/** A sign-in that began before the end of an earlier shift. */
export function isLeftover(
  site: SiteFacts,
  shifts: readonly Shift[],
  missed: (endAt: EpochMs) => boolean,
  now: EpochMs,
): boolean {
  const handled = handledEnds(site);
  const lastStartAt = shifts.findLast(({ startAt }) => startAt <= now)?.startAt ?? 0;
  // Whoever kept a sign-out from ending it is still at the desk, until the next shift.
  const isOutlived = (endAt: EpochMs) => handled.has(endAt) && lastStartAt >= endAt;
  return endsOf(site, shifts).some((endAt) => endAt <= now && (missed(endAt) || isOutlived(endAt)));
}

const endsOf = (site: SiteFacts, shifts: readonly Shift[]): EpochMs[] =>
  shifts.map(({ endAt }) => endAt).filter((endAt) => endAt > concernedFrom(site));

const atEnd = ({ callMs }: TimeRules, endAt: EpochMs): Candidate => ({
  cause: 'shift-end',
  baseAt: endAt,
  limitMs: null,
  told: 'early',
  warnAtMostMs: null,
  extendable: true,
  callMs,
});

/** Ends that were acted on. */
const handledEnds = ({ handled }: SiteFacts): ReadonlySet<EpochMs> =>
  new Set(handled.flatMap((id) => (/^(?:shift-end|stale)@/.test(id) ? [Number(id.split('@')[1])] : [])));
