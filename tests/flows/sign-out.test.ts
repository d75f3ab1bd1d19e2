import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanAgain } from '../../lib/flows/clean-again';
import { createFollowUpRunner } from '../../lib/flows/follow-ups';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut, stopSignOut } from '../../lib/flows/start-sign-out';
import type { SignOutRecord } from '../../lib/records/record';
import { stepNames } from '../../lib/signout/job';
import { FakeWorld } from '../fakes/fake-world';
import { type Death, mortalPorts } from '../fakes/mortal-ports';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const manual = { kind: 'manual', by: 'popup' } as const;
const nothing = () => undefined;

async function finish(work: Promise<unknown>, ms = 120_000): Promise<void> {
  let done = false;
  void work.then(() => {
    done = true;
  });
  for (let waited = 0; !done && waited < ms; waited += 500) await vi.advanceTimersByTimeAsync(500);
  expect(done, 'the job came to an end').toBe(true);
}

async function signOutAll(world: FakeWorld): Promise<SignOutRecord> {
  const ports = world.ports();
  await startSignOut(
    ports,
    world.settings.sites.map((site) => site.id),
    manual,
  );
  await finish(createJobRunner(ports, nothing)());
  const [record] = [...world.records.values()];
  if (!record) throw new Error('no record');
  return record;
}

const verdicts = (record: SignOutRecord) =>
  Object.fromEntries(
    record.entries.map(({ siteId, outcome }) => [
      siteId,
      outcome.kind === 'finished' ? { verdict: outcome.verdict.kind, local: outcome.local.kind } : outcome.kind,
    ]),
  );

describe('one click', () => {
  test('L1 L2 ends two sessions at their servers, cleans up and proves it', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'honest', 3);
    world.addCrm('beta');
    const record = await signOutAll(world);
    expect(verdicts(record)).toEqual({
      alpha: { verdict: 'proven', local: 'clean' },
      beta: { verdict: 'proven', local: 'clean' },
    });
    expect([...world.crms.values()].map((crm) => crm.sessions.size)).toEqual([0, 0]);
    expect(world.cookies).toEqual([]);
    expect(world.tabs).toEqual([]);
  });

  test('L4 goes through the steps in their order', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const [entry] = (await signOutAll(world)).entries;
    expect(entry?.steps.map((note) => note.step)).toEqual([...stepNames]);
  });

  test('X22 P2 a server that keeps the session is shown as still alive, and this browser is cleaned all the same', async () => {
    const world = new FakeWorld();
    world.addCrm('liar', 'keeps-session');
    expect(verdicts(await signOutAll(world))).toEqual({ liar: { verdict: 'still-alive', local: 'clean' } });
  });

  test('P5 trying again with nothing left to ask with does not make an open session a mere “not proven”', async () => {
    const world = new FakeWorld();
    world.addCrm('liar', 'keeps-session');
    await signOutAll(world);
    await vi.advanceTimersByTimeAsync(1_000);
    await signOutAll(world);
    const [again] = [...world.records.values()].sort((a, b) => b.finishedAt - a.finishedAt);
    expect(again && verdicts(again)).toEqual({ liar: { verdict: 'still-alive', local: 'clean' } });
  });

  test('P3 a site that answers everybody alike is never called proven', async () => {
    const world = new FakeWorld();
    world.addCrm('public', 'answers-alike');
    const [entry] = (await signOutAll(world)).entries;
    expect(entry?.outcome).toMatchObject({ verdict: { kind: 'unproven', reason: 'no-difference' } });
  });

  test('L5 works with no tab of the site open', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'honest', 0);
    expect(verdicts(await signOutAll(world))).toEqual({ alpha: { verdict: 'proven', local: 'clean' } });
    expect(world.tabs).toEqual([]);
  });

  test('E4 X67 a second click joins the first', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const first = await startSignOut(world.ports(), ['alpha'], manual);
    const second = await startSignOut(world.ports(), ['alpha'], manual);
    expect(second).toEqual({ jobId: first.jobId, joined: true });
    expect(world.jobs.size).toBe(1);
  });

  test('E4 X67 a click and a rule at the same moment are one sign-out', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const ports = world.ports();
    const both = await Promise.all([startSignOut(ports, ['alpha'], manual), startSignOut(ports, ['alpha'], manual)]);
    expect(both.map(({ joined }) => joined)).toEqual([false, true]);
    expect(world.jobs.size).toBe(1);
  });

  test('P6 nothing of the credentials is left in memory, nor ever in the journal', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const ports = world.ports();
    await startSignOut(ports, ['alpha'], manual);
    const written: string[] = [];
    const { updateTarget } = ports.journal;
    const watched = {
      ...ports,
      journal: {
        ...ports.journal,
        updateTarget: async (...args: Parameters<typeof updateTarget>) => {
          const job = await updateTarget(...args);
          written.push(JSON.stringify(job));
          return job;
        },
      },
    };
    await finish(createJobRunner(watched, nothing)());
    expect(written.length).toBeGreaterThan(4);
    expect(written.join()).not.toContain('s1-alpha');
    expect(JSON.stringify([...world.records.values()])).not.toContain('s1-alpha');
    expect(JSON.stringify([...world.secrets])).not.toContain('s1-alpha');
  });
});

describe('C13 the browser’s history and list of downloads', () => {
  const visits = [
    'https://alpha.example/deal/7',
    'http://alpha.example/',
    'https://alpha.example:8443/',
    'https://a.alpha.example/',
  ];

  function visitedWorld(clearHistory: boolean): FakeWorld {
    const world = new FakeWorld();
    const site = world.addCrm('alpha', 'honest', 2);
    world.settings = { ...world.settings, sites: [{ ...site, clearHistory }] };
    world.history.push(...visits);
    return world;
  }
  const localOf = (record: SignOutRecord | undefined) => {
    const outcome = record?.entries[0]?.outcome;
    return outcome?.kind === 'finished' ? outcome.local : null;
  };

  test('switched on: 0 entries of the site are left, others stay', async () => {
    const world = visitedWorld(true);
    expect(localOf(await signOutAll(world))).toMatchObject({ kind: 'clean', history: { left: 0 } });
    expect(world.history).toEqual(visits.slice(1));
  });

  test('off by default: only our own entry goes, the result says nothing of the lists', async () => {
    const world = visitedWorld(false);
    expect(localOf(await signOutAll(world))).toMatchObject({ kind: 'clean', history: null });
    expect(world.history).toEqual(['https://alpha.example/desk', 'https://alpha.example/desk', ...visits]);
  });

  test('not allowed any more: nothing is touched, nothing claimed, the rest is cleaned', async () => {
    const world = visitedWorld(true);
    world.mayChangeHistory = false;
    expect(localOf(await signOutAll(world))).toMatchObject({ kind: 'clean', history: null });
    expect(world.history).toEqual(expect.arrayContaining(visits));
  });

  test('what the browser keeps is residue, and goes with the next cleaning', async () => {
    const world = visitedWorld(true);
    world.stuckHistory = ['https://alpha.example/deal/7'];
    const record = await signOutAll(world);
    expect(localOf(record)).toMatchObject({ kind: 'residue', history: { left: 1 } });
    expect(record.entries[0]?.steps.find(({ step }) => step === 'clean')?.left).toBe(1);
    world.stuckHistory = [];
    await finish(cleanAgain(world.ports(), record.id));
    expect(localOf(world.records.get(record.id))).toMatchObject({ kind: 'clean', history: { left: 0 } });
    expect(world.history).toEqual(visits.slice(1));
  });

  test('a site below another on the same host keeps its own entries', async () => {
    const world = visitedWorld(true);
    const [site] = world.settings.sites;
    if (!site) throw new Error('no site');
    const below = { ...site, id: 'below', address: `${site.address}suite/`, clearHistory: false };
    world.settings = { ...world.settings, sites: [site, below] };
    world.history.push(`${below.address}deal`);
    await startSignOut(world.ports(), [site.id], manual);
    await finish(createJobRunner(world.ports(), nothing)());
    expect(world.history).toEqual([...visits.slice(1), `${below.address}deal`]);
  });
});

describe('S10 access that is not granted', () => {
  const grantedTo = (world: FakeWorld, granted: (origins: readonly string[]) => boolean) => ({
    ...world.ports(),
    access: { granted: async (origins: readonly string[]) => granted(origins) },
  });

  test('no site of them: nothing is filed', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const started = await startSignOut(
      grantedTo(world, () => false),
      ['alpha'],
      manual,
    );
    expect([started, world.jobs.size]).toEqual([{ jobId: null, joined: false }, 0]);
  });

  test('one site of two: nothing is touched or claimed there, the other is signed out', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    world.addCrm('beta');
    const ports = grantedTo(world, (origins) => !origins.includes('https://beta.example/*'));
    await startSignOut(ports, ['alpha', 'beta'], manual);
    await finish(createJobRunner(ports, nothing)());
    const [record] = [...world.records.values()];
    expect(verdicts(record as SignOutRecord)).toMatchObject({
      alpha: { verdict: 'proven', local: 'clean' },
      beta: { verdict: 'unproven', local: 'not-cleaned' },
    });
    expect(record?.entries[1]?.outcome).toMatchObject({ verdict: { reason: 'no-access' } });
    expect([world.crmOf('beta').sessions.size, world.cookies.length, world.tabs.length]).toEqual([1, 1, 1]);
  });

  test('taken back while the site is being signed out: what cannot be read back is not called clean', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const ports = grantedTo(world, () => world.crmOf('alpha').sessions.size > 0);
    await startSignOut(ports, ['alpha'], manual);
    await finish(createJobRunner(ports, nothing)());
    expect([...world.records.values()][0]?.entries[0]?.outcome).toMatchObject({
      verdict: { kind: 'unproven', reason: 'no-access' },
      local: { kind: 'not-cleaned' },
    });
  });
});

describe('stop', () => {
  test('L13 in the stop window leaves every site untouched', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'honest', 2);
    world.settings = { ...world.settings, stopWindowMs: 5_000 };
    const ports = world.ports();
    const { jobId } = await startSignOut(ports, ['alpha'], manual);
    const running = createJobRunner(ports, nothing)();
    await vi.advanceTimersByTimeAsync(2_000);
    await stopSignOut(ports, jobId ?? '');
    await finish(running);
    expect(world.crmOf('alpha').sessions.size).toBe(1);
    expect([world.tabs.length, world.cookies.length]).toEqual([2, 1]);
    expect([...world.records.values()][0]?.entries[0]?.outcome).toEqual({ kind: 'stopped' });
  });
});

describe('a site that cannot be reached', () => {
  test('L11 X46 is cleaned at once and stays unproven, queued; it is ended and proven when it answers again', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const crm = world.crmOf('alpha');
    world.settings = {
      ...world.settings,
      sites: world.settings.sites.map((site) => ({ ...site, signOutUrl: `${site.address}logout` })),
    };
    crm.down = true;
    const record = await signOutAll(world);
    expect(record.entries[0]?.outcome).toMatchObject({
      verdict: { kind: 'unproven', reason: 'queued' },
      local: { kind: 'clean' },
    });
    expect(world.cookies).toEqual([]);
    await vi.advanceTimersByTimeAsync(31_000);
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect([...world.followUps.values()][0]?.attempts).toBe(1);
    crm.down = false;
    await vi.advanceTimersByTimeAsync(61_000);
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect(crm.sessions.size).toBe(0);
    expect(world.records.get(record.id)?.entries[0]?.outcome).toMatchObject({ verdict: { kind: 'proven' } });
    expect([world.followUps.size, world.secrets.size]).toEqual([0, 0]);
  });

  test('L11 E1 a worker that dies right after the sign-out was sent does not take the proof along', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const crm = world.crmOf('alpha');
    world.settings = {
      ...world.settings,
      sites: world.settings.sites.map((site) => ({ ...site, signOutUrl: `${site.address}logout` })),
    };
    crm.down = true;
    const record = await signOutAll(world);
    crm.down = false;
    await vi.advanceTimersByTimeAsync(31_000);
    const ports = world.ports();
    const sent = Promise.withResolvers<void>();
    const send: typeof ports.replay.send = async (...args) => {
      await ports.replay.send(...args);
      sent.resolve();
      return new Promise<never>(() => undefined);
    };
    void createFollowUpRunner({ ...ports, replay: { ...ports.replay, send } }, nothing)();
    await finish(sent.promise);
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect(world.records.get(record.id)?.entries[0]?.outcome).toMatchObject({ verdict: { kind: 'proven' } });
  });

  test('X67 L11 woken twice at once, it is done once, and a worker that dies at it is woken again', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    world.crmOf('alpha').down = true;
    const record = await signOutAll(world);
    world.crmOf('alpha').down = false;
    await vi.advanceTimersByTimeAsync(31_000);
    const ports = world.ports();
    const settled: (number | undefined)[] = [];
    const settleFollowUp: typeof ports.journal.settleFollowUp = async (...args) => {
      settled.push(world.alarms.get('follow-ups'));
      return ports.journal.settleFollowUp(...args);
    };
    const run = createFollowUpRunner({ ...ports, journal: { ...ports.journal, settleFollowUp } }, nothing);
    const wokenAgainAt = Date.now() + 60_000;
    await finish(Promise.all([run(), run()]));
    expect(settled).toEqual([wokenAgainAt]);
    expect(world.records.get(record.id)?.entries[0]?.outcome).toMatchObject({ verdict: { kind: 'still-alive' } });
  });

  test('L11 with the browser closed before it answers, the chance is gone and the record says so', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const crm = world.crmOf('alpha');
    crm.down = true;
    const record = await signOutAll(world);
    world.closeBrowser();
    crm.down = false;
    await vi.advanceTimersByTimeAsync(31_000);
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect(world.records.get(record.id)?.entries[0]?.outcome).toMatchObject({
      verdict: { kind: 'unproven', reason: 'witness-lost' },
    });
  });
});

describe('second look', () => {
  test.each([
    ['nothing was planted', () => undefined, 'nothing-came-back'],
    [
      'a live session was planted',
      (world: FakeWorld) => void world.cookies.push(world.crmOf('alpha').signIn()),
      'came-back',
    ],
    [
      'a dead cookie was planted',
      (world: FakeWorld) => void world.cookies.push({ ...world.crmOf('alpha').signIn(), value: 'dead' }),
      'nothing-came-back',
    ],
    ['somebody works there again', (world: FakeWorld) => void world.openTab('https://alpha.example/desk'), 'in-use'],
  ])('P8 a minute later: %s', async (_what, meanwhile, expected) => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const record = await signOutAll(world);
    meanwhile(world);
    await vi.advanceTimersByTimeAsync(61_000);
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect(world.records.get(record.id)?.entries[0]?.secondLook?.kind).toBe(expected);
    expect(world.followUps.size).toBe(0);
  });
});

test('X70 P8 a minute later access was taken back: nothing is claimed', async () => {
  const world = new FakeWorld();
  world.addCrm('alpha');
  const record = await signOutAll(world);
  await vi.advanceTimersByTimeAsync(61_000);
  await finish(createFollowUpRunner({ ...world.ports(), access: { granted: async () => false } }, nothing)());
  expect(world.records.get(record.id)?.entries[0]?.secondLook?.kind).toBe('not-possible');
});

test('R47 the record names host and port, never a path', async () => {
  const world = new FakeWorld();
  const site = world.addCrm('alpha');
  world.settings = { ...world.settings, sites: [{ ...site, address: `${site.address}suite/` }] };
  expect((await signOutAll(world)).entries[0]?.host).toBe('alpha.example');
});

test('X40 a clock that is set back does not lengthen the stop window', async () => {
  const world = new FakeWorld();
  world.addCrm('alpha');
  world.settings = { ...world.settings, stopWindowMs: 5_000 };
  const ports = world.ports();
  await startSignOut(ports, ['alpha'], manual);
  vi.setSystemTime(Date.now() - 8 * 3_600_000);
  const running = createJobRunner(ports, nothing)();
  await finish(running, 30_000);
  expect(world.crmOf('alpha').sessions.size).toBe(0);
});

test('X66 a tab of ours is known before it has loaded, and is closed wherever it led', async () => {
  const world = new FakeWorld();
  const site = world.addCrm('alpha', 'honest', 0);
  world.settings = { ...world.settings, sites: [{ ...site, signOutUrl: `${site.address}logout` }] };
  const ports = world.ports();
  const hanging: typeof ports.tabs.settled = async (id) => {
    const tab = world.tabs.find((known) => known.id === id);
    if (!tab?.url.endsWith('/logout')) return 'settled';
    await ports.tabs.go(id, 'https://elsewhere.example/');
    return new Promise<never>(() => undefined);
  };
  const watched = { ...ports, tabs: { ...ports.tabs, settled: hanging } };
  await startSignOut(watched, ['alpha'], manual);
  await finish(createJobRunner(watched, nothing)());
  expect(world.tabs).toEqual([]);
});

describe('E1 X66 a worker that dies at any operation', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(nothing); // steps of the dying worker fail by the hundred
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const facts = (record: SignOutRecord | undefined) => record && verdicts(record);

  function visited(): FakeWorld {
    const world = new FakeWorld();
    const site = world.addCrm('alpha', 'honest', 2);
    world.settings = { ...world.settings, sites: [{ ...site, clearHistory: true }] };
    return world;
  }

  async function operationsOfOneRun(): Promise<number> {
    const world = visited();
    const { ports, operations } = mortalPorts(world.ports(), null);
    await startSignOut(ports, ['alpha'], manual);
    await finish(createJobRunner(ports, nothing)());
    return operations();
  }

  async function runKilled(death: Death, closeBrowser: boolean): Promise<FakeWorld> {
    const world = visited();
    const mortal = mortalPorts(world.ports(), death);
    const filed = startSignOut(mortal.ports, ['alpha'], manual);
    void filed.then(() => createJobRunner(mortal.ports, nothing)()).catch(nothing);
    for (let waited = 0; waited < 4; waited += 1) await vi.advanceTimersByTimeAsync(500);
    await mortal.died;
    if (closeBrowser) world.closeBrowser();
    await finish(createJobRunner(world.ports(), nothing)());
    return world;
  }

  test('the next worker ends with the same record, nothing is left behind', async () => {
    const operations = await operationsOfOneRun();
    expect(operations).toBeGreaterThan(40);
    for (let at = 1; at <= operations; at += 1) {
      for (const when of ['before', 'after', 'failing'] as const) {
        const world = await runKilled({ at, when }, false);
        const [record] = [...world.records.values()];
        const place = `killed ${when} operation ${at} of ${operations}`;
        if (!record) {
          expect(world.crmOf('alpha').sessions.size, `${place}: never filed, nothing touched`).toBe(1);
          continue;
        }
        expect(facts(record), place).toEqual({ alpha: { verdict: 'proven', local: 'clean' } });
        expect([world.jobs.size, world.cookies.length, world.tabs.length], place).toEqual([0, 0, 0]);
        expect(world.history, `C13 ${place}`).toEqual([]);
        expect(JSON.stringify([...world.secrets]), place).not.toContain('s1-alpha');
      }
    }
  }, 120_000);

  test('E2 X27 with the whole browser the job still ends, and never claims what it cannot know', async () => {
    const operations = await operationsOfOneRun();
    for (let at = 1; at <= operations; at += 1) {
      const world = await runKilled({ at, when: 'after' }, true);
      const [record] = [...world.records.values()];
      if (!record) continue;
      const [entry] = record.entries;
      if (entry?.outcome.kind !== 'finished') throw new Error('not finished');
      const proven = entry.outcome.verdict.kind === 'proven';
      if (!proven) expect(entry.outcome.verdict.kind).toBe('unproven');
      if (proven) expect(world.crmOf('alpha').sessions.size).toBe(0);
      expect([world.jobs.size, world.cookies.length, world.tabs.length]).toEqual([0, 0, 0]);
    }
  }, 120_000);
});
