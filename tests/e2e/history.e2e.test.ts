import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestbed } from '../testbed/testbed.ts';
import { inFirefox } from './harness/engine.ts';
import { allowedInFirefox } from './harness/firefox-installation.ts';
import { type Installation, unpacked } from './harness/installation.ts';
import { finished } from './harness/outcome.ts';
import { builtPackage } from './harness/package.ts';
import { Signoff } from './harness/signoff.ts';
import { welcomePage } from './harness/welcome.ts';
import { type SignedInSite, World } from './harness/world.ts';

const optional = ['history', 'downloads'];
const world = new World();
const folder = mkdtempSync(join(tmpdir(), 'signoff-history-'));
let installation: Installation;

beforeAll(async () => {
  world.bed = await startTestbed();
  installation = asIfAllowed();
  world.signoff = await Signoff.start({ installation, spki: world.bed.certificate.spki });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * The package itself, after one of the same id that requires what is optional in it: the browser goes on granting that, as if
 * somebody had answered its question with yes. No test can press its bubble.
 */
function asIfAllowed(): Installation {
  if (inFirefox) return allowedInFirefox(unpacked(), optional);
  const manifestFile = join(folder, 'manifest.json');
  cpSync(builtPackage(), folder, { recursive: true });
  const { optional_permissions: _, permissions, ...rest } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  writeFileSync(manifestFile, JSON.stringify({ ...rest, permissions: [...permissions, ...optional] }));
  const [before, release] = [unpacked(folder), unpacked()];
  let isNew = true;
  return {
    ...release,
    welcomes: false,
    load: async (browser) => {
      const id = await before.load(browser);
      if (isNew) await (await welcomePage(browser, `chrome-extension://${id}`)).close();
      isNew = false;
      return release.load(browser);
    },
  };
}

function giveBack(): Promise<boolean> {
  return world.signoff.call((permissions) => chrome.permissions.remove({ permissions }), optional as never[]);
}

/** Every address of an origin in both lists. */
function listed(origin: string): Promise<string[]> {
  return world.signoff.call(async (start) => {
    const visits = await chrome.history.search({ text: '', startTime: 0, maxResults: 10_000 });
    const downloads = await chrome.downloads.search({ limit: 0 });
    const addresses = [
      ...visits.map(({ url }) => url ?? ''),
      // Firefox knows no last address of a redirect.
      ...downloads.flatMap(({ url, finalUrl = '', referrer = '' }) => [url, finalUrl, referrer]),
    ];
    return addresses.filter((address) => address.replace(/^blob:/, '').startsWith(`${start}/`));
  }, origin);
}

/** Visits and downloads that a working day leaves at an origin. Returns the file that was downloaded. */
async function leaveTraces(origin: string): Promise<string> {
  return world.signoff.call(async (start) => {
    for (const path of ['/deal/7?q=Ann', '/contacts#9', '/.well-known/signoff-read-back'])
      await chrome.history.addUrl({ url: start + path });
    const id = await chrome.downloads.download({ url: `${start}/asset.css`, filename: 'export.css' });
    for (;;) {
      const [item] = await chrome.downloads.search({ id });
      if (item?.state === 'complete') return item.filename;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, origin);
}

/** On the site's page in the settings, by a real click. */
async function flipSwitch({ site }: SignedInSite, on: boolean): Promise<void> {
  const page = await world.signoff.page(`options.html#site/${site.id}`);
  await page.waitFor(`#history[aria-checked="${!on}"]`);
  await page.click('#history');
  await page.waitFor(`#history[aria-checked="${on}"]`);
  const { sites } = await world.signoff.send('settings.get', {});
  expect(sites.find(({ id }) => id === site.id)?.clearHistory).toBe(on);
  await page.close();
}

test('C13 off by default: the lists stay as they are, but for our own entry; on: 0 entries of the site are left', async () => {
  const origin = world.bed.origin('get-logout');
  const neighbour = world.bed.origin('post-csrf');
  await leaveTraces(neighbour);
  const others = await listed(neighbour);
  expect(others.length).toBeGreaterThan(3);

  const before = await world.signedIn('get-logout', { has: { localStorage: true } });
  await leaveTraces(origin);
  const off = finished(await world.signOut(before), before.site.id);
  expect([off.local.kind, off.local.history]).toEqual(['clean', null]);
  const kept = await listed(origin);
  expect(kept).toEqual(
    expect.arrayContaining([`${origin}/deal/7?q=Ann`, `${origin}/contacts#9`, `${origin}/asset.css`]),
  );
  expect(kept.filter((address) => address.includes('signoff-read-back'))).toEqual([]);
  await world.forget(before);

  const site = await world.signedIn('get-logout', { has: { localStorage: true } });
  await flipSwitch(site, true);
  const file = await leaveTraces(origin);
  const preview = await world.signoff.send('site.preview', { id: site.site.id });
  expect(preview.history).toBeGreaterThan(3);
  const { verdict, local } = finished(await world.signOut(site), site.site.id);
  expect([verdict.kind, local.kind, local.history]).toEqual(['proven', 'clean', { left: 0 }]);
  expect(await listed(origin)).toEqual([]);
  expect(readFileSync(file, 'utf8').length, 'the file itself stays').toBeGreaterThan(0);
  expect(await listed(neighbour), 'another site’s entries').toEqual(others);
  await world.forget(site);
});

test('C13 the permission taken back: the rest is cleaned, nothing is claimed, the switch says so', async () => {
  const origin = world.bed.origin('get-logout');
  const site = await world.signedIn('get-logout', { change: { clearHistory: true } });
  await leaveTraces(origin);
  await giveBack();
  const { local } = finished(await world.signOut(site), site.site.id);
  expect([local.kind, local.history]).toEqual(['clean', null]);
  const page = await world.signoff.page(`options.html#site/${site.site.id}`);
  await page.waitForText('these entries stay');
  await page.close();
  await installation.load(world.signoff.browser);
  expect((await listed(origin)).length, 'nothing was touched').toBeGreaterThan(3);
  await world.forget(site);
});
