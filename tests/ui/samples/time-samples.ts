import type { RosterOverview } from '../../../lib/shifts/roster.ts';
import { noShifts, type ShiftPlan } from '../../../lib/shifts/shift.ts';
import type { Settings } from '../../../lib/sites/site.ts';
import {
  defaultRules,
  defaultWarning,
  type Maintenance,
  noMaintenance,
  type OwnRules,
} from '../../../lib/sites/time-rules.ts';
import type { Language } from './names.ts';
import type { OptionsSample } from './options-samples.ts';
import { at } from './parts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const split = [
  { start: '08:30', end: '12:00' },
  { start: '13:00', end: '17:30' },
];
export const plan: ShiftPlan = {
  ...noShifts,
  week: [
    split,
    split,
    [{ start: '08:30', end: '18:00' }],
    split,
    [
      { start: '09:00', end: '13:00' },
      { start: '22:00', end: '06:00' },
    ],
    [],
    [],
  ],
  exceptions: [
    { from: '2026-10-03', to: '2026-10-03', ranges: [] },
    { from: '2026-11-25', to: '2026-11-25', ranges: [{ start: '08:30', end: '20:00' }] },
    { from: '2026-12-24', to: '2027-01-01', ranges: [] },
  ],
  breakMs: HOUR_MS,
};

const inDays = (days: number, hours: number) => at(hours, 0) + days * DAY_MS;

export const roster: RosterOverview = {
  from: { kind: 'address', url: 'https://roster.northwind.example/teams/support/anna.ics' },
  readAt: at(6, 12),
  problem: null,
  events: 214,
  leftOut: 3,
  next: [
    { startAt: inDays(1, 22), endAt: inDays(2, 6) },
    { startAt: inDays(3, 8), endAt: inDays(3, 16) },
    { startAt: inDays(4, 8), endAt: inDays(4, 16) },
  ],
  nextOff: ['2026-11-25', '2026-11-26'],
};

const maintenanceNames: Record<Language, readonly [string, string]> = {
  en: ['Update of the database', 'Weekly backup'],
  'zh-CN': ['数据库升级', '每周备份'],
  'zh-TW': ['資料庫升級', '每週備份'],
};

export const windows = (l: Language): readonly Maintenance[] => [
  {
    id: 'm-1',
    name: maintenanceNames[l][0],
    siteIds: ['site-1', 'site-4'],
    from: '2026-11-21T22:00',
    to: '2026-11-22T04:00',
    repeats: 'never',
  },
  {
    id: 'm-2',
    name: maintenanceNames[l][1],
    siteIds: 'all',
    from: '2026-10-04T02:00',
    to: '2026-10-04T03:30',
    repeats: 'weekly',
  },
];

const ok = (value: unknown) => ({ ok: true, value });

type Base = Pick<OptionsSample, 'overview' | 'settings'>;

/** The options pages for shifts, limits, warnings and maintenance. */
export function timeSamples(l: Language, base: Base): Readonly<Record<string, OptionsSample>> {
  const having = (change: Partial<Settings>): Base => ({ ...base, settings: { ...base.settings, ...change } });
  const own: OwnRules = { idleMs: 10 * MINUTE_MS, unsaved: 'discard' };
  const worked = having({ shifts: plan });
  const kept = having({ shifts: { ...plan, rosterUrl: 'https://roster.northwind.example/teams/support/anna.ics' } });
  const loose = { ...defaultRules, idleMs: HOUR_MS, maxAgeMs: null, unsavedWaitMs: 10 * MINUTE_MS };
  return {
    'site-time': {
      ...having({ sites: base.settings.sites.map((site, n) => (n === 0 ? { ...site, rules: own } : site)) }),
      hash: '#site/site-1',
    },
    shifts: { ...worked, hash: '#shifts' },
    'shifts-empty': { ...base, hash: '#shifts' },
    'shifts-overnight': {
      ...having({ shifts: { ...plan, week: plan.week.with(4, [{ start: '09:00', end: '13:00' }]) } }),
      hash: '#shifts',
      type: { into: 'day-4', text: '09:00–13:00, 22:00–06:00' },
    },
    'shifts-bad-text': { ...worked, hash: '#shifts', type: { into: 'day-2', text: '8.30 to late' } },
    'shifts-exception': {
      ...worked,
      hash: '#shifts',
      press: ['add-exception'],
      choose: { id: 'kind', value: 'hours' },
    },
    'shifts-roster': { ...kept, hash: '#shifts', replies: { 'roster.get': ok(roster) } },
    'shifts-roster-trouble': {
      ...kept,
      hash: '#shifts',
      replies: {
        'roster.get': ok({
          ...roster,
          problem: { code: 'bad-line', line: 1204, text: 'DTSTART;TZID=Europe/Berlin:2026112T220000' },
        }),
      },
      press: ['remove-roster'],
    },
    limits: { ...base, hash: '#limits' },
    'limits-applied': { ...having({ rules: loose }), hash: '#limits', press: ['use-preset'] },
    'limits-own': {
      ...having({
        rules: { ...loose, unsaved: 'discard' },
        sites: base.settings.sites.map((site, n) => (n < 2 ? { ...site, rules: own } : site)),
        away: { does: 'sign-out', graceMs: 5 * MINUTE_MS },
      }),
      hash: '#limits',
    },
    warnings: { ...base, hash: '#warnings' },
    'warnings-own': {
      ...having({ warning: { ...defaultWarning, warnMs: 15 * MINUTE_MS, mostExtensions: 30 } }),
      hash: '#warnings',
      type: { into: 'hints', text: '15, soon' },
    },
    maintenance: { ...having({ maintenance: { ...noMaintenance, windows: windows(l) } }), hash: '#maintenance' },
    'maintenance-empty': { ...base, hash: '#maintenance' },
    'maintenance-form': {
      ...having({ maintenance: { ...noMaintenance, windows: windows(l) } }),
      hash: '#maintenance',
      press: ['edit-maintenance'],
    },
  };
}
