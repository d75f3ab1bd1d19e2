import { describe, expect, test } from 'vitest';
import {
  afterCheck,
  checkAgain,
  decisionDueAt,
  discardByRule,
  discardUnsaved,
  giveUpDecision,
  isHeld,
  isOverdue,
  phaseOf,
} from '../../../lib/signout/decisions';
import type { Job, Stage, Target } from '../../../lib/signout/job';
import { stopJob } from '../../../lib/signout/steps';
import { aSite } from '../sites/a-site';

const now = 1_000_000;
const witnessed = { strongAddresses: 1, weakAddresses: 0, lacking: null };
const stages = {
  checking: { at: 'checking' },
  blocked: { at: 'blocked', found: { tabs: 1, entries: 2, unknownTabs: 0, calls: 0 }, known: { 7: 2 }, blockedAt: now },
  waiting: { at: 'waiting', known: {} },
  ending: { at: 'ending', known: {}, witnessed },
  done: { at: 'done', outcome: { kind: 'stopped' }, doneAt: now },
} satisfies Record<string, Stage>;
type Name = keyof typeof stages;

/** `alpha` and `alpha:8443` share a host. */
const hosts = ['alpha.test', 'beta.test', 'alpha.test:8443'];

function jobOf(names: readonly Name[], startsAt: number | null = null): Job {
  const targets = names.map((name, at): Target => {
    const site = aSite(`https://${hosts[at]}/`, { id: `s${at}` });
    const notes = name === 'blocked' ? [{ step: 'check' as const, startedAt: now, tookMs: 1, unsaved: 2 }] : [];
    return {
      id: `s${at}@0`,
      site,
      store: { id: '0', kind: 'normal', name: null },
      stage: stages[name],
      unsavedWaitMs: null,
      startedAt: null,
      notes,
    };
  });
  const cause = { kind: 'manual', by: 'popup' } as const;
  return {
    id: 'j',
    cause,
    filedAt: now,
    stopWindowMs: 5_000,
    startsAt,
    stopRequestedAt: null,
    resumed: false,
    offHours: false,
    targets,
  };
}
const at = (job: Job) => job.targets.map(({ stage }) => stage.at);

test.each<[readonly Name[], number | null, boolean]>([
  [['checking', 'blocked'], null, false],
  [['waiting', 'blocked'], null, true],
  [['waiting', 'waiting'], null, false],
  [['done', 'done'], null, false],
  [['blocked', 'waiting'], now, false],
  [['blocked', 'done'], now, true],
  [['blocked', 'done', 'ending'], now, true],
  [['ending', 'blocked', 'done'], now, false],
])('%j from %j on: nothing can be done before somebody decides: %j', (names, startsAt, held) => {
  expect(isHeld(jobOf(names, startsAt))).toBe(held);
});

test.each<[readonly Name[], number | null, number | null]>([
  [['waiting', 'waiting'], null, now + 5_000],
  [['waiting', 'checking'], null, null],
  [['waiting', 'blocked'], null, null],
  [['done', 'done'], null, null],
  [['waiting', 'waiting'], 7, 7],
])('after the check of %j, begun at %j: the stop window ends at %j', (names, startsAt, expected) => {
  expect(afterCheck(jobOf(names, startsAt), now).startsAt).toBe(expected);
});

test.each<[readonly Name[], number | null, ReturnType<typeof phaseOf>]>([
  [['checking', 'blocked'], null, 'checking'],
  [['waiting', 'blocked'], null, 'blocked'],
  [['waiting', 'waiting'], now, 'running'],
  [['ending', 'blocked'], now, 'blocked'],
  [['ending', 'checking'], now, 'running'],
])('%j, begun at %j, is %s', (names, startsAt, phase) => {
  expect(phaseOf(jobOf(names, startsAt))).toBe(phase);
});

describe('a decision', () => {
  test('to discard knows what the pages report by then, and starts at once', () => {
    const job = discardUnsaved(
      jobOf(['blocked', 'waiting']),
      new Map([
        [7, { unsaved: 1, call: false }],
        [9, { unsaved: 4, call: false }],
      ]),
      now,
    );
    expect(job.targets[0]?.stage).toEqual({ at: 'waiting', known: { 7: 2, 9: 4 } });
    expect(job.startsAt).toBe(now);
    expect(job.targets[0]?.notes).toMatchObject([{ unsaved: 2, decision: 'discarded' }]);
  });

  test('to discard waits for a site that is still being asked', () => {
    expect(discardUnsaved(jobOf(['blocked', 'checking']), new Map(), now).startsAt).toBeNull();
  });

  test('to look again asks those that wait as well, as long as nothing has begun', () => {
    expect(at(checkAgain(jobOf(['blocked', 'waiting', 'done'])))).toEqual(['checking', 'checking', 'done']);
    expect(at(checkAgain(jobOf(['blocked', 'waiting', 'ending'], now)))).toEqual(['checking', 'waiting', 'ending']);
  });

  test('that nobody makes leaves the job alone, or what is held of it once it has begun', () => {
    expect(at(giveUpDecision(jobOf(['blocked', 'waiting']), now))).toEqual(['done', 'done']);
    expect(at(giveUpDecision(jobOf(['blocked', 'ending'], now), now))).toEqual(['done', 'ending']);
    expect(at(giveUpDecision(jobOf(['waiting', 'waiting']), now))).toEqual(['waiting', 'waiting']);
  });

  test('to stop leaves what is asked, held or waiting untouched', () => {
    const job = stopJob(jobOf(['checking', 'blocked', 'waiting']), now);
    expect(at(job)).toEqual(['done', 'done', 'done']);
    expect(job.targets[1]?.notes).toMatchObject([{ decision: 'cancelled' }]);
  });

  test.each([
    [0, false],
    [599_999, false],
    [600_000, true],
    [-1, true],
  ])('X40 is waited for ten minutes, %j ms later: over %j', (laterMs, over) => {
    expect(isOverdue(jobOf(['blocked']), now + laterMs)).toBe(over);
    expect(decisionDueAt(jobOf(['blocked']))).toBe(now + 600_000);
  });
});

describe('an automatic sign-out that unsaved work holds', () => {
  const minute = 60_000;
  const cause: Job['cause'] = {
    kind: 'automatic',
    deadlineId: 'idle@1',
    rule: 'idle',
    owner: 'you',
    dueAt: now,
    limitMs: null,
    late: null,
  };
  const held = (unsavedWaitMs: number | null, blockedAt = now): Job => {
    const job = jobOf(['blocked', 'waiting']);
    const targets = job.targets.map((target) => ({
      ...target,
      unsavedWaitMs,
      stage: target.stage.at === 'blocked' ? { ...target.stage, blockedAt } : target.stage,
    }));
    return { ...job, cause, stopWindowMs: 0, targets };
  };

  test.each<[string, number | null, number, boolean]>([
    ['waits within its limit', 30 * minute, now + 30 * minute - 1, false],
    ['waits no longer', 30 * minute, now + 30 * minute, true],
    ['gives it up at once where the rule says so', 0, now, true],
    ['waits for somebody’s word, however long', null, now + 1e9, false],
    ['is not given up by a clock that was set back', 30 * minute, now - 1e6, false],
  ])('%s', (_what, waitMs, at, givesUp) => {
    const job = held(waitMs);
    expect(isOverdue(job, at)).toBe(givesUp);
    expect(discardByRule(job, new Map(), at).targets[0]?.stage.at).toBe(givesUp ? 'waiting' : 'blocked');
  });

  test('X45 is given up at the same time, however often somebody looks again', () => {
    expect(decisionDueAt(held(30 * minute, now + 29 * minute))).toBe(now + 30 * minute);
  });

  test('a rule has no say in what somebody asked for', () => {
    const job: Job = { ...held(0), cause: { kind: 'manual', by: 'popup' } };
    expect(discardByRule(job, new Map(), now + 1e9).targets[0]?.stage.at).toBe('blocked');
  });

  test('R8 the record says that the rule gave it up; what pages tell by then is given up with it', () => {
    const [target] = discardByRule(held(0), new Map([[7, { unsaved: 5, call: false }]]), now).targets;
    expect(target?.notes.at(-1)?.decision).toBe('by-rule');
    expect(target?.stage).toMatchObject({ at: 'waiting', known: { 7: 5 } });
  });
});
