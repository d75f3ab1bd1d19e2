import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { allowProvider, signedInParty } from './harness/sso-party.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

/** One provider, two applications. */
const REALM = 'oidc--popup';

const signedIn = async (role: 'crm' | 'desk') => (await signedInParty(world, REALM, role)).site;

test('P4 L4 a provider that was left is said to be open, and ended after the list of what else ends; the result stays', async () => {
  const { signoff, bed } = world;
  await allowProvider(world, REALM);
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
