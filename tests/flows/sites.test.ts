import { beforeEach, describe, expect, test } from 'vitest';
import { inTurn } from '../../lib/base/in-turn';
import { inspectSite } from '../../lib/flows/inspect-site';
import type { Ports, TabFact } from '../../lib/flows/ports';
import { previewSite } from '../../lib/flows/preview-site';
import { type SettingsFlow, settingsFlow } from '../../lib/flows/sites';
import type { CookieFact } from '../../lib/signout/cookie';
import { READ_BACK_PATH } from '../../lib/sites/history';
import { exportSettings } from '../../lib/sites/import-settings';
import { hostOrigins } from '../../lib/sites/permission-origins';
import type { PageTraces } from '../../lib/sites/presets/by-fingerprint';
import { defaultSettings } from '../../lib/sites/site';
import { FakeWorld } from '../fakes/fake-world';

let world: FakeWorld;
let granted: Set<string>;
let forgotten: string[];
let ports: Ports;
let flow: SettingsFlow;

beforeEach(() => {
  world = new FakeWorld();
  granted = new Set(hostOrigins('crm.example'));
  forgotten = [];
  const outside = world.ports();
  ports = {
    ...outside,
    access: { granted: async (origins) => origins.every((origin) => granted.has(origin)) },
    traffic: { ...outside.traffic, forget: async (hosts) => void forgotten.push(...hosts) },
  };
  flow = settingsFlow(ports);
});

const crm = { address: 'https://crm.example/', name: 'CRM', presetId: null };
const cookie = (name: string, domain: string): CookieFact => ({
  name,
  value: 'v',
  domain,
  hostOnly: !domain.startsWith('.'),
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  storeId: '0',
  expiresAtS: null,
  partition: null,
});

async function added(change: Partial<typeof crm> = {}) {
  const reply = await flow.addSite({ ...crm, ...change });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

describe('inspecting an address', () => {
  test('S10 names the one origin to ask for and saves nothing', async () => {
    expect(await inspectSite(ports, { address: 'CRM.example:8443/suite/index.php?x' })).toEqual({
      ok: true,
      value: {
        address: 'https://crm.example:8443/suite/',
        host: 'crm.example:8443/suite',
        origins: hostOrigins('crm.example'),
        suggestedName: 'crm.example:8443/suite',
        presets: [],
        mixedScript: false,
        alreadySiteId: null,
        otherHosts: [],
        otherHostsGuessed: false,
      },
    });
    expect(world.settings).toBe(defaultSettings);
  });

  test('X30 hands on why an address is refused', async () => {
    expect(await inspectSite(ports, { address: 'co.uk' })).toEqual({
      ok: false,
      code: 'bare-suffix',
      values: { value: 'co.uk' },
    });
  });

  test.each([
    ['crm.zoho.eu', ['accounts.zoho.eu'], false],
    ['acme.monday.com', ['auth.monday.com'], true],
    ['crm.example', [], false],
  ])('S10 at %s proposes %j, a guess: %s', async (address, otherHosts, otherHostsGuessed) => {
    expect(await inspectSite(ports, { address })).toMatchObject({ value: { otherHosts, otherHostsGuessed } });
  });

  test('suggests by host before access, by cookie names only after it', async () => {
    world.cookies = [cookie('DOLSESSID_1', 'crm.example'), cookie('OSTSESSID', 'help.example')];
    const ids = async (address: string) => {
      const reply = await inspectSite(ports, { address });
      return reply.ok ? reply.value.presets.map(({ id, why }) => `${id} ${why}`) : [];
    };
    expect(await ids('acme.odoo.com')).toEqual(['odoo host']);
    expect(await ids('crm.example')).toEqual(['dolibarr fingerprint']);
    expect(await ids('help.example')).toEqual([]);
  });

  describe('once access is given', () => {
    const ids = async (address = 'crm.example') => {
      const reply = await inspectSite(ports, { address });
      return reply.ok ? reply.value.presets.map(({ id, why }) => `${id} ${why}`) : [reply.code];
    };
    const open = (url: string, found: Partial<PageTraces>) => {
      const tab = world.openTab(url);
      world.traces.set(tab.id, { storageKeys: [], markup: [], ...found });
      return tab;
    };

    test.each<[string, Partial<PageTraces>, string]>([
      ['a storage key', { storageKeys: ['espo-user-auth'] }, 'espocrm fingerprint'],
      ['a selector that hits', { markup: ['#logout_link'] }, 'suitecrm-7 fingerprint'],
    ])('S2 %s of an open tab suggests', async (_, found, suggestion) => {
      open('https://crm.example/desk', found);
      expect(await ids()).toEqual([suggestion]);
    });

    test('S2 the path of an open page tells, from where the product lives on', async () => {
      open('https://crm.example/desk/front/central.php?id=7', {});
      expect(await ids()).toEqual([]);
      expect(await ids('crm.example/desk/')).toEqual(['glpi fingerprint']);
      world.cookies = [cookie('OSTSESSID', 'crm.example'), cookie('system_user', 'crm.example')];
      open('https://crm.example/crm/leads/7', {});
      expect(await ids('crm.example/crm/'), 'a folder of the product’s own').toEqual(['frappe-crm fingerprint']);
      world.cookies = [cookie('OSTSESSID', 'crm.example')];
      open('https://crm.example/help/tickets.php', {});
      expect(await ids('crm.example/help/')).toEqual(['osticket-client fingerprint']);
    });

    test('S2 the maker’s own address comes first, its traces name it once', async () => {
      for (const origin of hostOrigins('acme.odoo.com')) granted.add(origin);
      open('https://acme.odoo.com/web', { storageKeys: ['web.lastConnectedUser'], markup: ['#logout_link'] });
      expect(await ids('acme.odoo.com')).toEqual(['odoo host', 'suitecrm-7 fingerprint']);
    });

    test('S2 looks into three tabs, the active one and the last used first', async () => {
      const first = open('https://crm.example/1', { markup: ['#logout_link'] });
      for (const at of [2, 3, 4]) open(`https://crm.example/${at}`, {});
      expect(await ids()).toEqual([]);
      world.tabs = world.tabs.map((tab) => (tab.id === first.id ? { ...tab, active: true } : tab));
      expect(await ids()).toEqual(['suitecrm-7 fingerprint']);
    });

    test.each<[string, string, Partial<TabFact>]>([
      ['another port', 'https://crm.example:8443/', {}],
      ['a private window', 'https://crm.example/', { incognito: true }],
      ['a discarded tab', 'https://crm.example/', { discarded: true }],
      ['a site configured below', 'https://crm.example/suite/', {}],
    ])('S2 S1 %s tells nothing', async (_, url, change) => {
      await added({ address: 'https://crm.example/suite/' });
      const tab = open(url, { markup: ['#logout_link'] });
      world.tabs = world.tabs.map((one) => (one.id === tab.id ? { ...one, ...change } : one));
      expect(await ids()).toEqual([]);
    });

    test('S1 before that no page is looked into', async () => {
      granted.clear();
      open('https://crm.example/', { markup: ['#logout_link'] });
      expect(await ids()).toEqual([]);
    });
  });

  test('knows a site that is there already', async () => {
    const site = await added();
    const reply = await inspectSite(ports, { address: 'crm.example/?q' });
    expect(reply).toMatchObject({ ok: true, value: { alreadySiteId: site.id } });
  });
});

describe('adding a site', () => {
  test('needs access first; without it nothing is half-applied (R31)', async () => {
    granted.clear();
    expect(await flow.addSite(crm)).toEqual({ ok: false, code: 'no-access', values: { host: 'crm.example' } });
    expect(world.settings).toBe(defaultSettings);
  });

  test('L5 other hosts of its sign-in come with it, and are saved only together with access to them', async () => {
    const otherHosts = ['*.lightning.force.com'];
    expect(await flow.addSite({ ...crm, otherHosts })).toEqual({
      ok: false,
      code: 'no-access',
      values: { host: 'crm.example' },
    });
    expect(world.settings.sites).toEqual([]);
    for (const origin of hostOrigins('*.lightning.force.com')) granted.add(origin);
    expect(await flow.addSite({ ...crm, otherHosts })).toMatchObject({ ok: true, value: { otherHosts } });
    expect(world.settings.sites.map((site) => site.otherHosts)).toEqual([otherHosts]);
  });

  test('C10 starts careful: nothing kept, nothing of a parent domain touched', async () => {
    expect(await added()).toEqual({
      id: 'id-1',
      name: 'CRM',
      address: 'https://crm.example/',
      presetId: null,
      signOutUrl: null,
      proofUrl: null,
      taught: null,
      keepCookies: [],
      parentCookies: 'leave',
      embeddedHosts: [],
      otherHosts: [],
      providerUrl: null,
      providerSignOutUrl: null,
      providerRule: null,
      tabsAfterwards: 'close',
      clearHistory: false,
      ignoreFields: [],
      countFields: [],
      openItemsSelector: null,
      openItemsTitle: null,
      rules: {},
    });
    expect(world.settings.sites).toHaveLength(1);
  });

  test('is named after its host when nobody names it', async () => {
    expect((await added({ name: ' ', address: 'crm.example:8443/suite/' })).name).toBe('crm.example:8443/suite');
  });

  test.each([
    [{ address: '*' }, 'covers-many'],
    [{ address: 'file:///x' }, 'wrong-scheme'],
    [{ name: 'x'.repeat(81) }, 'name-too-long'],
    [{ name: 'a\u202eb' }, 'bad-characters'],
    [{ presetId: 'nobody' }, 'unknown-preset'],
  ])('%j is refused: %s', async (change, code) => {
    expect(await flow.addSite({ ...crm, ...change })).toMatchObject({ ok: false, code });
    expect(world.settings).toBe(defaultSettings);
  });

  test('the same address a second time is refused, also when both come at once', async () => {
    const replies = await Promise.all([flow.addSite(crm), flow.addSite({ ...crm, address: 'CRM.EXAMPLE' })]);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual(['ok', 'duplicate-address']);
    expect(world.settings.sites).toHaveLength(1);
  });
});

describe('changing a site', () => {
  test('takes what is given, leaves the rest, in canonical form', async () => {
    const site = await added();
    const reply = await flow.changeSite({
      id: site.id,
      change: { keepCookies: ['lang', 'lang'], proofUrl: 'https://crm.example/api/me' },
    });
    expect(reply).toEqual({
      ok: true,
      value: { ...site, keepCookies: ['lang'], proofUrl: 'https://crm.example/api/me' },
    });
  });

  test('R37 a path becomes an address of the site', async () => {
    const site = await added();
    const change = { signOutUrl: '/logout', proofUrl: '/me' };
    expect(await flow.changeSite({ id: site.id, change })).toMatchObject({
      value: { signOutUrl: 'https://crm.example/logout', proofUrl: 'https://crm.example/me' },
    });
  });

  test.each([
    [{ signOutUrl: 'https://evil.example/out' }, 'other-site'],
    [{ proofUrl: 'https://crm.example:8443/me' }, 'other-site'],
    [{ signOutUrl: 'javascript:alert(1)' }, 'wrong-scheme'],
    [{ address: 'https://other.example/' }, 'no-access'],
    [{ embeddedHosts: ['chat.example'] }, 'no-access'],
    [{ embeddedHosts: ['*.example'] }, 'covers-many'],
    [{ address: 'com' }, 'bare-suffix'],
  ])('R37 %j is refused: %s', async (change, code) => {
    const site = await added();
    expect(await flow.changeSite({ id: site.id, change })).toMatchObject({ ok: false, code });
    expect(world.settings.sites).toEqual([site]);
  });

  test('X29 clearing cookies of a parent domain needs access to that domain', async () => {
    for (const origin of hostOrigins('eu.crm.test')) granted.add(origin);
    const site = await added({ address: 'https://eu.crm.test/' });
    const change = { id: site.id, change: { parentCookies: 'clear' as const } };
    expect(await flow.changeSite(change)).toMatchObject({ ok: false, code: 'no-access' });
    for (const origin of hostOrigins('crm.test')) granted.add(origin);
    expect(await flow.changeSite(change)).toMatchObject({ ok: true });
  });

  test('a site that is gone is named as such', async () => {
    expect(await flow.changeSite({ id: 'x', change: {} })).toEqual({ ok: false, code: 'unknown-site' });
    expect(await flow.removeSite({ id: 'x' })).toEqual({ ok: false, code: 'unknown-site' });
    expect(await previewSite(ports, { id: 'x' })).toEqual({ ok: false, code: 'unknown-site' });
  });
});

test('removing the last site of a host forgets what was seen there', async () => {
  const root = await added();
  const suite = await added({ address: 'https://crm.example/suite/' });
  await flow.removeSite({ id: suite.id });
  expect(forgotten).toEqual([]);
  await flow.removeSite({ id: root.id });
  expect(forgotten).toEqual(['crm.example']);
  expect(world.settings.sites).toEqual([]);
});

test('settings change one by one and stay within their bounds', async () => {
  expect(await flow.changeSettings({ stopWindowMs: 3_000 })).toMatchObject({
    ok: true,
    value: { stopWindowMs: 3_000 },
  });
  expect(await flow.changeSettings({ appearance: 'dark' })).toMatchObject({
    value: { stopWindowMs: 3_000, appearance: 'dark' },
  });
  expect(await flow.changeSettings({ stopWindowMs: 10_001 })).toEqual({
    ok: false,
    code: 'too-big',
    values: { path: 'stopWindowMs', field: 'stopWindowMs', value: '10001', limit: 10_000 },
  });
  expect(world.settings.stopWindowMs).toBe(3_000);
});

test('S8 X35 an import replaces everything or nothing', async () => {
  const site = await added();
  const text = await flow.exportText();
  expect(text).toEqual({ ok: true, value: exportSettings(world.settings) });
  expect(await flow.importText({ text: '{"version":1,\n"sites":[' })).toEqual({
    ok: false,
    code: 'ends-early',
    values: { line: 2, column: 10 },
  });
  expect(await flow.importText({ text: '{"version":1,"sites":[{"id":"a","name":"A","address":"com"}]}' })).toEqual({
    ok: false,
    code: 'bare-suffix',
    values: { path: 'sites.0.address', site: 1, name: 'A', field: 'address', value: 'com' },
  });
  expect(world.settings.sites).toEqual([site]);
  await flow.removeSite({ id: site.id });
  expect(await flow.importText({ text: text.ok ? text.value : '' })).toMatchObject({
    ok: true,
    value: { sites: [site] },
  });
});

test('C14 X29 the preview names what goes, what stays and what is shared; it touches nothing', async () => {
  const site = await added();
  await flow.changeSite({ id: site.id, change: { keepCookies: ['lang'] } });
  world.cookies = [cookie('sid', 'crm.example'), cookie('lang', 'crm.example')];
  world.openTab('https://crm.example/deal');
  world.openTab('https://other.example/');
  const before = structuredClone(world.cookies);
  const reply = await previewSite(ports, { id: site.id });
  expect(reply).toMatchObject({
    ok: true,
    value: { cookieNames: ['sid'], keptNames: ['lang'], shared: [], tabs: 1, counts: { cookies: 1 } },
  });
  expect(world.cookies).toEqual(before);
  granted.clear();
  expect(await previewSite(ports, { id: site.id })).toMatchObject({ ok: false, code: 'no-access' });
});

test('C13 C14 the preview counts the entries of the browser’s lists that go, where that is switched on', async () => {
  const site = await added();
  const entries = async () => {
    const reply = await previewSite(ports, { id: site.id });
    return reply.ok ? reply.value.history : reply.code;
  };
  world.history = ['https://crm.example/deal', 'https://crm.example/', 'https://other.example/'];
  const before = [...world.history];
  world.history.push(`https://crm.example${READ_BACK_PATH}`);
  expect(await entries()).toBeNull();
  await flow.changeSite({ id: site.id, change: { clearHistory: true } });
  expect(await entries()).toBe(2);
  expect(world.history, 'only our own entry is gone').toEqual(before);
  world.mayChangeHistory = false;
  expect(await entries()).toBeNull();
});

test('work in turn goes on after a failure', async () => {
  const turn = inTurn();
  const log: string[] = [];
  const failed = turn(async () => Promise.reject(new Error('first')));
  const second = turn(async () => log.push('second'));
  await expect(failed).rejects.toThrow('first');
  await second;
  expect(log).toEqual(['second']);
});

test('Z6 what a check found at one address is not said of another, changed by hand or by a file', async () => {
  const added = await flow.addSite(crm);
  const id = added.ok ? added.value.id : '';
  const seen = { knownAt: 1, hadAccess: true, signIn: 'aaaaaaaaaaaaaaaa', report: { at: 2, by: 'week', findings: [] } };
  const gone = { [id]: { ...seen, signIn: null, report: null } };
  const checked = () => {
    world.checks = { [id]: seen } as typeof world.checks;
  };
  checked();
  await flow.changeSite({ id, change: { address: 'https://crm.example/sales/' } });
  expect(world.checks).toEqual(gone);
  const text = exportSettings(world.settings);
  checked();
  await flow.importText({ text });
  expect(world.checks, 'the same file again').toEqual({ [id]: seen });
  await flow.importText({ text: text.replace('https://crm.example/sales/', 'https://desk.example/') });
  expect(world.checks).toEqual(gone);
});
