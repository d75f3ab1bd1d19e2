import { beforeEach, expect, test } from 'vitest';
import type { Ports } from '../../lib/flows/ports';
import { exportSite, retireSite } from '../../lib/flows/retire-site';
import { type SettingsFlow, settingsFlow } from '../../lib/flows/sites';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { RecordEntry, SignOutRecord } from '../../lib/records/record';
import { hostOrigins } from '../../lib/sites/permission-origins';
import { FakeWorld } from '../fakes/fake-world';
import { manual } from './run';

let world: FakeWorld;
let ports: Ports;
let flow: SettingsFlow;
let givenBack: string[];
const giveBack = async (origins: readonly string[]) => void givenBack.push(...origins);

beforeEach(() => {
  world = new FakeWorld();
  ports = world.ports();
  flow = settingsFlow(ports);
  givenBack = [];
});

async function added(address: string) {
  const reply = await flow.addSite({ address, name: 'CRM', presetId: null });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

const waiting = { id: 'r/x/queued', kind: 'queued', recordId: 'r', dueAt: 9, attempts: 0 } as const;

const entryOf = (siteId: string): RecordEntry => ({
  ...{ targetId: `${siteId}@0`, siteId, siteName: siteId, host: 'crm.example', storeId: '0' },
  ...{ outcome: { kind: 'stopped' }, startedAt: 1, tookMs: 2, steps: [], secondLook: null },
});
const recordOf = (id: string, entries: readonly RecordEntry[]): SignOutRecord => ({
  ...{ version: 1, id, cause: manual, startedAt: 1, finishedAt: 3, resumed: false },
  ...{ offHours: false, extensionVersion: '0', entries },
});

test('Z27 removes the site and gives back the access that no other site needs', async () => {
  const site = await added('https://crm.example/');
  const other = await added('https://crm.example:8443/');
  await flow.changeSite({ id: site.id, change: { otherHosts: ['login.example'] } });
  const still = {
    ...ports,
    access: { granted: async (origins: readonly string[]) => origins[0]?.startsWith('http:') === true },
  };
  expect(await retireSite(still, flow, giveBack, { id: site.id })).toEqual({
    ok: true,
    value: { kept: ['http://login.example/*'] },
  });
  expect(givenBack).toEqual(hostOrigins('login.example'));
  await retireSite(ports, flow, giveBack, { id: other.id });
  expect(givenBack.slice(2)).toEqual(hostOrigins('crm.example'));
  const { sites } = (await ports.settings.load()).settings;
  expect(sites.filter(({ address }) => address.includes('crm.example'))).toEqual([]);
});

test('Z27 is refused while a sign-out of it is under way, and changes nothing', async () => {
  const site = await added('https://crm.example/');
  await startSignOut(ports, [site.id], manual);
  expect(await retireSite(ports, flow, giveBack, { id: site.id })).toEqual({ ok: false, code: 'site-busy' });
  expect((await ports.settings.load()).settings.sites.some(({ id }) => id === site.id)).toBe(true);
  expect(givenBack).toEqual([]);
});

test('Z27 R8 is refused where a deadline’s sign-out is filed at the last moment', async () => {
  const site = await added('https://crm.example/');
  const slow = {
    ...ports,
    providers: {
      ...ports.providers,
      load: async () => {
        await startSignOut(ports, [site.id], manual);
        return ports.providers.load();
      },
    },
  };
  expect(await retireSite(slow, flow, giveBack, { id: site.id })).toEqual({ ok: false, code: 'site-busy' });
  expect([world.jobs.size, givenBack]).toEqual([1, []]);
});

test('Z27 R8 a sign-out that comes while the site is removed finds none', async () => {
  const site = await added('https://crm.example/');
  let filed: ReturnType<typeof startSignOut> | null = null;
  const removing = {
    removeSite: async (asked: { id: string }) => {
      filed = startSignOut(ports, [site.id], manual);
      await new Promise((resolve) => setTimeout(resolve));
      return flow.removeSite(asked);
    },
  };
  expect(await retireSite(ports, removing, giveBack, { id: site.id })).toMatchObject({ ok: true });
  expect(await filed).toEqual({ jobId: null, joined: false });
});

test('Z27 L11 is refused while a sign-out of it waits for the network', async () => {
  const site = await added('https://crm.example/');
  await ports.journal.fileFollowUp({ ...waiting, targetId: `${site.id}@0` });
  expect(await retireSite(ports, flow, giveBack, { id: site.id })).toEqual({ ok: false, code: 'site-waits' });
  expect(givenBack).toEqual([]);
});

test('Z27 S7 access to its identity provider goes with it, unless another site signs in there', async () => {
  const site = await added('https://crm.example/');
  const other = await added('https://desk.example/');
  for (const { id } of [site, other]) await flow.changeSite({ id, change: { providerUrl: 'https://idp.example/' } });
  await retireSite(ports, flow, giveBack, { id: site.id });
  expect(givenBack).toEqual(hostOrigins('crm.example'));
  await retireSite(ports, flow, giveBack, { id: other.id });
  expect(givenBack).toEqual(expect.arrayContaining(hostOrigins('idp.example')));
});

test('a site that is not there cannot be retired or exported', async () => {
  expect(await retireSite(ports, flow, giveBack, { id: 'x' })).toEqual({ ok: false, code: 'unknown-site' });
  expect(await exportSite(ports, { id: 'x' })).toEqual({ ok: false, code: 'unknown-site' });
});

test('Z12 R56 its copy holds the settings and what the records say of it alone, and nothing of private windows', async () => {
  const site = await added('https://crm.example/');
  const privately = { ...entryOf(site.id), store: { id: '1', kind: 'private', name: null } as const };
  world.records.set('r', recordOf('r', [entryOf(site.id), entryOf('other'), privately]));
  world.records.set('s', recordOf('s', [entryOf('other')]));
  const copy = await exportSite(ports, { id: site.id });
  const document = JSON.parse(copy.ok ? copy.value : '');
  expect(document).toMatchObject({ signoff: 'site', version: 1, site });
  expect(document.records).toEqual([recordOf('r', [entryOf(site.id)])]);
});
