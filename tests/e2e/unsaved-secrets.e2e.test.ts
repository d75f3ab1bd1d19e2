import { afterEach, beforeEach, expect, test } from 'vitest';
import { pause, until } from './harness/until.ts';
import { type, typeInto, useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

/** What is typed into each; no part of it may ever leave the page's frame. */
const secrets = {
  portal: 'hunter2secret',
  shown: 'flippedsecret',
  code: '918273645',
  card: '4111111111111111',
  expiry: '12293344',
  cvv: '73737373',
  pin: '55005511',
  account: 'mfatotp445566',
  reference: '5500005555555559',
};

const form = `<style>label { display: block; margin: 8px }</style><form method="post" action="/save/422">
  <label>Company <input name="company"></label><label>Street <input name="street"></label>
  <label>City <input name="city"></label><label>Phone <input name="phone"></label>
  <label>Portal password <input id="portal" name="portal" type="password" autocomplete="new-password"></label>
  <label>Old password <input id="shown" name="old" type="password"></label>
  <button type="button" id="eye" onclick="document.getElementById('shown').type = 'text'">show</button>
  <label>Code <input id="code" name="code" autocomplete="one-time-code"></label>
  <label>Card <input id="card" name="cc" autocomplete="section-a cc-number"></label>
  <label>Expiry <input id="expiry" name="exp" autocomplete="cc-exp"></label>
  <label>Check <input id="cvv" name="cvv"></label>
  <label>Pin <input id="pin" name="pin"></label>
  <label>Second factor <input id="account" name="totp" type="tel"></label>
  <label>Reference <input id="reference" name="reference"></label>
  <label>Notes <textarea id="notes" name="notes"></textarea></label>
  <button id="send">Save</button></form>`;

interface Heard {
  readonly type?: string;
  readonly data?: { readonly fields?: readonly { readonly name: string; readonly mark: number }[] };
}

/** Hears what every frame sends, in a page of the extension: messages go to all of them. */
const listen = () =>
  world.signoff.call(() => {
    Reflect.set(globalThis, 'heard', []);
    chrome.runtime.onMessage.addListener((message, sender) => {
      if (sender.url?.startsWith('http')) (Reflect.get(globalThis, 'heard') as unknown[]).push(message);
    });
  });
const heard = () => world.signoff.call(() => Reflect.get(globalThis, 'heard') as Heard[]);
const stored = () =>
  world.signoff.call(async () =>
    JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
  );

const spelled = Object.values(secrets).flatMap((secret) => [secret, btoa(secret), encodeURIComponent(secret)]);
const leaks = (text: string): string[] => spelled.filter((secret) => text.includes(secret));

beforeEach(listen);
afterEach(() => world.signoff.call(() => Reflect.deleteProperty(globalThis, 'heard')));

test('X60 passwords, codes and cards count where they are typed, and not a letter of them leaves the page', async () => {
  const tab = await world.page(form);
  for (const [count, [id, secret]] of Object.entries(secrets).entries()) {
    await typeInto(tab, `#${id}`, secret);
    if (id === 'shown') await tab.click('#eye');
    await world.becomes(count + 1);
  }
  await typeInto(tab, '#shown', 'more');
  const labels = await world.becomes(9);
  expect(labels.sort()).toEqual(
    ['Card', 'Check', 'Code', 'Expiry', 'Old password', 'Pin', 'Portal password', 'Reference', 'Second factor'].sort(),
  );
  await until(async () => (await heard()).some(({ type }) => type === 'unsaved.changed'), 'a report');
  const said = JSON.stringify([await heard(), await world.list(), await world.signoff.overview()]) + (await stored());
  expect(leaks(said)).toEqual([]);
});

test('X60 a page that is left names no secret field and carries no mark of one', async () => {
  const tab = await world.page(form);
  for (const [id, secret] of Object.entries(secrets)) await typeInto(tab, `#${id}`, secret);
  await tab.click('#eye');
  await typeInto(tab, '#notes', 'call her back');
  await world.becomes(10);
  await tab.click('#send');
  const left = await until(async () => (await heard()).find(({ type }) => type === 'unsaved.left'), 'what was left');
  expect(left.data?.fields?.map(({ name }) => name)).toEqual(['notes']);
  await pause(1_000);
  const said = JSON.stringify([await heard(), await world.list(), await world.signoff.overview()]) + (await stored());
  expect(leaks(said)).toEqual([]);
});

test('X60 U9 what is typed to sign in does not count', async () => {
  const tab =
    await world.page(`<form method="post" action="/login"><h1>Sign in</h1><label>User <input id="user" name="user"></label>
    <label>Password <input id="portal" type="password" name="password"></label><button>Sign in</button></form>`);
  await typeInto(tab, '#user', 'ada');
  await typeInto(tab, '#portal', secrets.portal);
  await pause(500);
  await world.becomes(0);
  expect(leaks(JSON.stringify(await heard()) + (await stored()))).toEqual([]);
});

test('X60 a card’s number in a field that does not call itself one counts until it is taken back', async () => {
  const tab = await world.page(form);
  await typeInto(tab, '#reference', secrets.reference);
  expect(await world.becomes(1)).toEqual(['Reference']);
  await type(tab, '\b'.repeat(secrets.reference.length));
  await world.becomes(0);
});

test('X60 a card’s number in the text of a list box counts until it is taken back', async () => {
  const tab = await world.page(`<form method="post"><label>Company <input name="company"></label>
    <div class="select-box"><input id="account" role="combobox" aria-label="Account"></div><button>Save</button></form>`);
  await typeInto(tab, '#account', secrets.reference);
  expect(await world.becomes(1)).toEqual(['Account']);
  await type(tab, '\b'.repeat(secrets.reference.length));
  await world.becomes(0);
});
