import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFollowUpRunner } from '../../lib/flows/follow-ups';
import { inspectSite } from '../../lib/flows/inspect-site';
import { lookAtSites } from '../../lib/flows/look-at-sites';
import { noticeSessions } from '../../lib/flows/notice-sessions';
import { overviewNow } from '../../lib/flows/overview';
import { askAsBrowser } from '../../lib/flows/own-jar';
import { previewSite } from '../../lib/flows/preview-site';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut } from '../../lib/flows/start-sign-out';
import { undisturbed } from '../../lib/flows/undisturbed';
import type { RecordEntry, SignOutRecord } from '../../lib/records/record';
import type { CookieStore } from '../../lib/signout/cookie-store';
import { waitingTarget } from '../../lib/signout/plan';
import { FakeWorld } from '../fakes/fake-world';
import { type Death, mortalPorts } from '../fakes/mortal-ports';
import { finish, manual, nothing, run, start } from './run';
import { pass, settled, startWorker } from './time-worker';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const work: CookieStore = { id: 'firefox-container-1', kind: 'container', name: 'Work' };
const other: CookieStore = { id: 'firefox-container-2', kind: 'container', name: 'Other' };
const hidden: CookieStore = { id: '1', kind: 'private', name: null };

/** One CRM, signed in by another person in each of these stores, the normal one included. */
function crmIn(...stores: readonly CookieStore[]): FakeWorld {
  const world = new FakeWorld();
  world.addCrm('alpha');
  for (const store of stores) world.signInIn(store, 'alpha');
  return world;
}

async function recordNow(world: FakeWorld): Promise<SignOutRecord> {
  const [record] = await world.ports().journal.records(1);
  if (!record) throw new Error('no record');
  return record;
}

const verdicts = (record: SignOutRecord) =>
  record.entries.map(({ storeId, outcome }) =>
    outcome.kind === 'finished' ? `${storeId}: ${outcome.verdict.kind}, ${outcome.local.kind}` : outcome.kind,
  );

/** Everything that would be found on a copied disk. */
const onDisk = (world: FakeWorld): string =>
  JSON.stringify([
    [...world.jobs],
    [...world.records],
    [...world.followUps],
    world.facts,
    world.providers,
    world.settings,
  ]);

const storesWithCookies = (world: FakeWorld) => world.cookies.map(({ storeId }) => storeId);
const openIn = (world: FakeWorld) => world.tabs.map(({ storeId }) => storeId);

describe('L7 L10 each cookie store by itself', () => {
  test('a site that is in use in several has a verdict in each, and each its own session', async () => {
    const world = crmIn(work, hidden);
    await start(world);
    expect(verdicts(await recordNow(world))).toEqual([
      '0: proven, clean',
      'firefox-container-1: proven, clean',
      '1: proven, clean',
    ]);
    expect([world.crmOf('alpha').sessions.size, world.tabs, world.cookies]).toEqual([0, [], []]);
    expect([...world.storage.values()]).toEqual([0, 0, 0]);
  });

  test('signed out in one of them, the others are untouched', async () => {
    const world = crmIn(work, other);
    const { jobId } = await startSignOut(world.ports(), ['alpha'], manual, work.id);
    await run(world.ports());
    expect(verdicts(await recordNow(world))).toEqual(['firefox-container-1: proven, clean']);
    expect((await recordNow(world)).id).toBe(jobId);
    expect(world.crmOf('alpha').sessions.size).toBe(2);
    expect(storesWithCookies(world)).toEqual(['0', other.id]);
    expect(openIn(world)).toEqual(['0', other.id]);
    expect(Object.fromEntries(world.storage)).toEqual({
      'https://alpha.example': 3,
      [`${work.id} https://alpha.example`]: 0,
      [`${other.id} https://alpha.example`]: 3,
    });
  });

  test('a store without cookie, tab or traffic of the site gets no target', async () => {
    const world = crmIn(work);
    world.stores.push(other);
    await start(world);
    expect((await recordNow(world)).entries.map(({ storeId }) => storeId)).toEqual(['0', work.id]);
  });

  test('the normal store is left out once it is known that nobody is signed in there, while another is in use', async () => {
    const world = crmIn();
    await start(world);
    world.signInIn(work, 'alpha');
    await start(world);
    expect((await recordNow(world)).entries.map(({ storeId }) => storeId)).toEqual([work.id]);
  });

  test('a store that is not there files nothing', async () => {
    const world = crmIn();
    expect(await startSignOut(world.ports(), ['alpha'], manual, '1')).toEqual({ jobId: null, joined: false });
    expect(world.jobs.size).toBe(0);
  });

  test('unsaved work in one of them is asked for there, and holds the job', async () => {
    const world = crmIn(work);
    const [, tab] = world.tabs;
    world.typed.set(tab?.id ?? 0, { labels: ['Note'] });
    await start(world);
    const [job] = await world.ports().journal.jobs();
    expect(job?.targets.map(({ store, stage }) => [store.id, stage.at])).toEqual([
      ['0', 'waiting'],
      [work.id, 'blocked'],
    ]);
  });

  test('a sign-out in one of them leaves the time of the sign-in in the other as it was', async () => {
    const world = crmIn(work);
    const worker = startWorker(world.ports());
    const see = async () => {
      await lookAtSites(worker.ports, world.settings.sites);
      await noticeSessions(worker.ports, worker.keeper, (await overviewNow(worker.ports, null)).sites);
    };
    await finish(worker.wake());
    await finish(see());
    const before = world.facts?.sites.alpha;
    expect(before?.stores).toEqual(['0', work.id]);
    vi.setSystemTime(Date.now() + 60_000);
    await startSignOut(world.ports(), ['alpha'], manual, work.id);
    await run(world.ports());
    await finish(worker.wake());
    await finish(see());
    const after = world.facts?.sites.alpha;
    expect([after?.signedInAt, after?.stores]).toEqual([before?.signedInAt, undefined]);
    await startSignOut(world.ports(), ['alpha'], manual, '0');
    await run(world.ports());
    await finish(worker.wake());
    expect(world.facts?.sites).toEqual({});
  });

  test('the popup shows a line for each, and the row sums them up', async () => {
    const world = crmIn(work);
    world.openTab('https://alpha.example/tickets', work.id);
    const [row] = (await overviewNow(world.ports(), null)).sites;
    expect(row?.tabs).toBe(3);
    expect(row?.stores.map(({ store, tabs }) => [store.id, store.name, tabs])).toEqual([
      ['0', null, 1],
      [work.id, 'Work', 2],
    ]);
  });

  test.each([
    [false, ['private']],
    [true, []],
  ])('X47 private windows are named as not covered unless Signoff is allowed there: %s', async (allowed, named) => {
    const ports = crmIn().ports();
    const asked = { ...ports, cookies: { ...ports.cookies, allowedInPrivate: async () => allowed } };
    expect((await overviewNow(asked, null)).notCovered).toEqual(named);
  });
});

describe('a credential that is good for one question only, in another store', () => {
  /** Each answer replaces the cookie; the one before is refused. */
  function renewing(world: FakeWorld) {
    const crm = world.crmOf('alpha');
    const ports = world.ports();
    let count = 0;
    const replay = {
      ...ports.replay,
      ask: async (...[question, credentials, limitMs]: Parameters<typeof ports.replay.ask>) => {
        const answer = await ports.replay.ask(question, credentials, limitMs);
        const session = crm.sessionOf(credentials.cookies);
        if (session === null || answer.kind !== 'answered') return answer;
        count += 1;
        crm.sessions.delete(session);
        crm.sessions.add(`renewed-${count}`);
        return { ...answer, setCookies: [{ name: 'sid', value: `renewed-${count}` }] };
      },
    };
    return { ...ports, replay };
  }

  test('is put back into its own store as a page’s would be: nobody is thrown out, and no verdict is wrong', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'honest', 0);
    world.cookies = [];
    world.crmOf('alpha').sessions.clear();
    world.signInIn(work, 'alpha');
    const ports = renewing(world);
    await startSignOut(ports, ['alpha'], manual, work.id);
    await run(ports);
    expect(world.crmOf('alpha').sessions.size).toBe(0);
    expect(verdicts(await recordNow(world))[0]).toMatch(/unproven|proven/);
  });

  test('Z6 is put back though the asking was cut off while its question was under way', async () => {
    const world = new FakeWorld();
    const site = world.addCrm('alpha', 'honest', 0);
    world.signInIn(work, 'alpha');
    const ports = renewing(world);
    const asked: Promise<unknown>[] = [];
    const slow = async (...[question, credentials, limitMs]: Parameters<typeof ports.replay.ask>) => {
      await ports.clock.wait(1_000);
      return ports.replay.ask(question, credentials, limitMs);
    };
    const question = { url: `${site.address}desk`, as: 'page', accept: null, headers: [] } as const;
    const cutOff = undisturbed({ ...ports, replay: { ...ports.replay, ask: slow } }, 500, (lent) => {
      const asking = askAsBrowser(lent, waitingTarget(site, work), question, []);
      asked.push(asking.catch(() => 'over'));
      return asking;
    });
    await finish(cutOff);
    expect(await cutOff).toBeNull();
    await finish(Promise.all(asked));
    expect(world.crmOf('alpha').sessionOf(world.jar(question.url, work.id))).toBe('renewed-1');
    expect(world.crmOf('alpha').sessionOf(world.jar(question.url))).not.toBeNull();
  });
});

describe('hosts of the same sign-in', () => {
  /** `alpha` names `beta.example` as its own; `gamma` is a neighbour. */
  function family(): FakeWorld {
    const world = new FakeWorld();
    for (const name of ['alpha', 'beta', 'gamma']) world.addCrm(name);
    const [alpha] = world.settings.sites;
    if (alpha === undefined) throw new Error('no site');
    world.settings = { ...world.settings, sites: [{ ...alpha, otherHosts: ['beta.example'] }] };
    return world;
  }

  test('are closed and cleared with it, and read back; X29 a neighbour that nobody named is untouched', async () => {
    const world = family();
    await start(world);
    expect(verdicts(await recordNow(world))).toEqual(['0: proven, clean']);
    expect(world.cookies.map(({ domain }) => domain)).toEqual(['gamma.example']);
    expect(world.tabs.map(({ url }) => url)).toEqual(['https://gamma.example/desk']);
    expect(Object.fromEntries(world.storage)).toEqual({
      'https://alpha.example': 0,
      'https://beta.example': 0,
      'https://gamma.example': 3,
    });
  });

  test('what is left at one of them is residue of the site', async () => {
    const world = family();
    const ports = world.ports();
    const { clearStorage } = ports.cleaner;
    const stuck = {
      ...ports,
      cleaner: {
        ...ports.cleaner,
        clearStorage: (...[origins, storeId, resources]: Parameters<typeof clearStorage>) =>
          clearStorage(
            origins.filter((origin) => !origin.includes('beta')),
            storeId,
            resources,
          ),
      },
    };
    await start(world, stuck);
    expect(verdicts(await recordNow(world))).toEqual(['0: proven, residue']);
  });

  test('unsaved work there holds it', async () => {
    const world = family();
    const tab = world.tabs.find(({ url }) => url.includes('beta'));
    world.typed.set(tab?.id ?? 0, { labels: ['Note'] });
    await start(world);
    expect((await world.ports().journal.jobs())[0]?.targets[0]?.stage.at).toBe('blocked');
  });

  test('the preview names them and counts what would go there', async () => {
    const world = family();
    const preview = await previewSite(world.ports(), { id: 'alpha' });
    expect(preview.ok && preview.value.others).toEqual([{ host: 'beta.example', cookies: 1, tabs: 1 }]);
    expect(preview.ok && preview.value.counts['local-storage']).toBe(6);
  });

  test.each([
    ['https://acme.my.salesforce.com/', ['acme.lightning.force.com', 'acme.my.salesforce-setup.com']],
    ['https://acme.lightning.force.com/', ['acme.my.salesforce.com', 'acme.my.salesforce-setup.com']],
    ['https://acme.odoo.com/', []],
    ['https://crm.example/', []],
  ])('S6 at %s they are proposed as %j: those of this customer alone', async (address, hosts) => {
    const proposal = await inspectSite(new FakeWorld().ports(), { address });
    expect(proposal.ok && proposal.value.otherHosts).toEqual(hosts);
  });
});

describe('R56 private windows', () => {
  test('are acted on, and nothing of them is written down', async () => {
    const world = crmIn(hidden);
    await start(world);
    expect(verdicts(await recordNow(world))).toEqual(['0: proven, clean', '1: proven, clean']);
    expect(onDisk(world)).not.toContain('private');
    expect([...world.records.values()].flatMap(({ entries }) => entries.map(({ storeId }) => storeId))).toEqual(['0']);
    expect([...world.followUps.values()].map(({ targetId }) => targetId)).toEqual(['alpha@0']);
  });

  test('leave no record at all where nothing else was signed out', async () => {
    const world = crmIn(hidden);
    await startSignOut(world.ports(), ['alpha'], manual, hidden.id);
    expect(world.jobs.size).toBe(0);
    await run(world.ports());
    expect(verdicts(await recordNow(world))).toEqual(['1: proven, clean']);
    expect([world.jobs.size, world.records.size, world.followUps.size]).toEqual([0, 0, 0]);
    expect((await overviewNow(world.ports(), null)).records).toHaveLength(1);
  });

  test('are looked at once more a minute later, in memory, and the lists of the normal ones are left alone', async () => {
    const world = crmIn(hidden);
    world.settings = {
      ...world.settings,
      sites: world.settings.sites.map((site) => ({ ...site, clearHistory: true })),
    };
    await startSignOut(world.ports(), ['alpha'], manual, hidden.id);
    await run(world.ports());
    vi.setSystemTime(Date.now() + 61_000);
    world.cookies.push({ ...world.crmOf('alpha').signIn(), value: 'planted', storeId: hidden.id });
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect(storesWithCookies(world)).toEqual(['0']);
    expect(world.history).toEqual(['https://alpha.example/desk']);
    expect((await recordNow(world)).entries[0]?.secondLook?.kind).toBe('nothing-came-back');
    expect(world.privateHalf.followUps).toEqual([]);
    expect(onDisk(world)).not.toMatch(/@1\D/);
  });

  test('a sign-in that only they tell of ends by its rule, and nobody finds a word of it afterwards', async () => {
    const world = crmIn(hidden);
    world.cookies = world.cookies.filter(({ storeId }) => storeId === hidden.id);
    world.tabs = world.tabs.filter(({ storeId }) => storeId === hidden.id);
    world.settings = { ...world.settings, rules: { ...world.settings.rules, idleMs: null, maxAgeMs: 15 * 60_000 } };
    const worker = startWorker(world.ports());
    const see = async () => {
      await lookAtSites(worker.ports, world.settings.sites);
      const { sites } = await overviewNow(worker.ports, null);
      await noticeSessions(worker.ports, worker.keeper, sites);
    };
    await finish(worker.wake());
    await finish(see());
    expect(world.wholeFacts?.sites.alpha?.stores).toEqual([hidden.id]);
    expect(world.facts?.sites).toEqual({});
    await pass(world, Date.now() + 20 * 60_000, () => worker);
    await finish(worker.wake());
    await settled();
    expect(verdicts(await recordNow(world))).toContain('1: proven, clean');
    expect((await recordNow(world)).cause).toMatchObject({ kind: 'automatic', rule: 'max-age' });
    expect((await recordNow(world)).entries).toHaveLength(1);
    expect(onDisk(world)).not.toMatch(/@1\D|"1"/);
    expect([world.records.size, world.wholeFacts, world.facts?.sites]).toEqual([0, null, {}]);
  });

  test('with the browser their job is gone, and no orphan of it is left', async () => {
    const world = crmIn(hidden);
    const ports = world.ports();
    await startSignOut(ports, ['alpha'], manual);
    world.closeBrowser();
    await run(world.ports());
    const record = await recordNow(world);
    expect(record.entries.map(({ storeId }) => storeId)).toEqual(['0']);
    expect([world.jobs.size, [...world.secrets.keys()]]).toEqual([0, expect.not.arrayContaining(['witness'])]);
    expect(onDisk(world)).not.toMatch(/@1\D/);
  });
});

describe('E1 X66 a worker that dies at any operation, with a private window open', () => {
  const isProven = ({ outcome }: RecordEntry) => outcome.kind === 'finished' && outcome.verdict.kind === 'proven';

  /** The job dies at one operation; the next worker does the rest. */
  async function dyingAt(death: Death): Promise<FakeWorld> {
    const world = crmIn(hidden);
    const halves = { disk: world.disk(), memory: world.memory() };
    const { ports, died } = mortalPorts(world.ports(), death, halves);
    const siteIds = ['alpha'];
    const work = startSignOut(ports, siteIds, manual).then(() => createJobRunner(ports, nothing)());
    await finish(Promise.race([work.catch(nothing), died]));
    const next = world.ports();
    await startSignOut(next, siteIds, manual);
    await run(next);
    return world;
  }

  async function operationsOfOne(): Promise<number> {
    const world = crmIn(hidden);
    const halves = { disk: world.disk(), memory: world.memory() };
    const { ports, operations } = mortalPorts(world.ports(), null, halves);
    await startSignOut(ports, ['alpha'], manual);
    await finish(createJobRunner(ports, nothing)());
    return operations();
  }

  test('the sessions of both are ended, each once on its own half, and nothing private is on disk', async () => {
    const count = await operationsOfOne();
    expect(count).toBeGreaterThan(60);
    // Before an operation is after the one before it.
    for (let at = 1; at <= count; at += 1) {
      const world = await dyingAt({ at, when: 'after' });
      const what = `after operation ${at} of ${count}`;
      expect(world.crmOf('alpha').sessions.size, what).toBe(0);
      expect(onDisk(world), what).not.toMatch(/@1\D/);
      const entries = (await world.ports().journal.records(9)).flatMap((record) => record.entries);
      expect(new Set(entries.filter(isProven).map(({ targetId }) => targetId)), what).toEqual(
        new Set(['alpha@0', 'alpha@1']),
      );
      expect([world.jobs.size, world.privateHalf.jobs.length], what).toEqual([0, 0]);
    }
  }, 120_000);
});
