import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DemoState, demoPage, newDemo } from '../../lib/demo/demo-state';
import { createRehearsals, type Rehearsals } from '../../lib/demo/rehearsal';
import { stepNames } from '../../lib/signout/job';
import type { Rehearsal } from '../../lib/signout/rehearsal';
import { FakeWorld } from '../fakes/fake-world';

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 20, 18, 0) }));
afterEach(() => void vi.useRealTimers());

/** Memory of the browser: outlives a worker. `mayWrite` false: the worker is dead. */
function memory() {
  let kept: DemoState = newDemo(false);
  const life = { mayWrite: true, writes: 0 };
  return {
    life,
    kept: () => kept,
    worker(dies = Number.POSITIVE_INFINITY) {
      let writes = 0;
      return {
        get: async () => structuredClone(kept),
        set: async (state: DemoState) => {
          writes += 1;
          life.writes = writes;
          if (writes <= dies) kept = structuredClone(state);
          else await new Promise(() => {});
        },
      };
    },
  };
}

/** All that the rehearsal is given of the real world. */
function outside({ clock, ids, extensionVersion, stillServed } = new FakeWorld().ports()) {
  return { clock, ids, extensionVersion, stillServed };
}

/** Lets time pass until no sign-out runs, or somebody is asked; tells the steps that were seen. */
async function settle(rehearsals: Rehearsals, limitMs = 60_000): Promise<{ at: Rehearsal; steps: string[] }> {
  const steps: string[] = [];
  for (let waited = 0; waited < limitMs; waited += 50) {
    const at = await rehearsals.now();
    if (at.run?.step && steps.at(-1) !== at.run.step) steps.push(at.run.step);
    if (at.run === null || at.run.phase === 'blocked') return { at, steps };
    await vi.advanceTimersByTimeAsync(50);
  }
  throw new Error('it did not come to an end');
}

const outcomeOf = ({ record }: Rehearsal) => {
  const [entry] = record?.entries ?? [];
  return entry?.outcome.kind === 'finished' ? entry.outcome : null;
};

test('R9 the real steps sign out of the demo CRM, and its server refuses the old login', async () => {
  const kept = memory();
  const rehearsals = createRehearsals(outside(), kept.worker());
  await rehearsals.begin(false);
  expect(await rehearsals.act('sign-in')).toMatchObject({ signedIn: true, unsaved: false, run: null, record: null });
  const startedAt = Date.now();
  await rehearsals.act('sign-out');
  const { at, steps } = await settle(rehearsals);
  expect(steps).toEqual([...stepNames]);
  expect(outcomeOf(at)).toMatchObject({
    verdict: { kind: 'proven' },
    local: { kind: 'clean', counts: { cookies: 0, 'local-storage': 0 } },
    provider: null,
  });
  expect(at.record?.entries[0]?.steps.find(({ step }) => step === 'end')).toMatchObject({ strategy: 'menu-control' });
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  expect(kept.kept()).toMatchObject({ sessions: [], cookies: [], storage: 0, tabs: [], jobs: [] });
});

test('R9 a server that ignores the sign-out is found out: still open, and this browser is cleared', async () => {
  const kept = memory();
  const rehearsals = createRehearsals(outside(), kept.worker());
  await rehearsals.begin(true);
  await rehearsals.act('sign-in');
  await rehearsals.act('sign-out');
  const { at } = await settle(rehearsals);
  expect(outcomeOf(at)).toMatchObject({
    verdict: { kind: 'still-alive', reason: 'accepted' },
    local: { kind: 'clean' },
  });
  expect(kept.kept().sessions, 'the server says the same').toHaveLength(1);
});

test('R9 unsaved work holds it: nothing is touched before somebody decides', async () => {
  const kept = memory();
  const rehearsals = createRehearsals(outside(), kept.worker());
  await rehearsals.begin(false);
  await rehearsals.act('sign-in');
  await rehearsals.act('edit');
  await rehearsals.act('sign-out');
  const { at } = await settle(rehearsals);
  expect(at).toMatchObject({ signedIn: true, unsaved: true, run: { phase: 'blocked' }, record: null });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kept.kept()).toMatchObject({ sessions: ['agent-0'], tabs: [{ url: demoPage }], storage: 2 });

  await rehearsals.act('check');
  expect((await settle(rehearsals)).at.run?.phase).toBe('blocked');
  await rehearsals.act('discard');
  const done = (await settle(rehearsals)).at;
  expect(outcomeOf(done)?.verdict).toEqual({ kind: 'proven' });
  expect(done.record?.entries[0]?.steps.find(({ step }) => step === 'check')).toMatchObject({
    unsaved: 1,
    decision: 'discarded',
  });
});

test('R9 what was saved meanwhile holds nothing any more', async () => {
  const rehearsals = createRehearsals(outside(), memory().worker());
  await rehearsals.act('sign-in');
  await rehearsals.act('edit');
  await rehearsals.act('sign-out');
  await settle(rehearsals);
  await rehearsals.act('save');
  await rehearsals.act('check');
  expect(outcomeOf((await settle(rehearsals)).at)?.verdict).toEqual({ kind: 'proven' });
});

test('R9 cancelled, everything is as it was, and can be tried again', async () => {
  const rehearsals = createRehearsals(outside(), memory().worker());
  await rehearsals.act('sign-in');
  await rehearsals.act('edit');
  await rehearsals.act('sign-out');
  await settle(rehearsals);
  await rehearsals.act('cancel');
  const { at } = await settle(rehearsals);
  expect(at).toMatchObject({ signedIn: true, unsaved: true, run: null, record: null });
  await rehearsals.act('save');
  await rehearsals.act('sign-out');
  expect(outcomeOf((await settle(rehearsals)).at)?.verdict).toEqual({ kind: 'proven' });
});

test("the demo's own way out ends the session, and there is nothing left to sign out of", async () => {
  const kept = memory();
  const rehearsals = createRehearsals(outside(), kept.worker());
  await rehearsals.act('sign-in');
  expect(await rehearsals.act('log-out')).toMatchObject({ signedIn: false });
  expect(kept.kept().sessions).toEqual([]);
  expect(await rehearsals.act('sign-out')).toMatchObject({ run: null, record: null });
});

test('R9 begins anew only when no sign-out runs', async () => {
  const rehearsals = createRehearsals(outside(), memory().worker());
  await rehearsals.act('sign-in');
  await rehearsals.act('sign-out');
  expect(await rehearsals.begin(true)).toMatchObject({ stubborn: false, signedIn: true });
  const { at } = await settle(rehearsals);
  expect(outcomeOf(at)?.verdict).toEqual({ kind: 'proven' });
  expect(await rehearsals.begin(true)).toEqual({
    ...{ stubborn: true, signedIn: false, unsaved: false, run: null, record: null },
  });
});

test('R9 E3 a worker that dies at any write is followed by one that ends the same way', async () => {
  const whole = memory();
  const first = createRehearsals(outside(), whole.worker());
  await first.act('sign-in');
  await first.act('edit');
  await first.act('sign-out');
  await settle(first);
  await first.act('discard');
  await settle(first);
  const writes = whole.life.writes;
  expect(writes).toBeGreaterThan(15);

  for (let dies = 3; dies < writes; dies += 1) {
    const kept = memory();
    const dying = createRehearsals(outside(), kept.worker(dies));
    for (const deed of ['sign-in', 'edit', 'sign-out'] as const) void dying.act(deed);
    await vi.advanceTimersByTimeAsync(2_000);
    void dying.act('discard');
    await vi.advanceTimersByTimeAsync(60_000);

    const next = createRehearsals(outside(), kept.worker());
    const held = (await settle(next)).at;
    if (held.record === null) {
      expect(held, `after write ${dies}`).toMatchObject({ signedIn: true, unsaved: true });
      await next.act(held.run === null ? 'sign-out' : 'discard');
      await settle(next);
      await next.act('discard');
    }
    const outcome = outcomeOf((await settle(next)).at);
    expect([outcome?.verdict.kind, outcome?.local.kind], `after write ${dies}`).toEqual(['proven', 'clean']);
    expect(kept.kept().sessions, `after write ${dies}`).toEqual([]);
  }
});

test('R9 the rehearsal touches nothing of the real world', async () => {
  const world = new FakeWorld();
  world.addCrm('real');
  const before = JSON.stringify(world, replaceMaps);
  const rehearsals = createRehearsals(outside(world.ports()), memory().worker());
  await rehearsals.act('sign-in');
  await rehearsals.act('sign-out');
  expect(outcomeOf((await settle(rehearsals)).at)?.verdict).toEqual({ kind: 'proven' });
  const after = JSON.stringify(world, replaceMaps);
  expect(after.replace(/"ids":\d+/, '')).toBe(before.replace(/"ids":\d+/, ''));
  expect(world.crmOf('real').sessions.size).toBe(1);
});

const replaceMaps = (_: string, value: unknown) =>
  value instanceof Map || value instanceof Set ? [...value.entries()] : value;
