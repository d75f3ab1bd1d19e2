import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkSignOutAgain } from '../../lib/flows/check-job';
import { discardAndContinue } from '../../lib/flows/decide';
import { overviewNow } from '../../lib/flows/overview';
import type { Ports } from '../../lib/flows/ports';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut, stopSignOut } from '../../lib/flows/start-sign-out';
import type { SignOutRecord } from '../../lib/records/record';
import { stepNames } from '../../lib/signout/job';
import { FakeWorld, type TypedWork } from '../fakes/fake-world';
import { type Death, mortalPorts } from '../fakes/mortal-ports';
import { finish, manual, nothing, outcomes, run, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE_MS = 60_000;

/** One site with two tabs; in the first somebody typed. */
function typedWorld(work: TypedWork = { labels: ['Note', 'Amount'] }): FakeWorld {
  const world = new FakeWorld();
  world.addCrm('alpha', 'honest', 2);
  const [tab] = world.tabs;
  if (tab) world.typed.set(tab.id, work);
  return world;
}

/** Asked for nothing, ended nothing, closed nothing, cleared nothing. */
function expectUntouched(world: FakeWorld, place = ''): void {
  for (const crm of world.crms.values()) expect([crm.sessions.size, crm.presses], place).toEqual([1, 0]);
  expect(world.cookies.length, place).toBe(world.crms.size);
  expect([...world.storage.values()], place).toEqual([...world.crms].map(() => 3));
}

const stagesOf = (world: FakeWorld) =>
  [...world.jobs.values()].flatMap((job) => job.targets.map(({ stage }) => stage.at));
const recordOf = (world: FakeWorld): SignOutRecord | undefined =>
  [...world.records.values()].sort((a, b) => b.finishedAt - a.finishedAt)[0];
const checkNote = (world: FakeWorld) => recordOf(world)?.entries[0]?.steps.find(({ step }) => step === 'check');

describe('unsaved work', () => {
  test('holds the sign-out before anything is touched, and keeps counts only', async () => {
    const world = typedWorld();
    const ask = vi.fn(world.ports().replay.ask);
    const ports = world.ports();
    await start(world, { ...ports, replay: { ...ports.replay, ask } });
    expectUntouched(world);
    expect(ask).not.toHaveBeenCalled();
    expect(world.tabs).toHaveLength(2);
    expect([...world.jobs.values()][0]?.targets[0]?.stage).toMatchObject({
      at: 'blocked',
      found: { tabs: 2, entries: 2, unknownTabs: 0, calls: 0 },
    });
  });

  test.each([
    ['a window that a page opened empty', 'about:blank'],
    ['a page that embeds the site', 'https://portal.example/'],
  ])('in %s holds the sign-out of that site', async (_what, url) => {
    const world = typedWorld({ labels: [] });
    world.addCrm('beta');
    world.typed.set(world.openTab(url).id, { labels: ['Note'], origin: 'https://beta.example' });
    expect((await overviewNow(world.ports(), null)).sites.map(({ unsaved, tabs }) => [unsaved, tabs])).toEqual([
      [0, 2],
      [1, 1],
    ]);
    await start(world);
    expect(stagesOf(world)).toEqual(['waiting', 'blocked']);
    expect([...world.jobs.values()][0]?.targets[1]?.stage).toMatchObject({ found: { tabs: 2, entries: 1 } });
    expectUntouched(world);
  });

  test('in a tab of another site at the same origin is not asked for twice', async () => {
    const world = typedWorld();
    const [alpha] = world.settings.sites;
    if (alpha === undefined) throw new Error('no site');
    const cases = { ...alpha, id: 'cases', address: 'https://alpha.example/cases/' };
    world.settings = { ...world.settings, sites: [alpha, cases] };
    world.typed.set(world.openTab('https://alpha.example/cases/5').id, { labels: ['Note'] });
    expect((await overviewNow(world.ports(), null)).sites.map(({ unsaved }) => unsaved)).toEqual([2, 1]);
  });

  test('at one site holds the whole job', async () => {
    const world = typedWorld();
    world.addCrm('beta');
    await start(world);
    expect(stagesOf(world)).toEqual(['blocked', 'waiting']);
    expectUntouched(world);
  });

  test.each<[string, (world: FakeWorld) => void]>([
    ['a discarded tab', (world) => change(world, { discarded: true })],
    ['a frozen tab', (world) => change(world, { frozen: true })],
    ['a tab that does not answer', (world) => type(world, { labels: [], silent: true })],
  ])('U12 %s counts as unsaved and holds the sign-out', async (_what, prepare) => {
    const world = typedWorld({ labels: [] });
    prepare(world);
    await start(world);
    expectUntouched(world);
    expect([...world.jobs.values()][0]?.targets[0]?.stage).toMatchObject({
      at: 'blocked',
      found: { entries: 0, unknownTabs: 1 },
    });
  });

  test.each<[string, (world: FakeWorld) => void]>([
    ['an audible tab', (world) => change(world, { audible: true })],
    ['what the page tells', (world) => type(world, { labels: [], call: true })],
  ])('a call alone is counted and holds nothing: %s', async (_what, prepare) => {
    const world = typedWorld({ labels: [] });
    prepare(world);
    await start(world);
    expect(checkNote(world)).toMatchObject({ calls: 1, unsaved: 0, unknownTabs: 0 });
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean' });
  });

  test('a check that breaks counts as unsaved', async () => {
    vi.spyOn(console, 'error').mockImplementation(nothing);
    const world = typedWorld({ labels: [] });
    const ports = world.ports();
    const ask = () => Promise.reject(new Error('broken'));
    await start(world, { ...ports, unsaved: { ...ports.unsaved, ask } });
    expect(stagesOf(world)).toEqual(['blocked']);
    vi.restoreAllMocks();
  });

  test('X19 a check that never ends counts as unsaved', async () => {
    const world = typedWorld({ labels: [] });
    const ports = world.ports();
    const ask = () => new Promise<never>(nothing);
    await start(world, { ...ports, unsaved: { ...ports.unsaved, ask } });
    expect(stagesOf(world)).toEqual(['blocked']);
  });

  test('E4 a second click joins the job that waits', async () => {
    const world = typedWorld();
    const jobId = await start(world);
    expect(await startSignOut(world.ports(), ['alpha'], manual)).toEqual({ jobId, joined: true });
  });
});

function change(world: FakeWorld, facts: Partial<FakeWorld['tabs'][number]>): void {
  world.tabs = world.tabs.map((tab, at) => (at === 0 ? { ...tab, ...facts } : tab));
}

function type(world: FakeWorld, work: TypedWork, at = 0): void {
  const tab = world.tabs[at];
  if (tab) world.typed.set(tab.id, work);
}

describe('the decision', () => {
  test('discard signs out at once, whatever the stop window, and the record says so', async () => {
    const world = typedWorld();
    world.settings = { ...world.settings, stopWindowMs: 5_000 };
    const jobId = await start(world);
    expect(await discardAndContinue(world.ports(), jobId)).toBe(true);
    const decidedAt = Date.now();
    await run(world.ports());
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean' });
    expect(recordOf(world)?.entries[0]?.startedAt).toBe(decidedAt);
    expect(checkNote(world)).toMatchObject({ tabs: 2, unsaved: 2, unknownTabs: 0, decision: 'discarded' });
  });

  test('discard of a tab that cannot be asked holds nothing again', async () => {
    const world = typedWorld({ labels: ['Note'], silent: true });
    const jobId = await start(world);
    await discardAndContinue(world.ports(), jobId);
    await run(world.ports());
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean' });
  });

  test('nothing is held: nothing is discarded', async () => {
    const world = typedWorld();
    expect(await discardAndContinue(world.ports(), await start(world))).toBe(true);
    expect(await discardAndContinue(world.ports(), 'gone')).toBe(false);
  });

  test('cancel leaves every site as it is', async () => {
    const world = typedWorld();
    world.addCrm('beta');
    const filedAt = Date.now();
    const jobId = await start(world);
    await stopSignOut(world.ports(), jobId);
    await run(world.ports());
    expect(recordOf(world)?.startedAt).toBe(filedAt);
    expectUntouched(world);
    expect(world.tabs).toHaveLength(3);
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'stopped', beta: 'stopped' });
    expect(checkNote(world)).toMatchObject({ unsaved: 2, decision: 'cancelled' });
    expect([world.jobs.size, world.secrets.size]).toEqual([0, 0]);
  });

  test('asked again while something is unsaved: still held', async () => {
    const world = typedWorld();
    const jobId = await start(world);
    type(world, { labels: ['Note'] });
    expect(await checkSignOutAgain(world.ports(), jobId, nothing)).toBe(true);
    await run(world.ports());
    expect([...world.jobs.values()][0]?.targets[0]?.stage).toMatchObject({ at: 'blocked', found: { entries: 1 } });
    expectUntouched(world);
  });

  test('asked again when all is saved: goes on after the stop window, with one note of the check', async () => {
    const world = typedWorld();
    world.addCrm('beta');
    world.settings = { ...world.settings, stopWindowMs: 5_000 };
    const jobId = await start(world);
    type(world, { labels: [] });
    expect(await checkSignOutAgain(world.ports(), jobId, nothing)).toBe(false);
    expect(stagesOf(world)).toEqual(['waiting', 'waiting']);
    const askedAt = Date.now();
    await run(world.ports());
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean', beta: 'proven, clean' });
    expect((recordOf(world)?.startedAt ?? 0) - askedAt).toBe(5_000);
    expect(recordOf(world)?.entries[0]?.steps.map(({ step, unsaved }) => [step, unsaved])[0]).toEqual(['check', 0]);
    expect(recordOf(world)?.entries[0]?.steps).toHaveLength(stepNames.length);
  });

  test('asked again, a site that was clear is asked as well', async () => {
    const world = typedWorld();
    world.addCrm('beta');
    const jobId = await start(world);
    type(world, { labels: [] });
    type(world, { labels: ['Reply'] }, 2);
    expect(await checkSignOutAgain(world.ports(), jobId, nothing)).toBe(true);
    expect(stagesOf(world)).toEqual(['waiting', 'blocked']);
  });

  test('nobody is waited for longer than ten minutes, and nothing wakes before', async () => {
    const world = typedWorld();
    await start(world);
    const dueAt = world.alarms.get('jobs') ?? 0;
    expect(dueAt - Date.now()).toBeGreaterThan(10 * MINUTE_MS - 1_000);
    await vi.advanceTimersByTimeAsync(9 * MINUTE_MS);
    await run(world.ports());
    expect(stagesOf(world)).toEqual(['blocked']);
    vi.setSystemTime(dueAt);
    await run(world.ports());
    expectUntouched(world);
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'stopped' });
    expect(checkNote(world)).toMatchObject({ decision: 'expired' });
    expect([world.jobs.size, world.alarms.has('jobs')]).toEqual([0, false]);
  });

  test('X40 a clock that is set back does not make it longer', async () => {
    const world = typedWorld();
    await start(world);
    vi.setSystemTime(Date.now() - MINUTE_MS);
    await run(world.ports());
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'stopped' });
  });

  test('E2 a browser that was closed meanwhile leaves it all as it is', async () => {
    const world = typedWorld();
    await start(world);
    const sessions = world.cookies;
    world.closeBrowser();
    world.cookies = sessions; // a login that stays
    await run(world.ports());
    expectUntouched(world);
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'stopped' });
  });

  test('E2 a click long after makes a new job, and the old one ends', async () => {
    const world = typedWorld();
    const jobId = await start(world);
    vi.setSystemTime(Date.now() + 60 * MINUTE_MS);
    type(world, { labels: [] });
    const again = await startSignOut(world.ports(), ['alpha'], manual);
    expect([again.joined, again.jobId === jobId]).toEqual([false, false]);
    await run(world.ports());
    expect([...world.records.values()].map(outcomes)).toEqual([{ alpha: 'stopped' }, { alpha: 'proven, clean' }]);
  });
});

describe('a last look before the first press', () => {
  /** Somebody types while the sign-out prepares itself. */
  function typingDuring(world: FakeWorld, labels: readonly string[]): Ports {
    const ports = world.ports();
    const ask: typeof ports.replay.ask = async (...args) => {
      type(world, { labels });
      return ports.replay.ask(...args);
    };
    return { ...ports, replay: { ...ports.replay, ask } };
  }

  test('what was typed since the check holds the site; saved, it is signed out', async () => {
    const world = typedWorld({ labels: [] });
    const jobId = await start(world, typingDuring(world, ['Note']));
    await run(world.ports()); // a later worker of the same browser waits as well
    expect(stagesOf(world)).toEqual(['blocked']);
    expectUntouched(world);
    expect(world.tabs).toHaveLength(2);
    type(world, { labels: [] });
    expect(await checkSignOutAgain(world.ports(), jobId, nothing)).toBe(false);
    await run(world.ports());
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean' });
  });

  test('what was discarded is not asked about twice, what came on top is', async () => {
    const world = typedWorld({ labels: ['Note'] });
    const jobId = await start(world);
    await discardAndContinue(world.ports(), jobId);
    await run(typingDuring(world, ['Note', 'Amount']));
    expect(stagesOf(world)).toEqual(['blocked']);
    expectUntouched(world);
    await discardAndContinue(world.ports(), jobId);
    await run(typingDuring(world, ['Note', 'Amount']));
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean' });
  });

  test('a site that cannot be reached keeps its tabs until it is decided', async () => {
    const world = typedWorld({ labels: [] });
    world.crmOf('alpha').down = true;
    await start(world, typingDuring(world, ['Note']));
    expect([stagesOf(world), world.tabs.length >= 2, world.cookies.length]).toEqual([['blocked'], true, 1]);
  });

  test('X10 a report that is not true holds nothing', async () => {
    const world = typedWorld({ labels: [] });
    const ports = world.ports();
    const lie = new Map(world.tabs.map((tab) => [tab.id, { unsaved: 99, call: false }]));
    await start(world, { ...ports, unsaved: { ...ports.unsaved, reports: async () => lie } });
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean' });
  });

  test('other sites of the job go on; those of the same host wait with it, and are not cleaned', async () => {
    const world = typedWorld({ labels: [] });
    const [site] = world.settings.sites;
    if (!site) throw new Error('no site');
    world.addCrm('beta');
    const below = { ...site, id: 'below', address: `${site.address}suite/` };
    world.settings = { ...world.settings, sites: [...world.settings.sites, below] };
    const jobId = await start(world, typingDuring(world, ['Note']));
    expect(stagesOf(world)).toEqual(['blocked', 'done', 'waiting']);
    expect([world.crmOf('alpha').sessions.size, world.crmOf('beta').sessions.size]).toEqual([1, 0]);
    expect(world.cookies).toHaveLength(1);
    await discardAndContinue(world.ports(), jobId);
    await run(world.ports());
    expect([world.crmOf('alpha').sessions.size, world.jobs.size]).toEqual([0, 0]);
  });

  test('a decision that comes while other sites are signed out is taken up by the same worker', async () => {
    const world = typedWorld({ labels: [] });
    world.addCrm('beta');
    const ports = typingDuring(world, ['Note']);
    const look: typeof ports.controls.look = async (id, options) => {
      if (world.tabs.find((tab) => tab.id === id)?.url.includes('beta')) await ports.clock.wait(3_000);
      return ports.controls.look(id, options);
    };
    const { jobId } = await startSignOut(ports, ['alpha', 'beta'], manual);
    const running = createJobRunner({ ...ports, controls: { ...ports.controls, look } }, nothing)();
    while (stagesOf(world)[0] !== 'blocked') await vi.advanceTimersByTimeAsync(50);
    expect(stagesOf(world)[1]).not.toBe('done');
    await discardAndContinue(ports, jobId ?? '');
    await finish(running);
    expect(outcomes(recordOf(world))).toEqual({ alpha: 'proven, clean', beta: 'proven, clean' });
  });
});

test('E1 X66 a worker that dies at any operation of the check skips nothing: unsaved work holds the next worker as well', async () => {
  vi.spyOn(console, 'error').mockImplementation(nothing);
  const whole = mortalPorts(typedWorld().ports(), null);
  await startSignOut(whole.ports, ['alpha'], manual);
  await run(whole.ports);
  expect(whole.operations()).toBeGreaterThan(8);
  for (let at = 1; at <= whole.operations(); at += 1) {
    for (const when of ['before', 'after', 'failing'] as const) {
      const place = `killed ${when} operation ${at} of ${whole.operations()}`;
      const world = typedWorld();
      await startKilled(world, { at, when });
      await run(world.ports());
      expectUntouched(world, place);
      expect(
        stagesOf(world).every((stage) => stage === 'blocked'),
        place,
      ).toBe(true);
      const [job] = [...world.jobs.values()];
      if (!job) continue;
      await discardAndContinue(world.ports(), job.id);
      await run(world.ports());
      expect(outcomes(recordOf(world)), place).toEqual({ alpha: 'proven, clean' });
      expect(checkNote(world), place).toMatchObject({ unsaved: 2, decision: 'discarded' });
      expect(
        [...world.secrets.keys()].filter((key) => key.startsWith('held:')),
        place,
      ).toEqual([]);
    }
  }
  vi.restoreAllMocks();
}, 120_000);

async function startKilled(world: FakeWorld, death: Death): Promise<void> {
  const mortal = mortalPorts(world.ports(), death);
  const filed = startSignOut(mortal.ports, ['alpha'], manual);
  void filed.then(() => createJobRunner(mortal.ports, nothing)()).catch(nothing);
  for (let waited = 0; waited < 4; waited += 1) await vi.advanceTimersByTimeAsync(500);
  await mortal.died;
}

test('R47 no word of a page reaches the journal, the record or the memory of a job', async () => {
  const words = fc.string({ minLength: 6, maxLength: 40, unit: fc.constantFrom(...'äöüßñçżźłđ') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      words,
      fc.boolean(),
      async (labels, title, again) => {
        const world = typedWorld({ labels });
        change(world, { title });
        const ports = world.ports();
        const written: unknown[] = [];
        const watched = <F extends (...args: never[]) => Promise<unknown>>(write: F) =>
          (async (...args: Parameters<F>) => {
            const result = await write(...args);
            written.push(args, result, [...world.jobs.values()]);
            return result;
          }) as unknown as F;
        const { journal, secrets } = ports;
        const watching: Ports = {
          ...ports,
          journal: {
            ...journal,
            file: watched(journal.file),
            updateJob: watched(journal.updateJob),
            updateTarget: watched(journal.updateTarget),
            finish: watched(journal.finish),
          },
          secrets: { ...secrets, save: watched(secrets.save) },
        };
        const jobId = await start(world, watching);
        if (again) await checkSignOutAgain(watching, jobId, nothing);
        await discardAndContinue(watching, jobId);
        await run(watching);
        const text = JSON.stringify([written, [...world.records.values()]]);
        expect(text).toContain('"unsaved":');
        for (const word of [...labels, title]) expect(text).not.toContain(word);
      },
    ),
    { numRuns: 20 },
  );
});
