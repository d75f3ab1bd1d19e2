import type { EpochMs } from '../base/time';
import type { Shift } from '../shifts/shift';
import type { TimeRules } from '../sites/time-rules';
import { type Candidate, untold } from './candidate';
import type { SiteFacts } from './facts';

/**
 * The end of a shift, and what becomes of a sign-in that outlived one: a browser that starts later finds it `stale`, and so does the
 * start of the next shift where the end was acted on in vain.
 */
export function shiftCandidates(
  rules: TimeRules,
  site: SiteFacts,
  shifts: readonly Shift[],
  browserStartedAt: EpochMs,
): Candidate[] {
  if (!rules.shiftEnd) return [];
  const ends = shifts.filter(({ endAt }) => endAt > site.signedInAt);
  const open = ends.find(({ endAt }) => !isHandled(site, endAt));
  const outlived = ends.filter(({ endAt }) => isHandled(site, endAt)).at(-1);
  const again = outlived && shifts.find(({ startAt }) => startAt >= outlived.endAt);
  return [
    ...(open === undefined ? [] : atEnd(rules, open.endAt, browserStartedAt)),
    ...(again === undefined || rules.leftover === 'show' ? [] : [untold('stale', again.startAt, null)]),
  ];
}

/** A sign-in that began before the end of an earlier shift. */
export function isLeftover(
  site: SiteFacts,
  shifts: readonly Shift[],
  browserStartedAt: EpochMs,
  now: EpochMs,
): boolean {
  return shifts.some(
    ({ endAt }) => endAt > site.signedInAt && endAt <= now && (browserStartedAt > endAt || isHandled(site, endAt)),
  );
}

function atEnd(rules: TimeRules, endAt: EpochMs, browserStartedAt: EpochMs): Candidate[] {
  if (browserStartedAt > endAt) return rules.leftover === 'end' ? [untold('stale', endAt, null)] : [];
  return [
    {
      cause: 'shift-end',
      baseAt: endAt,
      limitMs: null,
      told: 'early',
      warnAtMostMs: null,
      extendable: true,
      callMs: rules.callMs,
    },
  ];
}

const isHandled = ({ handled }: SiteFacts, endAt: EpochMs): boolean =>
  handled.includes(`shift-end@${endAt}`) || handled.includes(`stale@${endAt}`);
