import { expect, test } from 'vitest';
import { hostPatterns } from './harness/access.ts';
import { faults } from './harness/axe.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

/** One provider, two applications. */
const REALM = 'oidc--popup';

async function signedIn(role: 'crm' | 'desk') {
  const address = `${world.bed.ssoOrigin(REALM, role)}/`;
  const site = await world.signoff.addSite(address, role);
  const tab = await world.signoff.tab(address);
  if (role === 'desk') await tab.click('main.card > a');
  const there = () => tab.has('nav form button').catch(() => false);
  const form = () => tab.has('input[name=password]').catch(() => false);
  await until(async () => (await there()) || (await form()), 'the provider answers');
  if (await form()) {
    await tab.fill('input[name=user]', 'mira.holm');
    await tab.fill('input[name=password]', 'anything');
    await tab.click('form button[type=submit]');
  }
  await until(there, 'somebody is signed in');
  return site;
}

test('P4 L4 a provider that was left is said to be open, and ended after the list of what else ends; the result stays', async () => {
  const { signoff, bed } = world;
  await signoff.grantHosts(hostPatterns(new URL(bed.ssoOrigin(REALM, 'idp')).hostname));
  const crm = await signedIn('crm');
  const desk = await signedIn('desk');
  const popup = await signoff.openPopup();
  await popup.waitFor(`[data-run="idle"] [data-site="${crm.id}"][data-session="signed-in"]`);
  await popup.click(`[data-site="${crm.id}"] [data-action="sign-out"]`);
  await popup.waitFor(`[data-run="done"] [data-site="${crm.id}"][data-idp="alive"]`, 60_000);
  expect(await popup.has('.tone-ok')).toBe(false);
  expect(bed.ssoSignedIn(REALM, 'idp')).toHaveLength(1);
  expect(await popup.evaluate(`document.querySelector('[data-also-ends]')?.textContent`)).toBe(
    `Also ends: ${desk.name}`,
  );
  expect(await faults(popup)).toEqual([]);
  await popup.click('[data-action="end-provider"]');
  await popup.waitFor(`[data-site="${crm.id}"][data-verdict="proven"][data-idp="ended"]`, 60_000);
  await popup.waitFor('.hero .provider-tile.tone-ok');
  expect(bed.ssoSignedIn(REALM, 'idp')).toEqual([]);
  await popup.waitFor(`[data-site="${desk.id}"][data-session="unknown"]`);
  expect(await faults(popup)).toEqual([]);

  const elsewhere = await world.signedIn('get-logout');
  await popup.waitFor(`[data-site="${elsewhere.site.id}"][data-session="signed-in"]`);
  await popup.waitFor('[data-run="done"] .hero .provider-tile');
  expect((await signoff.overview()).shownRecordId).not.toBeNull();
  await popup.close();
});
