import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../../lib/base/time';
import { type Toolbar, toolbarChangesAt, toolbarIcons, toolbarOf } from '../../../lib/records/toolbar';
import { root } from '../../setup/paths.mjs';
import { afterRun, alive, at, entry, job, now, overview, site, unproven, withProvider } from '../../ui/samples/parts';
import { automatic, due } from '../../ui/samples/warning-samples';

const sites = [site(1, 'en'), site(2, 'en')];
const blocked = { ...job, phase: 'blocked' } as const;
const holding = [site(1, 'en', { progress: { kind: 'blocked' }, unsaved: 3 }), site(2, 'en', { unsaved: 2 })];
const wasAway = { sinceAt: now - 310_000, dueAt: now - 10_000 };
const running = { ...job, phase: 'running' } as const;
const waitsForCall = { ...due(-10_000, { callUntilAt: at(18, 20) }), phase: 'call' } as const;
const still = afterRun(sites, [entry(1, 'en', alive())]);
const out = { session: 'signed-out' } as const;
const leftAt = (rule: 'ask' | 'leave', of: Parameters<typeof site>[2] = out) =>
  afterRun([site(1, 'en', of), site(2, 'en')], [withProvider(entry(1, 'en'), { rule })]);
const endedThere = afterRun(sites, [withProvider(entry(1, 'en'), { verdict: { kind: 'ended' } })]);
const lost = [site(1, 'en', { access: false }), site(2, 'en')];

test.each<[string, Parameters<typeof overview>[0], Toolbar['kind'], string]>([
  ['nothing unsaved', { sites }, 'signed-in', ''],
  ['unsaved work', { sites, unsavedTotal: 3 }, 'unsaved', '3'],
  ['a sign-out under way', { sites, unsavedTotal: 3, job: running }, 'running', '…'],
  ['a sign-out that is held', { sites: holding, unsavedTotal: 5, job: blocked }, 'held', '3'],
  ['one that a rule began', { sites: holding, job: { ...blocked, cause: automatic('idle') } }, 'held', '3'],
  ['one that is held when the time away is over', { sites: holding, away: wasAway, job: blocked }, 'held', '3'],
  ['a sign-out that is held by a tab nobody can ask', { sites, unsavedTotal: 0, job: blocked }, 'held', '…'],
  ['lost access', { sites: lost, unsavedTotal: 3 }, 'attention', '1'],
  ['a sign-in of an earlier shift', { sites: [site(1, 'en', { session: 'stale' })] }, 'attention', '1'],
  ['Z6 a site that would fail', { sites: [site(1, 'en', { wouldFail: true }), site(2, 'en')] }, 'attention', '1'],
  ['a sign-out that is due', { sites, deadline: due(8 * MINUTE_MS), unsavedTotal: 3 }, 'due', '8m'],
  ['one that is due beside another that runs', { sites, deadline: due(30 * SECOND_MS), job: running }, 'due', '40s'],
  ['one beside lost access', { sites: lost, deadline: due(2 * MINUTE_MS) }, 'due', '2m'],
  ['one beside a sign-in that is still open', { ...still, deadline: due(2 * MINUTE_MS) }, 'still-alive', '!'],
  ['one that waits for a call', { sites, deadline: waitsForCall }, 'due', '18m'],
  ['P4 a provider that would let the next person in', leftAt('ask'), 'provider-open', '!'],
  ['P4 one that is left by the person’s own rule', leftAt('leave'), 'provider-open', ''],
  ['P4 one beside unsaved work', { ...leftAt('ask'), unsavedTotal: 3 }, 'provider-open', '!'],
  ['P4 one whose site somebody is signed in to anew', leftAt('ask', {}), 'signed-in', ''],
  ['P4 one beside a sign-out under way', { ...leftAt('ask'), job: running }, 'running', '…'],
  ['R56 one of private windows that are closed', { ...leftAt('ask'), openStores: [] }, 'signed-in', ''],
  ['P4 one that ended', endedThere, 'signed-in', ''],
  ['P4 one whose result was put aside', { ...leftAt('ask'), shownRecordId: null }, 'signed-in', ''],
  ['covered pages', { sites, away: { sinceAt: now - 10_000, dueAt: now + 290_000 } }, 'due', '5m'],
])('%s', (_what, change, kind, badge) => {
  expect(toolbarOf(overview(change), now)).toMatchObject({ kind, badge });
});

const good = afterRun([site(1, 'en', { session: 'signed-out' })], [entry(1, 'en')]);

describe('after a good sign-out', () => {
  const kindAt = (ms: number, of = good) => toolbarOf(of, (of.records[0]?.finishedAt ?? 0) + ms).kind;

  test('the result stands for a minute', () => {
    expect(kindAt(59_999)).toBe('proven');
    expect(kindAt(60_000)).toBe('signed-out');
    const finishedAt = good.records[0]?.finishedAt ?? 0;
    expect(toolbarChangesAt(good, finishedAt + 1_000)).toBe(finishedAt + 60_000);
  });

  test('nothing but proven and cleared is called so', () => {
    const left = afterRun([site(1, 'en', { session: 'signed-out' })], [entry(1, 'en', unproven('no-difference'))]);
    expect(kindAt(1_000, left)).toBe('signed-out');
    expect(kindAt(1_000, { ...good, shownRecordId: null })).toBe('signed-out');
  });
});

test('every state has its drawing, and no drawing is left over', () => {
  const drawn = readdirSync(join(root, 'public/icon/state')).sort();
  const names = [...new Set(Object.values(toolbarIcons))];
  expect(drawn).toEqual(names.flatMap((name) => [`${name}-16.png`, `${name}-32.png`]).sort());
});

describe('time left', () => {
  const badge = (leftMs: number, change = {}) =>
    toolbarOf(overview({ sites, deadline: due(leftMs, change) }), now).badge;

  test.each([
    [15 * MINUTE_MS + 1, ''],
    [15 * MINUTE_MS, '15m'],
    [7 * MINUTE_MS + 1, '8m'],
    [61 * SECOND_MS, '2m'],
    [60 * SECOND_MS, '1m'],
    [41 * SECOND_MS, '1m'],
    [40 * SECOND_MS, '40s'],
    [SECOND_MS, '20s'],
    [0, ''],
  ])('H9 %i ms before the end the badge is "%s"', (leftMs, expected) => expect(badge(leftMs)).toBe(expected));

  test('is not shown before the first hint, nor where there is none', () => {
    const dueAt = now + 10 * MINUTE_MS;
    expect(badge(10 * MINUTE_MS, { warnAt: [dueAt - 5 * MINUTE_MS] })).toBe('');
    expect(badge(4 * MINUTE_MS, { warnAt: [now - 1] })).toBe('4m');
    expect(badge(4 * MINUTE_MS, { warnAt: [] })).toBe('');
    expect(badge(20 * MINUTE_MS, { warnAt: [now - 1] })).toBe('');
  });

  test('changes exactly where it is said to', () => {
    const of = overview({ sites, deadline: due(20 * MINUTE_MS) });
    let at = now;
    const seen: string[] = [];
    for (let next = toolbarChangesAt(of, at); next !== null; next = toolbarChangesAt(of, at)) {
      const before = toolbarOf(of, at).badge;
      expect(toolbarOf(of, next - 1).badge).toBe(before);
      at = next;
      if (toolbarOf(of, at).badge !== before) seen.push(toolbarOf(of, at).badge);
    }
    expect(seen).toEqual(['15m', ...Array.from({ length: 14 }, (_, i) => `${14 - i}m`), '40s', '20s', '']);
  });
});

test('the end is told beforehand, but not that of idleness, which moves', () => {
  const later = 3 * 60 * MINUTE_MS;
  expect(toolbarOf(overview({ sites, deadline: due(later) }), now)).toMatchObject({ endsAt: now + later });
  expect(toolbarOf(overview({ sites, deadline: due(later, { cause: 'idle' }) }), now)).toMatchObject({ endsAt: null });
});
