import { afterEach, expect, test } from 'vitest';
import type { TaughtSignOut } from '../../lib/sites/taught';
import type { StyleName } from '../testbed/style-names.ts';
import { finished } from './harness/outcome.ts';
import { signIn, signInThere } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useWorld();
let site: SignedInSite | null = null;

afterEach(async () => {
  if (site) await world.forget(site);
  site = null;
});

const strategyOf = (record: Awaited<ReturnType<typeof world.signOut>>): string | null | undefined =>
  record.entries[0]?.steps.find(({ step }) => step === 'end')?.strategy;

const orb: TaughtSignOut = {
  taughtAt: 0,
  steps: [{ role: 'control', selectors: [['dw-orb', 'i:nth-of-type(1)']], text: '', frame: null }],
  request: null,
  landsOn: '/login',
};

test('Z15 S9 a home-made CRM that nobody taught keeps its session, and Signoff says so', async () => {
  site = await world.signedIn('homemade');
  const record = await world.signOut(site);
  expect(finished(record, site.site.id)).toMatchObject({ verdict: { kind: 'still-alive' }, local: { kind: 'clean' } });
  expect(world.alive('homemade')).toBe(1);
});

test('Z15 S9 the same one with a recording from a file is signed out, and proven to be', async () => {
  site = await world.signedIn('homemade', { change: { taught: orb } });
  const record = await world.signOut(site);
  expect(finished(record, site.site.id)).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
  expect(strategyOf(record)).toBe('taught');
  expect(world.alive('homemade')).toBe(0);
});

/** Somebody shows the sign-out in the site's tab, and the wizard plays it back. Gives the wizard, with its verdict. */
async function taughtBy(
  shown: SignedInSite,
  demonstrate: (tab: Tab) => Promise<void>,
  without: 'request' | 'steps',
): Promise<Tab> {
  const wizard = await world.signoff.page(`options.html#teach/${shown.site.id}`);
  await wizard.click('[data-action="record"]');
  await wizard.waitFor('[data-teach="recording"]');
  await shown.tab.activate();
  await demonstrate(shown.tab);
  await shown.tab.waitFor('input[name=password]');
  await wizard.activate();
  await wizard.waitFor('[data-seen="landed"]');
  await wizard.click('[data-action="stop-recording"]');
  await wizard.waitFor('[data-teach="review"]');
  await wizard.waitForText('the server refused the old login');
  await wizard.call((isRequestWanted) => {
    for (const box of document.querySelectorAll<HTMLInputElement>('#request, [id^="step-"]')) {
      if (box.checked !== ((box.id === 'request') === isRequestWanted)) box.click();
    }
  }, without === 'steps');
  await wizard.click('[data-action="play-back"]');
  await wizard.waitFor('[data-teach="signing-in"]');
  await shown.tab.activate();
  await signInThere(shown.tab);
  await wizard.activate();
  await wizard.waitFor('[data-teach="played"]', 60_000);
  return wizard;
}

const saved = async () => (await world.signoff.send('settings.get', {})).sites.find(({ id }) => id === site?.site.id);

/** The middle of a thing that no selector reaches. */
async function pressInside(tab: Tab, host: string): Promise<void> {
  await tab.waitFor(host);
  const [x = 0, y = 0] = await tab.evaluate<number[]>(
    `(() => { const { x, y, width, height } = document.querySelector('${host}').getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()`,
  );
  await tab.clickAt(x, y);
}

const ways: readonly (readonly [StyleName, string, (tab: Tab) => Promise<void>])[] = [
  ['homemade', 'a picture without words in a closed component', (tab) => pressInside(tab, 'dw-orb')],
  [
    'spa-menu',
    'a menu that is built when opened, and a box that asks',
    async (tab) => {
      await tab.click('[aria-haspopup]');
      await tab.click('[role=menuitem]:last-child');
      await tab.click('dialog .primary');
    },
  ],
  [
    'two-step',
    'a box about tabs and a page that asks again',
    async (tab) => {
      await tab.click('[data-way] button');
      await tab.click('dialog button.primary');
      await tab.click('.lone .primary');
    },
  ],
  ['frame-menu', 'a form in a frame', (tab) => pressInside(tab, 'iframe[src*="/frame/account"]')],
  ['shadow-closed', 'a button in a closed shadow root', (tab) => pressInside(tab, 'crm-account')],
];

test.for(ways)(
  'Z15 S9 %s: %s is recorded by one demonstration, proven when played back, and then every day',
  async ([style, , demonstrate]) => {
    site = await world.signedIn(style);
    const wizard = await taughtBy(site, demonstrate, 'request');
    expect(await wizard.has('[data-played="works"]'), await wizard.text()).toBe(true);
    expect(await wizard.has('[data-verdict="proven"][data-local="clean"]')).toBe(true);
    expect(world.alive(style), 'the demonstration and the playing back ended one sign-in each').toBe(0);
    expect((await saved())?.taught, 'nothing is saved before somebody says so').toBeNull();

    await wizard.click('[data-action="save"]');
    await until(async () => (await saved())?.taught, 'it is saved');
    await wizard.close();
    const tab = await signIn(world.signoff, site.address);
    const record = await world.signOut({ ...site, tab });
    expect(finished(record, site.site.id)).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
    expect(strategyOf(record)).toBe('taught');
    expect(world.alive(style)).toBe(0);
  },
);

test('Z15 S9 the request alone ends the session, with the token of the day', async () => {
  site = await world.signedIn('homemade');
  const wizard = await taughtBy(site, (tab) => pressInside(tab, 'dw-orb'), 'steps');
  expect(await wizard.has('[data-played="works"]'), await wizard.text()).toBe(true);
  expect(world.alive('homemade')).toBe(0);
  await wizard.click('[data-action="save"]');
  const taught = await until(async () => (await saved())?.taught, 'it is saved');
  expect(taught).toMatchObject({ steps: [], request: { path: '/x/9', values: [{ from: 'meta', name: 'dw-key' }] } });
  expect(JSON.stringify(taught), 'no token').not.toMatch(/[0-9a-f]{16}/);
});

test('S9 R32 nothing is reported or kept once the wizard is gone', async () => {
  site = await world.signedIn('homemade');
  const wizard = await world.signoff.page(`options.html#teach/${site.site.id}`);
  await wizard.click('[data-action="record"]');
  await wizard.waitFor('[data-teach="recording"]');
  await wizard.close();
  const { id } = site.site;
  await until(async () => (await world.signoff.send('teach.get', { id })) === null, 'the recording is over');
  expect((await saved())?.taught).toBeNull();
});

const goneBy = (...selectors: string[]): TaughtSignOut => ({
  ...orb,
  steps: selectors.map((selector) => ({ role: 'control', selectors: [[selector]], text: '', frame: null })),
});

test('S9 a recording that fits no more changes nothing about the result', async () => {
  site = await world.signedIn('get-logout', { change: { taught: goneBy('#gone', '#also-gone') } });
  const record = await world.signOut(site);
  expect(finished(record, site.site.id)).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
  expect(strategyOf(record)).toBe('control');
});

test('S9 X23 what signs everybody out is not pressed, wherever a recording leads', async () => {
  const everybody = '[action$="/decoy/everybody"] button, a[href$="/decoy/everybody"]';
  site = await world.signedIn('decoys', { change: { taught: goneBy(everybody) } });
  expect(await site.tab.has(everybody)).toBe(true);
  await world.signOut(site);
  expect(world.bed.pressed('decoys')).toEqual([]);
});

test("S9 a recorded press behind the browser's own question is answered in the page's own world", async () => {
  const button = {
    role: 'control',
    selectors: [['form[action*="/logout"] button']],
    text: 'Sign out',
    frame: null,
  } as const;
  site = await world.signedIn('native-confirm', { change: { taught: { ...orb, steps: [button] } } });
  const record = await world.signOut(site);
  expect(finished(record, site.site.id)).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
  expect(strategyOf(record)).toBe('taught');
  expect(world.alive('native-confirm')).toBe(0);
});
