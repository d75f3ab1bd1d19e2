import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inspectSite } from '../../lib/flows/inspect-site';
import type { Ports } from '../../lib/flows/ports';
import { waitingRequests } from '../../lib/flows/waiting-requests';
import type { RecipeOutcome } from '../../lib/signout/control/page-api';
import type { Recipe } from '../../lib/signout/recipe';
import type { Witness } from '../../lib/signout/witness';
import { hostOrigins } from '../../lib/sites/permission-origins';
import { type Site, siteDefaults } from '../../lib/sites/site';
import { FakeCrm, type Manners } from '../fakes/fake-crm';
import { FakeWorld } from '../fakes/fake-world';
import { outcomes, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser signed in at one site of a product, with one tab of it open. */
function signedIn(origin: string, change: Partial<Site>, manners: Manners = 'honest') {
  const world = new FakeWorld();
  const crm = new FakeCrm(origin, manners);
  world.crms.set(origin, crm);
  world.cookies.push(crm.signIn());
  world.openTab(`${origin}/desk`);
  const site: Site = { id: 'crm', name: 'CRM', address: `${origin}/`, ...siteDefaults, ...change };
  world.settings = { ...world.settings, sites: [site] };
  return { world, crm };
}

async function outcomeOf(world: FakeWorld, ports: Ports): Promise<string | undefined> {
  await start(world, ports);
  return outcomes([...world.records.values()][0]).crm;
}

/** Its page sends what a preset knows, and this becomes of it. */
const sending = (ports: Ports, becomes: (recipe: Recipe) => RecipeOutcome): Ports => ({
  ...ports,
  controls: { ...ports.controls, runRecipe: async (_tab, recipe) => becomes(recipe) },
});

const sent: RecipeOutcome = { kind: 'sent', status: 200 };

describe('P2 a preset that is a guess is believed in nothing', () => {
  test.each<[string, RecipeOutcome]>([
    ['is answered and ends nothing', sent],
    ['lacks its token on this page', { kind: 'missing', placeholder: 'token' }],
    ['is not answered', { kind: 'no-answer' }],
  ])('its request %s: the control is pressed, the server is asked', async (_, becomes) => {
    const { world, crm } = signedIn('https://acme.udesk.cn', { presetId: 'udesk' });
    const asked: string[] = [];
    const ports = sending(world.ports(), ({ url }) => {
      asked.push(url);
      return becomes;
    });
    expect(await outcomeOf(world, ports)).toBe('proven, clean');
    expect(asked).toEqual(['https://acme.udesk.cn/users/sign_out']);
    expect(crm.presses).toBe(1);
    expect(crm.sessions.size).toBe(0);
  });

  test('neither its request nor the control ends the session: it is called open', async () => {
    const { world, crm } = signedIn('https://acme.udesk.cn', { presetId: 'udesk' }, 'keeps-session');
    const ports = sending(world.ports(), () => sent);
    expect(await outcomeOf(world, ports)).toBe('still-alive, clean');
    expect(crm.sessions.size).toBe(1);
  });

  test('a site that answers everybody alike is not proven by the preset’s word', async () => {
    const { world } = signedIn('https://acme.udesk.cn', { presetId: 'udesk' }, 'answers-alike');
    const ports = sending(world.ports(), () => sent);
    expect(await outcomeOf(world, ports)).toBe('unproven, clean');
  });

  test('its address for the proof lies that nobody is signed in: the other addresses are heard', async () => {
    const { world, crm } = signedIn('https://acme.crm.dynamics.com', { presetId: 'dynamics-365' }, 'keeps-session');
    const ports = world.ports();
    let lies = false;
    let lied = 0;
    const lying: Ports = {
      ...ports,
      controls: {
        ...ports.controls,
        press: async (tab, control) => {
          lies = true;
          return ports.controls.press(tab, control);
        },
      },
      replay: {
        ...ports.replay,
        ask: async (question, credentials, limitMs) => {
          if (!question.url.includes('WhoAmI')) return ports.replay.ask(question, credentials, limitMs);
          lied += Number(lies);
          const inside = !lies && crm.sessionOf(credentials.cookies) !== null;
          const body = inside ? '{"UserId":"1","BusinessUnitId":"2","OrganizationId":"3"}' : '{"error":"who?"}';
          const common = { url: question.url, contentType: 'application/json', location: null, setCookies: [] };
          return { kind: 'answered', ...common, status: inside ? 200 : 401, body, at: Date.now() };
        },
      },
    };
    expect(await outcomeOf(world, lying)).toBe('still-alive, clean');
    expect(lied).toBeGreaterThan(0);
    expect(crm.sessions.size).toBe(1);
  });
});

describe('S2 a sign-out at another host of the sign-in', () => {
  const account = 'app.pipedrive.com';
  const address = `https://${account}/auth/logout`;

  /** Opening its address ends the session that the sign-in gave all hosts. */
  const ending = (world: FakeWorld, crm: FakeCrm): Ports => {
    const ports = world.ports();
    return {
      ...ports,
      tabs: {
        ...ports.tabs,
        open: async (url, storeId) => {
          if (url === address) crm.signOut(world.jar(`${crm.origin}/`, storeId));
          return ports.tabs.open(url, storeId);
        },
      },
    };
  };

  test('is opened where the site names that host, and the server is asked', async () => {
    const site = { presetId: 'pipedrive', otherHosts: [account] };
    const { world, crm } = signedIn('https://acme.pipedrive.com', site);
    expect(await outcomeOf(world, ending(world, crm))).toBe('proven, clean');
    expect(world.history).toContain(address);
    expect(crm.presses).toBe(1);
    expect(world.tabs).toEqual([]);
  });

  test('that ends nothing is followed by the page’s own control', async () => {
    const site = { presetId: 'pipedrive', otherHosts: [account] };
    const { world, crm } = signedIn('https://acme.pipedrive.com', site);
    expect(await outcomeOf(world, world.ports())).toBe('proven, clean');
    expect(world.history).toContain(address);
    expect(crm.presses).toBe(1);
  });

  test('X29 is not opened where the site does not name that host', async () => {
    const { world, crm } = signedIn('https://acme.pipedrive.com', { presetId: 'pipedrive' });
    expect(await outcomeOf(world, ending(world, crm))).toBe('proven, clean');
    expect(world.history).not.toContain(address);
    expect(crm.presses).toBe(1);
  });

  test('X70 is not opened without access to that host', async () => {
    const site = { presetId: 'pipedrive', otherHosts: [account] };
    const { world, crm } = signedIn('https://acme.pipedrive.com', site);
    const ports = ending(world, crm);
    const barred = hostOrigins(account).join();
    const access = { granted: async (origins: readonly string[]) => origins.join() !== barred };
    expect(await outcomeOf(world, { ...ports, access })).toBe('proven, clean');
    expect(world.history).not.toContain(address);
  });

  test('X29 is not opened for a preset that was chosen at somebody else’s host', async () => {
    const site = { presetId: 'pipedrive', otherHosts: [account] };
    const { world, crm } = signedIn('https://crm.example', site);
    expect(await outcomeOf(world, ending(world, crm))).toBe('proven, clean');
    expect(world.history).not.toContain(address);
  });
});

describe('S2 a site that bears the signs of a family', () => {
  const address = 'https://desk.example';

  async function requestsOf(
    change: Partial<Site>,
  ): Promise<{ asked: string[]; presses: number; recognised: string[] }> {
    const { world, crm } = signedIn(address, change);
    const [session] = world.cookies;
    if (session) world.cookies.push({ ...session, name: 'csrftoken' }, { ...session, name: 'sessionid' });
    const asked: string[] = [];
    const ports = sending(world.ports(), ({ url }) => {
      asked.push(url);
      return sent;
    });
    const known = await inspectSite(ports, { address });
    expect(await outcomeOf(world, ports)).toBe('proven, clean');
    return { asked, presses: crm.presses, recognised: known.ok ? known.value.presets.map(({ id }) => id) : [] };
  }

  test('is signed out of without its facts unless somebody takes them', async () => {
    const recognised = ['family-django'];
    expect(await requestsOf({ presetId: null })).toEqual({ asked: [], presses: 1, recognised });
  });

  test('and with them where somebody did', async () => {
    const { asked } = await requestsOf({ presetId: 'family-django' });
    expect(asked).toEqual([`${address}/accounts/logout/`]);
  });
});

test('S2 a request that no page has to fill is sent without one, and says what its body is', async () => {
  const { world, crm } = signedIn('https://crm.example', { presetId: 'erxes' });
  world.tabs = [];
  const ports = world.ports();
  const requests: { url: string; headers: readonly { name: string; value: string }[]; body: string | null }[] = [];
  const replay: Ports['replay'] = {
    ...ports.replay,
    send: async (request, limitMs) => {
      requests.push(request);
      crm.signOut(request.cookies === 'jar' ? world.jar(request.url) : request.cookies);
      return ports.replay.send(request, limitMs);
    },
  };
  expect(await outcomeOf(world, { ...ports, replay })).toBe('proven, clean');
  expect(requests[0]).toMatchObject({
    url: 'https://crm.example/graphql',
    headers: [{ name: 'content-type', value: 'application/json' }],
    body: '{"query":"mutation logout { logout }"}',
  });
});

describe('L11 what waits for the network is sent without a page', () => {
  const urls = (address: string, presetId: string) => {
    const site: Site = { id: 'crm', name: 'CRM', address, ...siteDefaults, presetId };
    return waitingRequests(site, { control: null } as Witness).map(({ method, url }) => `${method} ${url}`);
  };

  test.each([
    ['https://acme.my.salesforce.com/', 'salesforce', ['GET https://acme.my.salesforce.com/secur/logout.jsp']],
    ['https://acme.lightning.force.com/', 'salesforce', []],
    ['https://acme.pipedrive.com/', 'pipedrive', []],
    ['https://crm.example/s8/', 'suitecrm-8', ['POST https://crm.example/s8/logout']],
    ['https://crm.example/', 'redmine', []],
  ])('to %s alone, with the facts of %s: %j', (address, presetId, requests) =>
    expect(urls(address, presetId)).toEqual(requests),
  );
});
