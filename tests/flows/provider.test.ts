import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endLeftProvider } from '../../lib/flows/end-provider';
import { createFollowUpRunner } from '../../lib/flows/follow-ups';
import { lookAtSites } from '../../lib/flows/look-at-sites';
import { overviewNow } from '../../lib/flows/overview';
import type { Ports } from '../../lib/flows/ports';
import { noticeProviders } from '../../lib/flows/provider-find';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { SignOutRecord } from '../../lib/records/record';
import { resultIn } from '../../lib/records/record-of';
import type { ProviderRule } from '../../lib/sites/provider-rule';
import type { FakeCrm } from '../fakes/fake-crm';
import type { ProviderManners } from '../fakes/fake-provider';
import { type Death, mortalPorts } from '../fakes/mortal-ports';
import { ProviderWorld } from '../fakes/provider-world';
import { finish, manual, nothing, outcomes, run, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const recordOf = (world: ProviderWorld): SignOutRecord | undefined => [...world.records.values()][0];

function resultAt(world: ProviderWorld, siteId: string) {
  const entry = recordOf(world)?.entries.find((known) => known.siteId === siteId);
  return entry && resultIn(entry);
}

/** What was done, how, and what came of it, in a line. */
function told(world: ProviderWorld, siteId = 'crm'): string {
  const result = resultAt(world, siteId);
  if (!result) return 'no provider';
  const { verdict } = result;
  return [result.done, result.by ?? '-', verdict.kind === 'unproven' ? verdict.reason : verdict.kind].join(' ');
}

function signedInWorld(rule: ProviderRule | null, manners: ProviderManners = 'honest') {
  const world = new ProviderWorld();
  const idp = world.addProvider('idp', manners);
  world.addSsoCrm('crm', idp, { providerRule: rule });
  return { world, idp };
}

describe('L4 P4 R04 single sign-on', () => {
  test.each<[ProviderRule | null, ProviderManners, string, number]>([
    [null, 'honest', 'left - alive', 1],
    ['ask', 'honest', 'left - alive', 1],
    ['leave', 'honest', 'left - alive', 1],
    ['end', 'honest', 'ended discovery ended', 0],
    ['end-and-prove', 'honest', 'ended discovery ended', 0],
    ['end-and-prove', 'asks', 'ended discovery ended', 0],
    ['end-and-prove', 'control-only', 'ended control ended', 0],
    ['end-and-prove', 'keeps-session', 'tried discovery alive', 1],
    ['end-and-prove', 'asks-a-riddle', 'opened discovery alive', 1],
    ['end', 'remembers', 'ended discovery ended', 0],
    ['end-and-prove', 'remembers', 'ended discovery ended', 0],
  ])('rule %s, a provider that is %s: %s', async (rule, manners, expected, alive) => {
    const { world, idp } = signedInWorld(rule, manners);
    await start(world);
    expect(outcomes(recordOf(world))).toEqual({ crm: 'proven, clean' });
    expect(told(world)).toBe(expected);
    expect(idp.sessions.size).toBe(alive);
    const opened = manners === 'asks-a-riddle' ? ['https://idp.example/session/end?client_id=crm.example'] : [];
    expect(world.front).toEqual(opened);
    expect(world.tabs.map(({ url }) => url)).toEqual(opened);
  });

  test('a provider whose processes remember for a while is asked to end once, and again whether it did', async () => {
    const { world } = signedInWorld('end-and-prove', 'remembers');
    await start(world);
    expect(world.history.filter((url) => url.startsWith('https://idp.example/')).length).toBe(1);
    expect(recordOf(world)?.entries[0]?.tookMs).toBeLessThan(30_000);
  });

  test('the page that tells the other applications stays open until it has loaded', async () => {
    const { world } = signedInWorld('end-and-prove');
    const ports = world.ports();
    const seen: string[] = [];
    const settled: typeof ports.tabs.settled = async (id, limits) => {
      if (limits.quietMs > 0) return ports.tabs.settled(id, limits);
      await ports.clock.wait(6_000);
      seen.push('loaded');
      return 'settled';
    };
    const close: typeof ports.tabs.close = async (ids, limitMs) => {
      const isThere = world.tabs.some(({ id, url }) => ids.includes(id) && url.startsWith('https://idp.example/'));
      if (isThere) seen.push('closed');
      return ports.tabs.close(ids, limitMs);
    };
    await start(world, { ...ports, tabs: { ...ports.tabs, settled, close } });
    expect([told(world), seen]).toEqual(['ended discovery ended', ['loaded', 'closed']]);
  });

  test.each<[string, string]>([
    ['ws-federation', '/auth?wa=wsignin1.0&wtrealm=crm&wfresh=0'],
    [
      'a link to the provider',
      '/auth?client_id=crm&response_type=code&prompt=login&redirect_uri=https%3A%2F%2Fcrm.example%2Fcb',
    ],
    ['SAML', `/auth?SAMLRequest=${encodeURIComponent(btoa('<samlp:AuthnRequest ForceAuthn="true" ID="x">'))}`],
  ])('P4 R04 a site that asks for a fresh sign-in, by %s: the form is not taken for the end', async (_how, path) => {
    const { world, idp } = signedInWorld('end-and-prove', 'keeps-session');
    const { answer } = idp;
    // It asks for the password again, whoever is signed in.
    idp.answer = (question, cookies, at) =>
      answer.call(idp, question, new URL(question.url).pathname === '/auth' ? null : cookies, at);
    world.crms.set(
      'https://crm.example',
      shy(world, idp.origin, `<a href="${idp.origin}${path.replaceAll('&', '&amp;')}">Sign in</a>`),
    );
    const ports = world.ports();
    const seen = { from: 'https://crm.example/x', to: `${idp.origin}${path}`, lastAt: 1 };
    await start(world, { ...ports, traffic: { ...ports.traffic, ledTo: async () => [seen] } });
    expect(told(world)).not.toMatch(/ended$/);
    expect(world.history.some((url) => url.startsWith(idp.origin))).toBe(true);
  });

  test('P4 a device may sign people in where a cookie tells of such a product', async () => {
    const { world, idp } = signedInWorld('end-and-prove');
    const [cookie] = world.cookies.filter(({ domain }) => domain === 'idp.example');
    if (cookie) world.cookies.push({ ...cookie, name: 'MSISAuthenticated', value: '1' });
    await start(world);
    expect([told(world), idp.sessions.size]).toEqual(['tried discovery unclear', 0]);
  });

  test('nobody is signed in there any more: nothing is pressed, and that is said', async () => {
    const { world, idp } = signedInWorld('end-and-prove');
    idp.sessions.clear();
    await start(world);
    expect(told(world)).toBe('over-before - ended');
    expect(world.history.some((url) => url.startsWith(idp.origin))).toBe(false);
  });

  test('the provider gives no answer: nothing is claimed of it, and the site is proven all the same', async () => {
    const { world, idp } = signedInWorld('leave');
    idp.down = true;
    await start(world);
    expect([outcomes(recordOf(world)), told(world)]).toEqual([{ crm: 'proven, clean' }, 'left - unreachable']);
  });

  /** Its session cookie is set for its parent domain, which nobody was asked for. */
  test.each<[string, ProviderManners, readonly string[], string, number]>([
    ['only the cookie before the sign-in was seen', 'honest', ['portal=x'], 'tried discovery unclear', 0],
    ['and the provider keeps its session', 'keeps-session', ['portal=x'], 'tried discovery unclear', 1],
    ['no request was seen', 'keeps-session', [], 'tried discovery unclear', 1],
    ['a request with it was seen', 'honest', ['portal=x; idp=i1'], 'ended discovery ended', 0],
    ['one with it was seen earlier', 'honest', ['portal=x', 'idp=i1'], 'ended discovery ended', 0],
    ['it was seen, and the session is kept', 'keeps-session', ['portal=x', 'idp=i1'], 'tried discovery alive', 1],
  ])('P4 R04 a session cookie that may hide: %s', async (_what, manners, headers, expected, alive) => {
    const world = new ProviderWorld();
    const idp = world.addProvider('sso.corp', manners, '.corp.example');
    world.addSsoCrm('crm', idp, { providerRule: 'end-and-prove' });
    const ports = world.ports();
    const presented = async (hosts: readonly string[]) => (hosts.includes('sso.corp.example') ? [...headers] : []);
    await start(world, { ...ports, traffic: { ...ports.traffic, presented } });
    expect([told(world), idp.sessions.size]).toEqual([expected, alive]);
  });

  test('E1 R04 a step that breaks or runs out of time names the provider, and what was pressed there', async () => {
    for (const [fails, expected] of [
      ['before', 'tried discovery alive'],
      ['after', 'tried discovery alive'],
      ['hanging', 'tried discovery alive'],
    ] as const) {
      const { world, idp } = signedInWorld('end-and-prove', 'keeps-session');
      await start(world, failingTabs(world, idp.origin, fails));
      expect([outcomes(recordOf(world)), told(world)], fails).toEqual([{ crm: 'proven, clean' }, expected]);
      expect(world.tabs, fails).toEqual([]);
    }
  });

  test('E1 R04 and so it does where the provider was found in that very step, and looking for it took its time', async () => {
    const { world, idp } = signedInWorld('end-and-prove', 'keeps-session');
    const ports = failingTabs(world, idp.origin, 'hanging');
    const isWitness = () => [...world.jobs.values()].some((job) => job.targets[0]?.stage.at === 'witnessing');
    const ask: Ports['replay']['ask'] = async (question, ...rest) => {
      const { pathname, host } = new URL(question.url);
      if (isWitness() && host === 'idp.example')
        return ports.clock.wait(60_000).then(() => ports.replay.ask(question, ...rest));
      if (!isWitness() && pathname === '/') await ports.clock.wait(2_500);
      return ports.replay.ask(question, ...rest);
    };
    await start(world, { ...ports, replay: { ...ports.replay, ask } });
    expect(told(world)).toMatch(/^tried discovery (alive|interrupted)$/);
    expect(recordOf(world)?.entries[0]?.tookMs).toBeLessThan(31_000);
  });

  test.each(['https://desk.example/desk', 'https://other.example/'])(
    'R37 X26 a sign-out address that leads to %s: nothing is pressed there',
    async (elsewhere) => {
      const { world } = signedInWorld('end-and-prove', 'asks');
      world.addCrm('desk');
      world.crms.set('https://other.example', world.crmOf('desk'));
      const ports = world.ports();
      const open: Ports['tabs']['open'] = async (url, storeId) => {
        const tab = await ports.tabs.open(url, storeId);
        if (new URL(url).pathname === '/session/end') await ports.tabs.go(tab.id, elsewhere);
        return tab;
      };
      await startSignOut(ports, ['crm'], manual);
      await run({ ...ports, tabs: { ...ports.tabs, open } });
      expect([told(world), world.crmOf('desk').presses]).toEqual(['tried discovery alive', 0]);
    },
  );

  test.each<[string, readonly string[], string]>([
    ['with unsaved work in it', ['Note'], 'left - alive'],
    ['with nothing unsaved', [], 'ended discovery ended'],
  ])('R27 a provider that is a site of its own, %s', async (_what, labels, expected) => {
    const { world, idp } = signedInWorld('end-and-prove');
    world.addCrm('portal');
    const sites = world.settings.sites.map((site) =>
      site.id === 'portal' ? { ...site, address: 'https://idp.example/' } : site,
    );
    world.settings = { ...world.settings, sites };
    const tab = world.openTab('https://idp.example/notes');
    world.typed.set(tab.id, { labels });
    await startSignOut(world.ports(), ['crm'], manual);
    await run(world.ports());
    expect([told(world), idp.sessions.size]).toEqual([expected, labels.length]);
    if (labels.length === 0) return;
    const asked = { recordId: recordOf(world)?.id ?? '', targetId: 'crm@0' };
    expect(await endLeftProvider(world.ports(), asked)).toEqual({ ok: false, code: 'unsaved-work' });
  });

  describe('R04 P4 a site that nobody saw anybody sign in to', () => {
    const told0 = async (world: ProviderWorld, ports = world.ports()) => {
      await start(world, ports);
      return told(world);
    };

    test('asks strangers for a password itself: it has no provider', async () => {
      const world = new ProviderWorld();
      world.addCrm('crm');
      expect(await told0(world)).toBe('no provider');
    });

    test('shows its own sign-in, built by a script, once somebody signed out: it has none', async () => {
      const world = new ProviderWorld();
      world.addCrm('crm');
      world.crms.set('https://crm.example', shy(world, 'https://crm.example'));
      expect(await told0(world)).toBe('no provider');
    });

    test('shows strangers something else: it may have one', async () => {
      const world = new ProviderWorld();
      world.addCrm('crm');
      world.crms.set('https://crm.example', shy(world, 'https://crm.example'));
      const ports = world.ports();
      const look: Ports['controls']['look'] = async (...asked) => {
        const seen = await ports.controls.look(...asked);
        if (seen.kind !== 'looked') return seen;
        return { ...seen, frames: seen.frames.map((frame) => ({ ...frame, signInForm: false })) };
      };
      expect(await told0(world, { ...ports, controls: { ...ports.controls, look } })).toBe('left - unclear');
      expect(resultAt(world, 'crm')?.host).toBe('crm.example');
      expect(world.providers).toEqual({});
    });
  });

  describe.each<[string, ProviderRule]>([
    ['in the sign-out itself', 'end-and-prove'],
    ['later, when somebody wanted its end', 'ask'],
  ])('P4 whose page was opened for somebody (%s)', (_when, rule) => {
    async function opened() {
      const { world, idp } = signedInWorld(rule, 'asks-a-riddle');
      await start(world);
      const recordId = recordOf(world)?.id ?? '';
      if (rule === 'ask') await endLeftProvider(world.ports(), { recordId, targetId: 'crm@0' });
      const followUps = createFollowUpRunner(world.ports(), nothing);
      await finish(followUps());
      expect(told(world)).toBe('opened discovery alive');
      const looks = async () => {
        await vi.advanceTimersByTimeAsync(31_000);
        await finish(followUps());
      };
      return { world, idp, looks };
    }
    const kept = (world: ProviderWorld) => [...world.secrets.keys()].filter((key) => key.startsWith('provider:'));

    test('has ended as soon as they answered it, whatever cookies went with that', async () => {
      const { world, idp, looks } = await opened();
      await looks();
      expect(told(world)).toBe('opened discovery alive');
      idp.sessions.clear();
      dropCookies(world);
      await looks();
      expect([told(world), kept(world)]).toEqual(['opened discovery ended', []]);
    });

    test('stays alive where only the cookies went', async () => {
      const { world, looks } = await opened();
      dropCookies(world);
      await looks();
      expect(told(world)).toBe('opened discovery alive');
    });

    test('is looked at for five minutes, with nothing pressed and no page opened, and its cookies go', async () => {
      const { world, looks } = await opened();
      const [tabs, front] = [world.tabs.length, world.front.length];
      for (let times = 0; times < 12; times += 1) await looks();
      expect([told(world), kept(world), world.tabs.length, world.front.length]).toEqual([
        'opened discovery alive',
        [],
        tabs,
        front,
      ]);
      expect([...world.followUps.values()].filter(({ kind }) => kind === 'provider')).toEqual([]);
    });
  });

  test('S10 R37 a provider that was not allowed is neither asked nor opened', async () => {
    const { world, idp } = signedInWorld('end-and-prove');
    world.closedTo.add('idp.example');
    await start(world);
    expect([told(world), idp.asked, idp.sessions.size]).toEqual(['left - no-access', 0, 1]);
    expect(world.history.some((url) => url.startsWith(idp.origin))).toBe(false);
  });

  test('R37 nobody but the site and its provider is asked', async () => {
    const { world } = signedInWorld('end-and-prove');
    const ports = world.ports();
    const asked = new Set<string>();
    const ask: typeof ports.replay.ask = (question, ...rest) => {
      asked.add(new URL(question.url).host);
      return ports.replay.ask(question, ...rest);
    };
    await start(world, { ...ports, replay: { ...ports.replay, ask } });
    expect([...asked].sort()).toEqual(['crm.example', 'idp.example']);
  });

  test('P6 P4 asking leaves the jar as it was, and nothing of what was asked with is kept', async () => {
    const { world, idp } = signedInWorld('leave');
    await start(world);
    expect(world.cookies.map(({ domain }) => domain)).toEqual(['idp.example']);
    const kept = JSON.stringify([[...world.records], [...world.secrets], [...world.jobs], world.providers]);
    for (const session of idp.sessions) expect(kept).not.toContain(`"${session}"`);
    expect([...world.secrets.keys()].filter((key) => key.startsWith('provider:'))).toEqual([]);
    expect(world.providers).toEqual({
      crm: { origin: 'https://idp.example', path: '/', signInUrl: null, by: 'redirect' },
    });
  });

  test.each<[ProviderRule, string[]]>([
    ['leave', ['crm.example']],
    ['end-and-prove', ['crm.example', 'idp.example']],
  ])('P6 what the provider’s own requests showed is forgotten once it has ended (%s)', async (rule, expected) => {
    const { world } = signedInWorld(rule);
    const ports = world.ports();
    const forgotten: string[] = [];
    const traffic = { ...ports.traffic, forget: async (hosts: readonly string[]) => void forgotten.push(...hosts) };
    await start(world, { ...ports, traffic });
    expect(forgotten).toEqual(expected);
  });

  test('the session that the provider keeps for the old cookies is alive, though this browser forgot them', async () => {
    const { world } = signedInWorld('end-and-prove', 'keeps-session');
    await start(world, forgetsWhenOpened(world));
    expect(told(world)).toBe('tried discovery alive');
  });

  test('where pages do not lead there by themselves, the way that was seen while somebody signed in is walked', async () => {
    const { world, idp } = signedInWorld('end-and-prove');
    world.crms.set('https://crm.example', shy(world, idp.origin));
    const ports = world.ports();
    const to = `${idp.origin}/auth?client_id=crm&response_type=code&redirect_uri=https%3A%2F%2Fcrm.example%2Fcb&state=x`;
    const seen = { from: 'https://crm.example/sso?provider=staff&username=anna%40corp.example', to, lastAt: 1 };
    await start(world, { ...ports, traffic: { ...ports.traffic, ledTo: async () => [seen] } });
    expect([told(world), idp.sessions.size]).toEqual(['ended discovery ended', 0]);
    expect(world.providers.crm?.signInUrl).toBe('https://crm.example/sso?provider=staff');
  });

  test('R56 what was found in a private window is not written down', async () => {
    const { world } = signedInWorld('end-and-prove');
    world.signInIn(hidden, 'crm');
    await startSignOut(world.ports(), ['crm'], manual, hidden.id);
    await run(world.ports());
    expect(await privateResult(world)).toMatchObject({ host: 'idp.example', done: 'over-before' });
    expect([world.providers, world.records.size]).toEqual([{}, 0]);
  });

  describe('R56 S7 what a sign-out left in a private window', () => {
    const leftInPrivate = async () => {
      const { world, idp } = signedInWorld('ask');
      world.signInIn(hidden, 'crm');
      world.cookies.push({ ...idp.signIn(), storeId: hidden.id });
      const { jobId } = await startSignOut(world.ports(), ['crm'], manual, hidden.id);
      await run(world.ports());
      const asked = { recordId: jobId ?? '', targetId: `crm@${hidden.id}` };
      return {
        world,
        idp,
        asked,
        disk: () => JSON.stringify([[...world.records], [...world.followUps], world.providers]),
      };
    };

    test('is ended when somebody says so, and nothing of it is written down', async () => {
      const { world, idp, asked, disk } = await leftInPrivate();
      expect([await privateResult(world), idp.sessions.size]).toMatchObject([
        { done: 'left', verdict: { kind: 'alive' } },
        2,
      ]);
      expect(await endLeftProvider(world.ports(), asked)).toEqual({ ok: true, value: null });
      expect(disk()).not.toContain('idp.example');
      await finish(createFollowUpRunner(world.ports(), nothing)());
      expect(await privateResult(world)).toMatchObject({ done: 'ended', by: 'discovery', verdict: { kind: 'ended' } });
      expect(idp.sessions.size).toBe(1);
      expect(disk()).not.toContain('idp.example');
    });

    test('is named with its access before anything is ended, to the eye alone', async () => {
      const { world, disk } = await leftInPrivate();
      world.closedTo.add('idp.example');
      const [row] = (await overviewNow(world.ports(), null)).sites;
      expect(row?.provider).toMatchObject({ host: 'idp.example', access: false });
      expect(disk()).not.toContain('idp.example');
    });

    test('cannot be ended once its windows are closed, and that is said', async () => {
      const { world, asked } = await leftInPrivate();
      const { openStores } = await overviewNow(world.ports(), null);
      world.stores = world.stores.filter(({ id }) => id !== hidden.id);
      expect(await endLeftProvider(world.ports(), asked)).toEqual({ ok: false, code: 'window-closed' });
      expect([openStores, (await overviewNow(world.ports(), null)).openStores]).toEqual([['0', '1'], ['0']]);
    });

    test('is not said to have ended where other private windows took the place of those', async () => {
      const { world, asked } = await leftInPrivate();
      world.cookies = world.cookies.filter(({ storeId }) => storeId !== hidden.id);
      expect(await endLeftProvider(world.ports(), asked)).toEqual({ ok: true, value: null });
      await finish(createFollowUpRunner(world.ports(), nothing)());
      expect(await privateResult(world)).toMatchObject({ done: 'left', verdict: { kind: 'alive' } });
    });

    test('whose windows are closed while it waits is left as it was', async () => {
      const { world, asked } = await leftInPrivate();
      await endLeftProvider(world.ports(), asked);
      world.stores = world.stores.filter(({ id }) => id !== hidden.id);
      await finish(createFollowUpRunner(world.ports(), nothing)());
      expect(await privateResult(world)).toMatchObject({ done: 'left', verdict: { kind: 'alive' } });
      expect((await world.ports().journal.followUps()).filter(({ kind }) => kind === 'provider')).toEqual([]);
    });
  });
});

const hidden = { id: '1', kind: 'private', name: null } as const;

async function privateResult(world: ProviderWorld) {
  const [record] = await world.ports().journal.records(1);
  const [entry] = record?.entries ?? [];
  return entry && resultIn(entry);
}

/** Tabs at the provider break: before they open, once they are open, or they never come to rest. */
function failingTabs(world: ProviderWorld, origin: string, fails: 'before' | 'after' | 'hanging'): Ports {
  const ports = world.ports();
  const isThere = (url: string | undefined) => url?.startsWith(origin) === true;
  const open: Ports['tabs']['open'] = async (url, storeId) => {
    if (fails === 'before' && isThere(url)) throw new Error('no window of this store is open');
    return ports.tabs.open(url, storeId);
  };
  const settled: Ports['tabs']['settled'] = async (id, limits) => {
    const isHere = isThere((await ports.tabs.get(id))?.url);
    if (fails === 'after' && isHere) throw new Error('gone');
    if (fails === 'hanging' && isHere) await ports.clock.wait(60_000);
    return ports.tabs.settled(id, limits);
  };
  return { ...ports, tabs: { ...ports.tabs, open, settled } };
}

function dropCookies(world: ProviderWorld): void {
  world.cookies = world.cookies.filter(({ domain }) => domain !== 'idp.example');
}

/** The provider takes its cookie back on every page. */
function forgetsWhenOpened(world: ProviderWorld): Ports {
  const ports = world.ports();
  const open: Ports['tabs']['open'] = async (url, storeId) => {
    const tab = await ports.tabs.open(url, storeId);
    if (url.startsWith('https://idp.example/')) dropCookies(world);
    return tab;
  };
  return { ...ports, tabs: { ...ports.tabs, open } };
}

/** Shows strangers a page of its own; only `/sso` leads to the provider. */
function shy(world: ProviderWorld, origin: string, more = ''): FakeCrm {
  const crm = world.crmOf('crm');
  const { answer } = crm;
  crm.answer = (question, cookies, headers, at) => {
    const plain = answer.call(crm, question, cookies, headers, at);
    const leads = new URL(question.url).pathname === '/sso';
    if (plain.kind !== 'answered' || plain.location?.startsWith(origin) !== true || leads) return plain;
    return { ...plain, status: 200, location: null, body: `<h1>Welcome</h1><button>Sign in</button>${more}` };
  };
  return crm;
}

describe('X47 L4 sites that share a provider', () => {
  const found = { origin: 'https://idp.example', path: '/', signInUrl: null, by: 'redirect' } as const;

  function sharedWorld(rules: readonly [ProviderRule, ProviderRule]) {
    const world = new ProviderWorld();
    const idp = world.addProvider('idp');
    world.addSsoCrm('crm', idp, { providerRule: rules[0] });
    world.addSsoCrm('desk', idp, { providerRule: rules[1] });
    return { world, idp };
  }

  test('come to it one after the other: the second finds it ended', async () => {
    const { world, idp } = sharedWorld(['end-and-prove', 'end-and-prove']);
    await start(world);
    expect([told(world, 'crm'), told(world, 'desk')].sort()).toEqual(['ended discovery ended', 'over-before - ended']);
    expect(idp.sessions.size).toBe(0);
    expect(world.history.filter((url) => url.includes('/session/end')).length).toBe(1);
  });

  test('E1 and so they do where both have lost what they knew of it', async () => {
    const { world } = sharedWorld(['end-and-prove', 'end-and-prove']);
    const provider = { origin: 'https://idp.example', path: '/', signInUrl: null, by: 'redirect' } as const;
    world.providers = { crm: provider, desk: provider };
    const ports = world.ports();
    const isEarly = () =>
      [...world.jobs.values()].some(({ targets }) => targets.some(({ stage }) => stage.at === 'witnessing'));
    const save: Ports['secrets']['save'] = async (key, value) => {
      if (!key.startsWith('provider:') || !isEarly()) await ports.secrets.save(key, value);
    };
    await start(world, { ...ports, secrets: { ...ports.secrets, save } });
    expect(world.history.filter((url) => url.includes('/session/end')).length).toBe(1);
  });

  test('are named in each other’s result', async () => {
    const { world } = sharedWorld(['end-and-prove', 'ask']);
    await start(world);
    expect(resultAt(world, 'crm')?.sharedWith).toEqual([{ id: 'desk', name: 'desk' }]);
    expect(resultAt(world, 'desk')?.sharedWith).toEqual([{ id: 'crm', name: 'crm' }]);
  });

  test('L4 whose provider was ended after all are not said to be signed in until their server answers again', async () => {
    const { world } = sharedWorld(['ask', 'ask']);
    world.providers = { desk: found };
    const ports = world.ports();
    let answeredAt: number | null = null;
    const lastCredentialedAnswerAt = async () => answeredAt;
    const heard = { ...ports, traffic: { ...ports.traffic, lastCredentialedAnswerAt } };
    const sessionOf = async (siteId: string) => {
      await lookAtSites(heard, world.settings.sites);
      return (await overviewNow(heard, null)).sites.find(({ id }) => id === siteId)?.session;
    };
    await startSignOut(ports, ['crm'], manual);
    await run(ports);
    expect([told(world), await sessionOf('desk')]).toEqual(['left - alive', 'signed-in']);
    const recordId = recordOf(world)?.id ?? '';
    await endLeftProvider(ports, { recordId, targetId: 'crm@0' });
    await finish(createFollowUpRunner(ports, nothing)());
    expect([told(world), await sessionOf('desk')]).toEqual(['ended discovery ended', 'unknown']);
    answeredAt = Date.now() + 1;
    expect(await sessionOf('desk')).toBe('signed-in');
  });

  test('L4 whose provider was ended in the sign-out itself are not said to be signed in either', async () => {
    const { world } = sharedWorld(['end-and-prove', 'ask']);
    world.providers = { desk: found };
    await startSignOut(world.ports(), ['crm'], manual);
    await run(world.ports());
    await lookAtSites(world.ports(), world.settings.sites);
    const desk = (await overviewNow(world.ports(), null)).sites.find(({ id }) => id === 'desk');
    expect(desk?.session).toBe('unknown');
  });

  test('one that is not in use here is not named', async () => {
    const { world } = sharedWorld(['end-and-prove', 'ask']);
    world.providers = { desk: found };
    world.cookies = world.cookies.filter(({ domain }) => domain !== 'desk.example');
    world.tabs = world.tabs.filter(({ url }) => !url.includes('desk.example'));
    await startSignOut(world.ports(), ['crm'], manual);
    await run(world.ports());
    expect(resultAt(world, 'crm')?.sharedWith).toEqual([]);
  });
});

describe('S7 L4 a provider that a sign-out left', () => {
  const endLeft = async (world: ProviderWorld) => {
    const recordId = recordOf(world)?.id ?? '';
    const filed = await endLeftProvider(world.ports(), { recordId, targetId: 'crm@0' });
    await finish(createFollowUpRunner(world.ports(), nothing)());
    return filed;
  };

  test('is ended when somebody says so, and the record says what came of it', async () => {
    const { world, idp } = signedInWorld('ask');
    await start(world);
    expect(told(world)).toBe('left - alive');
    expect(await endLeft(world)).toEqual({ ok: true, value: null });
    expect([told(world), idp.sessions.size]).toEqual(['ended discovery ended', 0]);
    expect(resultAt(world, 'crm')?.rule).toBe('ask');
    expect([...world.followUps.values()].map(({ kind }) => kind)).toEqual(['second-look']);
    expect(await endLeft(world)).toEqual({ ok: false, code: 'nothing-to-end' });
  });

  test.each<[string, (world: ProviderWorld) => void]>([
    ['the browser forgot its cookie meanwhile', (world) => dropCookies(world)],
    ['the browser was closed meanwhile', (world) => world.closeBrowser()],
  ])('P4 stays alive where nothing refutes it: %s', async (_what, meanwhile) => {
    const { world, idp } = signedInWorld('ask');
    await start(world);
    meanwhile(world);
    expect(await endLeft(world)).toEqual({ ok: true, value: null });
    expect([told(world), idp.sessions.size]).toEqual(['left - alive', 1]);
  });

  test('P4 that keeps the session for the old cookies stays alive, however often somebody asks for its end', async () => {
    const { world, idp } = signedInWorld('ask', 'keeps-session');
    await start(world);
    const forgetful = forgetsWhenOpened(world);
    for (let times = 0; times < 3; times += 1) {
      const recordId = recordOf(world)?.id ?? '';
      await endLeftProvider(forgetful, { recordId, targetId: 'crm@0' });
      await finish(createFollowUpRunner(forgetful, nothing)());
      expect([told(world), idp.sessions.size]).toEqual([expect.stringMatching(/^tried .* alive$/), 1]);
    }
  });

  test('P4 and that a next sign-out finds nobody signed in at is not called ended by it', async () => {
    const { world } = signedInWorld('end-and-prove', 'keeps-session');
    await start(world, forgetsWhenOpened(world));
    expect(told(world)).toBe('tried discovery alive');
    world.records = new Map([...world.records].map(([id, record]) => [`old-${id}`, { ...record, id: `old-${id}` }]));
    world.cookies.push(world.crmOf('crm').signIn());
    world.openTab('https://crm.example/desk');
    await start(world);
    const next = [...world.records.values()].find(({ id }) => !id.startsWith('old-'));
    const [entry] = next?.entries ?? [];
    expect(entry && resultIn(entry)?.verdict).toEqual({ kind: 'unproven', reason: 'interrupted' });
  });

  test('E1 where its end breaks, what was pressed is said, nothing is claimed, and no tab stays', async () => {
    const { world, idp } = signedInWorld('ask', 'asks');
    await start(world);
    await endLeftProvider(world.ports(), { recordId: recordOf(world)?.id ?? '', targetId: 'crm@0' });
    await finish(createFollowUpRunner(failingTabs(world, idp.origin, 'after'), nothing)());
    expect(told(world)).toBe('tried discovery interrupted');
    expect([world.tabs, [...world.secrets.keys()].filter((key) => key.startsWith('provider:'))]).toEqual([[], []]);
  });

  test('E1 a tab that the person opened at the provider meanwhile is not taken for one of ours', async () => {
    const { world } = signedInWorld('ask', 'asks');
    await start(world);
    const recordId = recordOf(world)?.id ?? '';
    await endLeftProvider(world.ports(), { recordId, targetId: 'crm@0' });
    const ports = world.ports();
    const opened = Promise.withResolvers<void>();
    const open: Ports['tabs']['open'] = async (url, storeId) => {
      await ports.tabs.open(url, storeId);
      opened.resolve();
      return new Promise<never>(() => undefined);
    };
    void createFollowUpRunner({ ...ports, tabs: { ...ports.tabs, open } }, nothing)();
    await finish(opened.promise);
    const own = world.openTab('https://idp.example/account');
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect(told(world)).toBe('ended discovery ended');
    expect(world.tabs.map(({ id }) => id)).toEqual([own.id]);
  });

  test('X47 is ended for all sites of the record that share it', async () => {
    const { world, idp } = signedInWorld('ask');
    world.addSsoCrm('desk', idp, { providerRule: 'ask' });
    await start(world);
    const recordId = recordOf(world)?.id ?? '';
    for (const targetId of ['crm@0', 'desk@0']) await endLeftProvider(world.ports(), { recordId, targetId });
    await finish(createFollowUpRunner(world.ports(), nothing)());
    expect([told(world, 'crm'), told(world, 'desk')]).toEqual(['ended discovery ended', 'over-before - ended']);
    expect(world.history.filter((url) => url.includes('/session/end')).length).toBe(1);
  });

  test('P4 is not mistaken for the one that the site signs in at by now', async () => {
    const { world, idp } = signedInWorld('ask');
    await start(world);
    world.providers = { crm: { origin: 'https://other.example', path: '/', signInUrl: null, by: 'redirect' } };
    expect(await endLeft(world)).toEqual({ ok: false, code: 'nothing-to-end' });
    expect([told(world), idp.sessions.size]).toEqual(['left - alive', 1]);
  });

  test('is not ended where it is not allowed, and the host is named', async () => {
    const { world } = signedInWorld('ask');
    world.closedTo.add('idp.example');
    await start(world);
    expect(await endLeft(world)).toEqual({ ok: false, code: 'no-access', values: { host: 'idp.example' } });
  });

  test.each(['before', 'after', 'failing'] as const)(
    'E1 X66 is ended once, whatever operation the worker dies %s',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const { world, idp } = signedInWorld('ask', 'asks');
        await start(world);
        const recordId = recordOf(world)?.id ?? '';
        await endLeftProvider(world.ports(), { recordId, targetId: 'crm@0' });
        const mortal = mortalPorts(world.ports(), { at, when });
        const done = createFollowUpRunner(mortal.ports, nothing)();
        await finish(Promise.race([done, mortal.died]));
        await vi.advanceTimersByTimeAsync(1_000);
        await finish(createFollowUpRunner(world.ports(), nothing)());
        // What wakes a worker lets the jobs go on: whatever secret nobody needs any more is dropped then.
        await run(world.ports());
        expect([told(world), idp.sessions.size], `dies at ${at}`).toEqual([
          expect.stringMatching(/^ended .* ended$/),
          0,
        ]);
        expect(
          [...world.secrets.keys()].filter((key) => key.startsWith('provider:')),
          `dies at ${at}`,
        ).toEqual([]);
        expect(
          world.tabs.map(({ url }) => url),
          `dies at ${at}`,
        ).toEqual([]);
        if (mortal.operations() < at) return;
      }
    },
    60_000,
  );
});

describe('E1 X66 a worker that dies', () => {
  test.each(['before', 'after', 'failing'] as const)(
    'L4 P4 at any operation, %s it, leaves the provider ended and the record right',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const { world, idp } = signedInWorld('end-and-prove', 'asks');
        await startSignOut(world.ports(), ['crm'], manual);
        const mortal = mortalPorts(world.ports(), { at, when });
        await finish(Promise.race([createJobRunner(mortal.ports, nothing)(), mortal.died]));
        await vi.advanceTimersByTimeAsync(1_000);
        await run(world.ports());
        expect(outcomes(recordOf(world)), `dies at ${at}`).toEqual({ crm: 'proven, clean' });
        expect([told(world), idp.sessions.size], `dies at ${at}`).toEqual([
          expect.stringMatching(/^ended .* ended$/),
          0,
        ]);
        expect(
          [...world.secrets.keys()].filter((key) => key.startsWith('provider:')),
          `dies at ${at}`,
        ).toEqual([]);
        expect(
          world.tabs.map(({ url }) => url),
          `dies at ${at}`,
        ).toEqual([]);
        if (mortal.operations() < at) return;
      }
    },
    120_000,
  );

  test('E2 a browser that was closed meanwhile: whether the old session ended is not known, and that is said', async () => {
    const { world } = signedInWorld('end-and-prove');
    await startSignOut(world.ports(), ['crm'], manual);
    const mortal = mortalPorts(world.ports(), { at: 60, when: 'before' } satisfies Death);
    await finish(Promise.race([createJobRunner(mortal.ports, nothing)(), mortal.died]));
    world.closeBrowser();
    await run(world.ports());
    expect(told(world)).toMatch(/interrupted$/);
  });
});

describe('L11 P4 a site that waits for the network, and its provider', () => {
  const waiting = async (rule: ProviderRule, before: (world: ProviderWorld) => void = () => undefined) => {
    const { world, idp } = signedInWorld(rule);
    const sites = world.settings.sites.map((site) => ({ ...site, signOutUrl: `${site.address}logout` }));
    world.settings = { ...world.settings, sites };
    world.providers = { crm: { origin: 'https://idp.example', path: '/', signInUrl: null, by: 'redirect' } };
    before(world);
    world.crmOf('crm').down = true;
    await start(world);
    const first = told(world);
    return { world, idp, first };
  };
  const again = async (world: ProviderWorld) => {
    world.crmOf('crm').down = false;
    for (let times = 0; times < 2; times += 1) {
      await vi.advanceTimersByTimeAsync(61_000);
      await finish(createFollowUpRunner(world.ports(), nothing)());
    }
  };

  test.each<[ProviderRule, string, number]>([
    ['end', 'ended discovery ended', 0],
    ['end-and-prove', 'ended discovery ended', 0],
    ['ask', 'left - alive', 1],
  ])('rule %s: once it answers, %s', async (rule, expected, alive) => {
    const { world, idp, first } = await waiting(rule);
    expect([first, idp.sessions.size]).toEqual(['left - not-asked', 1]);
    await again(world);
    expect([outcomes(recordOf(world)).crm, told(world), idp.sessions.size]).toEqual(['proven, clean', expected, alive]);
    expect([world.followUps.size, [...world.secrets.keys()]]).toEqual([0, []]);
    expect(world.tabs).toEqual([]);
  });

  test('nobody knew who it is while the site was away', async () => {
    const { world, idp, first } = await waiting('end', (known) => {
      known.providers = {};
    });
    expect(first).toBe('left - unclear');
    await again(world);
    expect([told(world), idp.sessions.size]).toEqual(['ended discovery ended', 0]);
  });

  test('the browser was closed meanwhile: what the site was known by is lost, and of the provider only what is seen now is said', async () => {
    const { world } = await waiting('end');
    world.closeBrowser();
    await again(world);
    expect(told(world)).toBe('over-before - interrupted');
  });
});

test('E1 a second asking that fails does not keep what the first one said', async () => {
  const { world } = signedInWorld('end-and-prove');
  const ports = world.ports();
  const ask: Ports['replay']['ask'] = async (question, ...rest) => {
    const isProof = [...world.jobs.values()].some(({ targets }) => targets[0]?.stage.at === 'proving');
    if (isProof) throw new Error('not served');
    return ports.replay.ask(question, ...rest);
  };
  await start(world, { ...ports, replay: { ...ports.replay, ask } });
  expect(told(world)).toBe('ended discovery interrupted');
});

describe('S7 X47 before anything is ended', () => {
  test.each<[string, string | null]>([
    ['https://auth.evil.example/login?next=x', null],
    ['https://idp.example/auth?client_id=crm&response_type=code', 'idp.example'],
    ['https://accounts.google.com/ServiceLogin?continue=x', 'accounts.google.com'],
  ])('X29 the site redirected to %s: its provider is %s', async (to, host) => {
    const world = new ProviderWorld();
    world.addCrm('crm');
    const ports = world.ports();
    const seen = { from: 'https://crm.example/go', to, lastAt: 1 };
    const led = { ...ports, traffic: { ...ports.traffic, ledTo: async () => [seen] } };
    await noticeProviders(led, world.settings.sites);
    expect((await overviewNow(ports, null)).sites[0]?.provider?.host ?? null).toBe(host);
  });

  const overviewOf = async (world: ProviderWorld, siteId: string) =>
    (await overviewNow(world.ports(), null)).sites.find(({ id }) => id === siteId)?.provider;

  test('the provider that a sign-in was seen to lead to is known, with the sites that share it, and nobody is asked', async () => {
    const world = new ProviderWorld();
    const idp = world.addProvider('idp');
    world.addSsoCrm('crm', idp);
    world.addSsoCrm('desk', idp, { providerUrl: 'https://idp.example/realms/staff', providerRule: 'end' });
    const ports = world.ports();
    expect(await overviewOf(world, 'crm')).toBeNull();
    const to = `${idp.origin}/auth?client_id=crm&response_type=code`;
    const seen = { from: 'https://crm.example/login', to, lastAt: 1 };
    const led = { ...ports, traffic: { ...ports.traffic, ledTo: async () => [seen] } };
    await noticeProviders(led, world.settings.sites);
    expect(await overviewOf(world, 'crm')).toEqual({
      host: 'idp.example',
      rule: 'ask',
      access: true,
      origins: ['https://idp.example/*', 'http://idp.example/*'],
      sharedWith: [{ id: 'desk', name: 'desk' }],
    });
    expect(await overviewOf(world, 'desk')).toMatchObject({ rule: 'end', sharedWith: [{ id: 'crm' }] });
    world.closedTo.add('idp.example');
    expect(await overviewOf(world, 'crm')).toMatchObject({ access: false });
    expect(idp.asked).toBe(0);
  });
});
