import { type Pausable, pausable } from '../../../lib/deadlines/pause.ts';
import type { RecordEntry } from '../../../lib/records/record.ts';
import type { SiteEnd, SiteOverview } from '../../../lib/signout/overview.ts';
import { type Language, names } from './names.ts';
import { afterRun, at, entry, job, now, overview, record, running, site, waiting } from './parts.ts';
import type { PopupSample } from './popup-samples.ts';
import { tab } from './unsaved-samples.ts';
import { automatic, due } from './warning-samples.ts';

const MINUTE = 60_000;
const paused = (rules: readonly Pausable[]) => ({
  ...{ sinceAt: at(17, 30), untilAt: at(20, 30), rules },
  whole: rules.length === pausable.length,
});
const shift = { startAt: at(9, 0), endAt: at(21, 0), plannedEndAt: at(21, 0) };
const ends = (change: Partial<SiteEnd> = {}): SiteEnd => ({
  dueAt: at(21, 0),
  cause: 'shift-end',
  owner: 'you',
  limitMs: null,
  ...change,
});

/** States of the popup in which time plays a part. */
export function timeSamples(l: Language, five: readonly SiteOverview[]): Readonly<Record<string, PopupSample>> {
  const later = { ...due(0, { dueAt: at(21, 0) }), phase: 'ahead' } as const;
  const sites = five.map((one) => ({ ...one, ends: one.session === 'signed-in' ? ends() : null }));
  const worked = { sites, shift, deadline: later };
  const shown = (change: Parameters<typeof overview>[0]): PopupSample => ({
    overview: overview({ ...worked, ...change }),
  });
  const stale = { session: 'stale', since: at(17, 42) - 86_400_000, tabs: 1 } as const;
  const out = five.map((one) => ({ ...one, session: 'signed-out' as const, since: null, tabs: 0 }));
  const late = automatic('shift-end', { dueAt: at(14, 50), late: { byMs: 192 * MINUTE, because: 'asleep' } });
  return {
    ends: shown({}),
    'ends-apart': shown({
      sites: sites.map((one, i) =>
        i === 1 ? { ...one, ends: ends({ dueAt: at(22, 58), cause: 'max-age', limitMs: 720 * MINUTE }) } : one,
      ),
    }),
    warned: shown({ sites: five, deadline: due(110_000) }),
    'warned-cap': shown({
      sites: five,
      deadline: due(30_000, { extension: { used: 10, most: 10, byMs: 600_000, latestAt: now + 30_000 } }),
    }),
    'in-call': shown({ sites: five, deadline: { ...due(-10_000, { callUntilAt: at(18, 20) }), phase: 'call' } }),
    covered: shown({ away: { sinceAt: now - 10_000, dueAt: now + 290_000 } }),
    paused: shown({ pause: paused(pausable) }),
    'paused-part': shown({ pause: paused(['idle']) }),
    pause: { ...shown({}), press: ['menu', 'pause'] },
    'pause-runs': { ...shown({ pause: paused(pausable) }), press: ['menu', 'pause'] },
    maintained: shown({
      maintenance: [{ name: 'Release 14', siteIds: ['site-1'], startAt: at(22, 0), endAt: at(23, 30) }],
    }),
    leftover: shown({ sites: [site(1, l, stale), ...out.slice(1)] }),
    'leftover-more': shown({ sites: [site(1, l, stale), site(2, l, stale), ...sites.slice(2)] }),
    menu: { ...shown({}), press: ['menu'] },
    'stay-late': { ...shown({}), press: ['menu', 'stay-late'] },
    'stay-chosen': {
      ...shown({}),
      press: ['menu', 'stay-late', 'stay-until'],
      replies: { 'shift.stayLate': { ok: true, value: { endAt: at(21, 30) } } },
    },
    'stays-late': { ...shown({ shift: { ...shift, endAt: at(22, 0) } }), press: ['menu', 'stay-late'] },
    'running-auto': shown({
      sites: [site(1, l, { progress: running('end') }), site(2, l, { progress: waiting }), leftAloneSite(l)],
      job: { ...job, cause: automatic('idle') },
    }),
    'blocked-auto': heldByRule(l, at(18, 12)),
    'blocked-auto-waits': heldByRule(l, null),
    'proven-auto': {
      overview: {
        ...afterRun(out, [entry(1, l), entry(2, l)]),
        records: [record([entry(1, l), entry(2, l)], { cause: late })],
      },
    },
    'records-auto': {
      overview: overview({
        sites,
        records: [
          record([entry(1, l), leftAlone(2, l, 'newer'), leftAlone(3, l, 'over')], { cause: late, offHours: true }),
          record([entry(1, l)], { id: 'record-2', cause: { kind: 'manual', by: 'away' }, offHours: true }),
        ],
      }),
      press: ['records'],
    },
  };
}

function heldByRule(l: Language, discardsAt: number | null): PopupSample {
  const sites = [1, 2].map((n) =>
    site(n, l, { progress: n === 1 ? { kind: 'blocked' } : waiting, unsaved: n === 1 ? 2 : 0 }),
  );
  const held = { ...job, phase: 'blocked', cause: automatic('shift-end'), discardsAt } as const;
  const value = [{ siteId: 'site-1', name: names[l][0], tabs: [tab(11, names[l][1] ?? '', [['A'], ['B']])] }];
  return { overview: overview({ sites, job: held }), replies: { 'unsaved.list': { ok: true, value } } };
}

export const leftAlone = (n: number, l: Language, because: 'newer' | 'over'): RecordEntry => ({
  ...entry(n, l),
  outcome: { kind: 'left-alone', because },
  steps: [],
  secondLook: null,
});

const leftAloneSite = (l: Language): SiteOverview =>
  site(3, l, { progress: { kind: 'done', outcome: { kind: 'left-alone', because: 'newer' } } });
