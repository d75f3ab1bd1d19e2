import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { inFirefox } from './harness/engine.ts';
import { signInThere } from './harness/sign-in.ts';
import { containers, normalStore, privateStore, tabIn, unpackedEverywhere } from './harness/store-tabs.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld(unpackedEverywhere());

const [first, second] = inFirefox ? containers : ([normalStore, privateStore] as const);

test('L7 L10 each cookie store has its line; its button signs out there and leaves the other', async () => {
  const { bed, signoff } = world;
  const address = bed.url('post-csrf');
  const { id } = await signoff.addSite(address, 'crm');
  for (const storeId of [first, second]) {
    await signInThere(await tabIn(signoff, storeId, address), storeId === first ? 'mira.holm' : 'noa.lind');
  }
  const line = (storeId: string, attributes = '') => `[data-site="${id}"] [data-store="${storeId}"]${attributes}`;
  const popup = await signoff.openPopup();
  await popup.waitFor(line(first, '[data-session="signed-in"]'));
  await popup.waitFor(line(second, '[data-session="signed-in"]'));
  expect(await faults(popup)).toEqual([]);
  await popup.click(`${line(second)} [data-action="sign-out"]`);
  await popup.waitFor(line(second, '[data-verdict="proven"][data-local="clean"]'), 60_000);
  expect(await popup.has(line(first, '[data-session="signed-in"]'))).toBe(true);
  const alive = bed.sessions('post-csrf').filter((session) => session.alive);
  expect(alive.map(({ user }) => user)).toEqual(['mira.holm']);
  expect(await faults(popup)).toEqual([]);
  await popup.close();
});
