import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ports } from '../../lib/flows/ports';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { FoundControl } from '../../lib/signout/control/look';
import type { Answer, SeenRequest } from '../../lib/signout/proof/answer';
import { FakeWorld } from '../fakes/fake-world';

const NOW = Date.UTC(2026, 10, 20, 17, 0);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

async function verdictWith(world: FakeWorld, ports: Ports) {
  await startSignOut(ports, ['alpha'], { kind: 'manual', by: 'popup' });
  const running = createJobRunner(ports, () => undefined)();
  for (let waited = 0; world.records.size === 0 && waited < 120; waited += 1) await vi.advanceTimersByTimeAsync(500);
  await running;
  const outcome = [...world.records.values()][0]?.entries[0]?.outcome;
  return outcome?.kind === 'finished' ? outcome.verdict : null;
}

/** A client that carries its token in a header; its sign-out forgets the token and tells no server. */
class TokenClient {
  readonly world = new FakeWorld();
  readonly accepted = new Set<string>();
  seen: SeenRequest[] = [];
  constructor(token: string) {
    this.world.addCrm('alpha', 'keeps-session');
    this.world.cookies = [];
    this.uses(token, NOW - 1_000);
  }

  uses(token: string, at: number): void {
    this.accepted.add(token);
    const headers = [{ name: 'Authorization', value: `Bearer ${token}` }];
    const common = { type: 'call', status: 200, contentType: 'application/json', accept: null, times: 2 } as const;
    this.seen = [{ ...common, url: 'https://alpha.example/api/me', headers, lastAt: at }];
  }

  ports(onPress: () => void): Ports {
    const ports = this.world.ports();
    return {
      ...ports,
      traffic: { ...ports.traffic, seen: async () => this.seen },
      controls: {
        ...ports.controls,
        look: async (id) => ({
          kind: 'looked',
          frames: [
            {
              frameId: 0,
              url: 'https://alpha.example/desk',
              controls: [
                { frameId: 0, ref: `c${id}`, score: 90, label: 'Sign out', visible: true, href: null, form: null },
              ],
              signInForm: false,
              busy: false,
            },
          ],
        }),
        press: async () => {
          onPress();
          return 'pressed';
        },
      },
      replay: {
        ...ports.replay,
        ask: async (question, { headers }): Promise<Answer> => {
          const at = Date.now();
          const token = headers.find(({ name }) => name === 'Authorization')?.value.slice('Bearer '.length) ?? '';
          const common = { kind: 'answered', url: question.url, location: null, setCookies: [], at } as const;
          const json = { ...common, contentType: 'application/json' };
          return this.accepted.has(token)
            ? { ...json, status: 200, body: '{"user":{"name":"ada"},"rights":["read"]}' }
            : { ...json, status: 401, body: '{"error":"token"}' };
        },
      },
    };
  }
}

const jwt = (exp: number) => `${btoa('{"alg":"HS256"}')}.${btoa(JSON.stringify({ exp }))}.c2ln`.replaceAll('=', '');

describe('0 false proven', () => {
  test('a session that ends although nothing was pressed proves nothing', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const ports = world.ports();
    const noControl: Ports = {
      ...ports,
      controls: { ...ports.controls, look: async () => ({ kind: 'looked', frames: [] }) },
      cleaner: {
        ...ports.cleaner,
        clearStorage: async () => {
          world.crmOf('alpha').sessions.clear();
          return { failed: false, cacheUnknown: [] };
        },
      },
    };
    expect(await verdictWith(world, noControl)).toEqual({ kind: 'unproven', reason: 'credential-changed' });
  });

  test.each<[string, Partial<FakeWorld>, string]>([
    ['lacks its token', { lacking: 'token' }, 'https://alpha.example/desk'],
    ['is sent to the sign-in at another host', {}, 'https://login.example/'],
  ])('a request whose page %s never left: a session that ends all the same proves nothing', async (_, shows, url) => {
    const world = Object.assign(new FakeWorld(), shows);
    const site = world.addCrm('alpha', 'honest', 0);
    world.settings = { ...world.settings, sites: [{ ...site, presetId: 'redmine' }] };
    const ports = world.ports();
    const asked = vi.fn(ports.controls.runRecipe);
    const noControl: Ports = {
      ...ports,
      tabs: { ...ports.tabs, open: async (_url, storeId) => world.openTab(url, storeId) },
      controls: { ...ports.controls, look: async () => ({ kind: 'looked', frames: [] }), runRecipe: asked },
      cleaner: {
        ...ports.cleaner,
        clearStorage: async () => {
          world.crmOf('alpha').sessions.clear();
          return { failed: false, cacheUnknown: [] };
        },
      },
    };
    expect(await verdictWith(world, noControl)).toEqual({ kind: 'unproven', reason: 'credential-changed' });
    expect(asked).not.toHaveBeenCalled();
    const end = [...world.records.values()][0]?.entries[0]?.steps.find(({ step }) => step === 'end');
    expect(end).toMatchObject({ attempts: 0 });
  });

  test('P7 a token that runs out during the sign-out was not ended by it', async () => {
    const token = jwt(NOW / 1_000 + 3);
    const client = new TokenClient(token);
    const ports = client.ports(() => client.accepted.delete(token));
    expect(await verdictWith(client.world, ports)).toEqual({ kind: 'unproven', reason: 'credential-changed' });
  });

  test('P7 a token that the page renewed meanwhile and the server takes is shown as still alive', async () => {
    const client = new TokenClient('first-token');
    const ports = client.ports(() => {
      client.accepted.delete('first-token');
      client.uses('second-token', Date.now());
    });
    expect(await verdictWith(client.world, ports)).toMatchObject({ kind: 'still-alive', reason: 'late-credential' });
  });

  test('P7 a token that the server refuses after the press is proven', async () => {
    const client = new TokenClient('first-token');
    const ports = client.ports(() => client.accepted.delete('first-token'));
    expect(await verdictWith(client.world, ports)).toEqual({ kind: 'proven' });
  });

  test('a session renewed between the witness and the press is asked about as well, though the page threw it away', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'keeps-session');
    const crm = world.crmOf('alpha');
    const ports = world.ports();
    let renewedAt = Number.POSITIVE_INFINITY;
    const renewing: Ports = {
      ...ports,
      traffic: {
        ...ports.traffic,
        presented: async (_hosts, _storeId, since) => (renewedAt >= since ? ['sid=renewed'] : []),
      },
      secrets: {
        ...ports.secrets,
        save: async (key, value) => {
          renewedAt = Math.min(renewedAt, Date.now());
          vi.setSystemTime(Date.now() + 10);
          await ports.secrets.save(key, value);
        },
      },
      controls: {
        ...ports.controls,
        press: async (id, control) => {
          crm.sessions.clear();
          crm.sessions.add('renewed');
          return ports.controls.press(id, control);
        },
      },
    };
    expect(await verdictWith(world, renewing)).toMatchObject({ kind: 'still-alive', reason: 'late-credential' });
  });

  test('a session that the server renews while it is asked whether it is over proves nothing', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'keeps-session');
    const crm = world.crmOf('alpha');
    const ports = world.ports();
    let pressed = false;
    const renewing: Ports = {
      ...ports,
      controls: {
        ...ports.controls,
        press: async (id, control) => {
          pressed = true;
          return ports.controls.press(id, control);
        },
      },
      replay: {
        ...ports.replay,
        ask: async (question, credentials, limitMs) => {
          const answer = await ports.replay.ask(question, credentials, limitMs);
          if (!pressed || crm.sessionOf(credentials.cookies) === null || answer.kind !== 'answered') return answer;
          crm.sessions.clear();
          crm.sessions.add('renewed');
          return { ...answer, setCookies: [{ name: 'sid', value: 'renewed' }] };
        },
      },
    };
    expect(await verdictWith(world, renewing)).toEqual({ kind: 'unproven', reason: 'credential-changed' });
  });

  test('X26 a control that leads from https to http is not opened', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'keeps-session');
    const ports = world.ports();
    const opened: string[] = [];
    const downgrading: Ports = {
      ...ports,
      tabs: {
        ...ports.tabs,
        open: async (url, storeId) => {
          opened.push(url);
          return ports.tabs.open(url, storeId);
        },
      },
      controls: {
        ...ports.controls,
        look: async (id, options) => {
          const look = await ports.controls.look(id, options);
          if (look.kind !== 'looked') return look;
          const plain = (control: FoundControl) => ({ ...control, href: 'http://alpha.example/logout' });
          return {
            ...look,
            frames: look.frames.map((frame) => ({ ...frame, controls: frame.controls.map(plain) })),
          };
        },
        press: async () => 'gone',
      },
    };
    await verdictWith(world, downgrading);
    expect(opened.filter((url) => url.startsWith('http:'))).toEqual([]);
    expect(opened.length).toBeGreaterThan(0);
  });

  test('R05 P7 a token beside the session cookie is asked about as well, however well the pages differ', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha', 'honest', 0);
    for (const page of ['desk', 'tickets']) world.openTab(`https://alpha.example/${page}`);
    const token = new TokenClient('lasting-token').ports(() => undefined);
    const ports = world.ports();
    const both: Ports = {
      ...ports,
      traffic: token.traffic,
      replay: {
        ...ports.replay,
        ask: (question, credentials, limitMs) =>
          (question.url.includes('/api/') ? token.replay : ports.replay).ask(question, credentials, limitMs),
      },
    };
    expect(await verdictWith(world, both)).toMatchObject({ kind: 'still-alive', reason: 'accepted' });
    expect(world.crmOf('alpha').sessions.size).toBe(0);
  });

  test('P7 a stay-signed-in cookie of a parent domain, which the browser does not list, is asked about alone', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const ports = world.ports();
    const remembering: Ports = {
      ...ports,
      traffic: {
        ...ports.traffic,
        presented: async (_hosts, _storeId, since) => (since === 0 ? ['sid=s1-alpha.example; stay=year'] : []),
      },
      replay: {
        ...ports.replay,
        // A dead session spoils the question; the lasting cookie alone opens a new one.
        ask: (question, credentials, limitMs) => {
          const alone = credentials.cookies === 'stay=year';
          if (alone) world.crmOf('alpha').sessions.add('new');
          return ports.replay.ask(question, alone ? { ...credentials, cookies: 'sid=new' } : credentials, limitMs);
        },
      },
    };
    expect(await verdictWith(world, remembering)).toMatchObject({ kind: 'still-alive', reason: 'stay-signed-in' });
  });
});
