import { type Calendar, deadlines, type TimeSettings } from '../../../lib/deadlines/deadlines';
import type { Facts, SiteFacts } from '../../../lib/deadlines/facts';
import { noFacts } from '../../../lib/deadlines/facts';
import { noRoster, type ShiftPlan, type TimeRange } from '../../../lib/shifts/shift';
import { defaultSettings, type Site } from '../../../lib/sites/site';
import type { OwnRules, TimeRules } from '../../../lib/sites/time-rules';
import { aSite } from '../sites/a-site';

/** Friday, in a zone without changes of the clock. */
export const at = (time: string, date = '2026-11-20'): number => Date.parse(`${date}T${time}:00Z`);
export const utc: Calendar = { roster: noRoster, zone: 'UTC' };

/** No rule at all, but for those that are named. */
export const onlyRules = (rules: Partial<TimeRules> = {}): TimeRules => ({
  ...defaultSettings.rules,
  idleMs: null,
  lockMs: null,
  maxAgeMs: null,
  shiftEnd: false,
  ...rules,
});

export const daily = (...ranges: readonly string[]): ShiftPlan => {
  const day = ranges.map((range): TimeRange => {
    const [start = '', end = ''] = range.split('-');
    return { start, end };
  });
  return { ...defaultSettings.shifts, week: [day, day, day, day, day, day, day] };
};

/** Sites `a`, `b` …, each with its own rules. */
export function settingsOf(rules: Partial<TimeRules>, own: readonly OwnRules[] = [{}]): TimeSettings {
  const sites = own.map(
    (rulesOfSite, n): Site =>
      aSite(`https://${'abcdefgh'[n]}.example/`, { id: 'abcdefgh'[n] ?? '', rules: rulesOfSite }),
  );
  return { ...defaultSettings, sites, rules: onlyRules(rules) };
}

export const signedIn = (signedInAt: number, change: Partial<SiteFacts> = {}): SiteFacts => ({
  signedInAt,
  activeAt: signedInAt,
  callAt: null,
  byCookie: true,
  handled: [],
  ...change,
});

/** Somebody signed in at `a` at nine. */
export const factsOf = (change: Partial<Facts> = {}): Facts => ({
  ...noFacts(at('08:00')),
  sites: { a: signedIn(at('09:00')) },
  ...change,
});

/** `cause@due` of each deadline, times of the day. */
export function shown(settings: TimeSettings, facts: Facts, now: number, calendar = utc): string[] {
  return deadlines(settings, facts, calendar, now).map(
    ({ cause, dueAt, siteIds }) => `${cause} ${new Date(dueAt).toISOString().slice(5, 16)} ${siteIds.join()}`,
  );
}
