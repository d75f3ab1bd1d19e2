import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../lib/records/record';
import type { Overview } from '../../lib/signout/overview';
import { halvesOf, siteResults, summaryOf } from '../../lib/ui/popup/halves';
import { rowsOf } from '../../lib/ui/popup/rows';
import { popupState, runOf, sitesToSignOut } from '../../lib/ui/popup/state';
import {
  afterRun,
  alive,
  at,
  cameBack,
  clean,
  done,
  entry,
  job,
  notCleaned,
  now,
  overview,
  proven,
  record,
  residue,
  running,
  site,
  stoppedEntry,
  unproven,
  waiting,
} from './samples/parts';
import { popupSamples } from './samples/popup-samples';

const three = [1, 2, 3].map((n) => site(n, 'en', { session: 'signed-out', since: null }));
const kindOf = (of: Overview) => popupState(of, now).kind;

test.each([
  ['none', 'none', 'idle'],
  ['out', 'out', 'idle'],
  ['in', 'in', 'idle'],
  ['in1', 'in', 'idle'],
  ['in20', 'in', 'idle'],
  ['unknown', 'unknown', 'idle'],
  ['access', 'in', 'idle'],
  ['no-access', 'no-access', 'idle'],
  ['stop', 'stop', 'running'],
  ['running', 'running', 'running'],
  ['stopping', 'running', 'running'],
  ['resumed', 'resumed', 'running'],
  ['proven', 'proven', 'done'],
  ['proven-others', 'proven', 'done'],
  ['alive', 'alive', 'done'],
  ['stateless', 'alive', 'done'],
  ['cameback', 'cameback', 'done'],
  ['unproven', 'unproven', 'done'],
  ['reasons', 'unproven', 'done'],
  ['residue', 'residue', 'done'],
  ['residue-unproven', 'residue', 'done'],
  ['uncleaned', 'uncleaned', 'done'],
  ['offline', 'offline', 'done'],
  ['stopped', 'stopped', 'done'],
  ['stopped-all', 'stopped', 'done'],
])('sample %s is the state %s, data-run %s', (name, kind, run) => {
  const sample = popupSamples('en')[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const state = popupState(sample.overview, now);
  expect([state.kind, runOf(state)]).toEqual([kind, run]);
});

describe('several at once: the weightier comes first', () => {
  const ladder: readonly (readonly [string, RecordEntry])[] = [
    ['alive', entry(1, 'en', alive())],
    ['cameback', entry(1, 'en', proven, clean, cameBack)],
    ['residue', entry(1, 'en', proven, residue)],
    ['uncleaned', entry(1, 'en', proven, notCleaned)],
    ['unproven', entry(1, 'en', unproven('changed'))],
    ['offline', entry(1, 'en', unproven('queued'))],
    ['stopped', stoppedEntry(1, 'en')],
    ['proven', entry(1, 'en')],
  ];
  const pairs = ladder.flatMap(([kind, first], i) =>
    ladder.slice(i).map(([other, second]) => [kind, other, first, second] as const),
  );
  test.each(pairs)('%s beside %s', (kind, _, first, second) => {
    const beside = { ...second, siteId: 'site-2', targetId: 'site-2@0' };
    expect(kindOf(afterRun(three, [beside, first]))).toBe(kind);
    expect(kindOf(afterRun(three, [first, beside]))).toBe(kind);
  });

  test('a run of other sites does not hide a sign-in that is still open', () => {
    const sites = [site(1, 'en'), site(2, 'en', { progress: running('end') })];
    expect(kindOf({ ...afterRun(sites, [entry(1, 'en', alive())]), job })).toBe('alive');
    expect(kindOf({ ...afterRun(sites, [entry(1, 'en', proven, residue)]), job })).toBe('running');
  });

  test('trying again shows the run, not the result before it', () => {
    const sites = [site(1, 'en', { progress: running('end') })];
    expect(kindOf({ ...afterRun(sites, [entry(1, 'en', alive())]), job })).toBe('running');
  });
});

test('X-honest "proven" is the state only when every site is proven and clean', () => {
  const verdicts = [proven, alive(), alive('stateless', at(19, 0)), unproven('unreachable'), unproven('queued')];
  const locals = [clean, residue, notCleaned];
  const looks = [null, cameBack];
  for (const verdict of verdicts)
    for (const local of locals)
      for (const look of looks) {
        const good = verdict === proven && local === clean && look === null;
        expect(kindOf(afterRun(three, [entry(1, 'en'), entry(2, 'en', verdict, local, look)])) === 'proven').toBe(good);
      }
});

describe('the stop window', () => {
  const sites = [site(1, 'en', { progress: waiting })];
  test.each([
    [now + 1, false, 'stop'],
    [now, false, 'running'],
    [now + 5_000, true, 'running'],
  ])('starts at %i, stop requested %s: %s', (startsAt, stopRequested, kind) => {
    expect(kindOf(overview({ sites, job: { ...job, startsAt, stopRequested } }))).toBe(kind);
  });

  test.each([
    ['waiting', [waiting], true],
    ['preparing the check', [running('witness')], true],
    ['being ended', [running('end')], false],
    ['one ended, one waiting', [running('prove'), waiting], true],
    ['finished', [done], false],
  ] as const)('L13 sites %s: Stop is there: %s', (_, parts, stoppable) => {
    const state = popupState(
      overview({ sites: parts.map((progress, i) => site(i + 1, 'en', { progress })), job }),
      now,
    );
    expect(state).toMatchObject({ kind: 'running', stoppable });
  });
});

test('"sign out of all" leaves out what is signed out, running or out of reach', () => {
  const sites = [
    site(1, 'en'),
    site(2, 'en', { session: 'stale' }),
    site(3, 'en', { session: 'unknown' }),
    site(4, 'en', { session: 'signed-out' }),
    site(5, 'en', { access: false, session: 'unknown' }),
    site(1, 'en', { id: 'busy', progress: waiting }),
  ];
  expect(sitesToSignOut(overview({ sites })).map((one) => one.id)).toEqual(['site-1', 'site-2', 'site-3']);
});

test('L10 one site in two cookie stores counts once, with its worse result', () => {
  const both = record([
    entry(1, 'en'),
    { ...entry(1, 'en', unproven('unreachable')), targetId: 'site-1@1', storeId: '1' },
  ]);
  const results = siteResults(both);
  expect(results.map((result) => result.server)).toEqual(['unproven']);
  expect(summaryOf(results)).toMatchObject({
    total: 1,
    server: { kind: 'unproven', n: 1 },
    local: { kind: 'clean', n: 1 },
  });
});

test('a sign-in that came back is still open, whatever was proven before', () => {
  expect(halvesOf({ kind: 'finished', verdict: proven, local: clean }, cameBack)?.server).toBe('still-alive');
});

describe('rows', () => {
  const order = (of: Overview) => rowsOf(of, popupState(of, now)).rows.map((row) => row.site.id);

  test('come in the order still open, running, no access, waiting for a look, signed in, unknown, signed out', () => {
    const sites = [
      site(1, 'en', { id: 'out', session: 'signed-out' }),
      site(1, 'en', { id: 'unknown', session: 'unknown' }),
      site(1, 'en', { id: 'in' }),
      site(1, 'en', { id: 'closed', access: false, session: 'unknown' }),
      site(1, 'en', { id: 'busy', progress: running('end') }),
      site(1, 'en', { id: 'open', session: 'signed-out' }),
      site(1, 'en', { id: 'doubtful', session: 'signed-out' }),
    ].slice(0, 7);
    const results = [
      { ...entry(1, 'en', alive()), siteId: 'open' },
      { ...entry(1, 'en', unproven('changed')), siteId: 'doubtful' },
    ];
    const all = { ...afterRun(sites, results), job };
    expect(order(all)).toEqual(['open', 'busy', 'closed', 'doubtful', 'in', 'unknown', 'out']);
  });

  test.each([
    [6, 0],
    [7, 4],
  ])('of %i sites, %i signed-out ones fold into one line', (n, folded) => {
    const sites = Array.from({ length: n }, (_, i) =>
      site(1, 'en', { id: `site-${i}`, ...(i < 4 ? { session: 'signed-out' as const } : {}) }),
    );
    const of = overview({ sites });
    expect(rowsOf(of, popupState(of, now)).folded).toHaveLength(folded);
  });

  test.each([
    ['proven', 'proven', entry(1, 'en')],
    ['unproven', 'unproven', entry(1, 'en', unproven('changed'))],
    ['waiting for the network', 'offline', entry(1, 'en', unproven('queued'))],
    ['residue', 'residue', entry(1, 'en', proven, residue)],
    ['not cleaned', 'uncleaned', entry(1, 'en', proven, notCleaned)],
    ['still open', 'alive', entry(1, 'en', alive())],
    ['open again', 'cameback', entry(1, 'en', proven, clean, cameBack)],
  ])('a site signed in to again has the row of a sign-in; %s stays above the list', (_, kind, result) => {
    const of = afterRun([site(1, 'en', { since: now - 1_000, tabs: 1 })], [result]);
    expect(rowsOf(of, popupState(of, now)).rows[0]?.kind).toBe('session');
    expect(kindOf(of)).toBe(kind);
  });

  test('a still open sign-in is never hidden by a site that looks signed out', () => {
    const of = afterRun([site(1, 'en', { session: 'signed-out' })], [entry(1, 'en', alive())]);
    expect(rowsOf(of, popupState(of, now)).rows[0]?.kind).toBe('result');
  });
});
