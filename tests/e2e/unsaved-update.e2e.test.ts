import { expect, test } from 'vitest';
import { inFirefox } from './harness/engine.ts';
import type { Firefox } from './harness/firefox.ts';
import { updatable } from './harness/installation.ts';
import type { Tab } from './harness/tab.ts';
import { pause, until } from './harness/until.ts';
import { type, typeInto, useReachWorld, watchErrors } from './unsaved-reach/reach-world.ts';

const installation = updatable();
const world = useReachWorld(null, installation);

const pageWith = (
  letter: string,
) => `<style>.place { display: block; margin: 12px; width: 400px; min-height: 24px }</style><form method="post">
  <label>Name <input id="name" class="place" value="Ada"></label>
  <label>Notes <textarea id="notes" class="place"></textarea></label>
  <label>Status <select id="status" class="place"><option>open<option>won</select></label>
  <label><input type="checkbox" id="urgent"> Urgent</label></form>
  <div id="rich" class="place" contenteditable="true" aria-label="Letter">${letter}</div>
  <x-closed id="closed" class="place"></x-closed>
  <script>customElements.define('x-closed', class extends HTMLElement { constructor() { super();
    this.attachShadow({ mode: 'closed' }).innerHTML = '<input aria-label="Phone" value="12" style="width: 300px">'; } });
    document.getElementById('name').value = 'Ada Lovelace';</script>`;

const page = pageWith('Dear Ada,');

/** Whether the detector stands in the top documents of all tabs of the site. */
const everywhere = async (count: number): Promise<boolean> => {
  const tabs = await world.signoff.tabsAt(world.server.url('crm'));
  const there = await world.signoff.call(
    (ids) =>
      Promise.all(
        ids.map((tabId) =>
          chrome.scripting.executeScript({
            target: { tabId },
            func: () => Reflect.has(globalThis, Symbol.for('signoff.unsaved')),
          }),
        ),
      ),
    tabs.map(({ id }) => id ?? -1),
  );
  return there.length === count && there.every(([answer]) => answer?.result === true);
};

const update = () => installation.update(world.signoff.browser);

test('U11 five tabs that were open before answer within 2 s; what was typed in two of them before counts as possible', async () => {
  const tabs: Tab[] = [];
  // Where somebody typed, nobody can say whether a letter that stands there was written before: here it is empty.
  for (const letter of ['', 'Dear Ada,', 'Dear Ada,', 'Dear Ada,', 'Dear Ada,'])
    tabs.push(await world.page(pageWith(letter)));
  const [first, second, third] = tabs as [Tab, Tab, Tab];
  await first.activate();
  await typeInto(first, '#notes', 'call back');
  await second.activate();
  await typeInto(second, '#rich', 'x');
  await second.click('#name');
  await third.activate();
  await third.click('#name');
  await world.addSite();
  const addedAt = Date.now();
  await until(() => everywhere(5), 'the script is in all tabs', 5_000);
  expect(Date.now() - addedAt).toBeLessThan(2_000);
  const list = await world.list();
  expect(list.map(({ unknown }) => unknown)).toEqual(list.map(() => null));
  const said = list.map(({ entries }) => entries.map(({ label, certainty }) => `${certainty} ${label}`).join());
  // Firefox says of a field that was only clicked what it says of one that was left after typing, and of a letter nothing once the focus has left it.
  const touched = inFirefox
    ? ['possibly Name,possibly Letter', 'possibly Name,possibly Letter', 'possibly Notes']
    : ['possibly Letter', 'possibly Notes'];
  expect(said.sort()).toEqual(touched);
});

test('U11 an update in the middle of an edit loses nothing of what is known, and taken back it is clean', async () => {
  const tab = await world.page(page);
  await typeInto(tab, '#name', 'x');
  await typeInto(tab, '#closed', 'y');
  await typeInto(tab, '#rich', 'z');
  await tab.click('#urgent');
  await tab.click('#status');
  await tab.press('ArrowDown');
  await tab.press('Enter');
  const labels = await world.becomes(5);
  const errors = await watchErrors(tab);
  await update();
  await until(() => everywhere(1), 'the new script is there', 5_000);
  expect((await world.becomes(5)).sort()).toEqual(labels.sort());
  const list = await world.list();
  expect(list[0]?.entries.map(({ certainty }) => certainty)).toEqual(Array(5).fill('unsaved'));
  await until(
    async () => (await world.signoff.siteOverview(world.site.id)).unsaved === 5,
    'the overview knows it too',
    3_000,
  );
  await tab.click('#urgent');
  await world.becomes(4);
  await tab.click('#name');
  await tab.press('End');
  await type(tab, '\b');
  await pause(500);
  expect((await world.list())[0]?.total).toBeLessThanOrEqual(4);
  expect(errors).toEqual([]);
});

test('U11 the field that was edited before an update is clean when its old text is back', async () => {
  const tab = await world.page(page);
  await tab.click('#closed');
  await type(tab, 'xy');
  await world.becomes(1);
  await update();
  await until(() => everywhere(1), 'the new script is there', 5_000);
  await type(tab, '\b');
  await world.becomes(1);
  await type(tab, '\b');
  await world.becomes(0);
});

test('U11 after three updates in a row one script hears the page, and no other says a word', async () => {
  const tab = await world.page(page);
  const errors = await watchErrors(tab);
  await typeInto(tab, '#notes', 'one');
  for (let times = 0; times < 3; times++) {
    await update();
    await until(() => everywhere(1), 'the new script is there', 5_000);
    await type(tab, 'two');
    expect(await world.becomes(1)).toEqual(['Notes']);
  }
  await pause(1_000);
  await type(tab, 'three');
  await tab.click('#urgent');
  expect(await world.becomes(2)).toEqual(['Notes', 'Urgent']);
  expect(errors).toEqual([]);
  expect(await tab.evaluate(`document.getElementById('notes').value`)).toBe('onetwotwotwothree');
});

test.runIf(inFirefox)(
  'U11 what was typed before the extension was switched off and on again counts as possible',
  async () => {
    const tab = await world.page(pageWith(''));
    const untouched = await world.page(page);
    await tab.activate();
    await typeInto(tab, '#notes', 'call back');
    await world.becomes(1);
    await (world.signoff.browser as Firefox).scope('switch', world.signoff.id);
    await type(tab, ' soon');
    await until(() => everywhere(2), 'the new script is there', 5_000);
    expect(await world.becomes(1)).toEqual(['Notes']);
    expect((await world.list())[0]?.entries.map(({ certainty }) => certainty)).toEqual(['possibly']);
    await untouched.close();
  },
);

test('U12 discarded, crashed and hanging tabs are unknown, hold the sign-out and count', async () => {
  const open = async () => {
    const tab = await world.page(page);
    const [facts] = await world.signoff.call(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
    return { tab, id: facts?.id ?? -1 };
  };
  const discarded = await open();
  const crashed = await open();
  const hanging = await open();
  await (await world.signoff.console()).activate();
  await world.signoff.call((id) => chrome.tabs.discard(id), discarded.id);
  await crashed.tab.crash();
  void hanging.tab.evaluate('for (;;);', { limitMs: 200 }).catch(() => {});
  await pause(200);
  const unknown = (await world.list()).map((tab) => tab.unknown);
  expect(unknown.sort()).toEqual(['discarded', 'no-answer', 'no-answer']);
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [world.site.id], by: 'popup' });
  await until(async () => (await world.signoff.overview()).job?.phase === 'blocked', 'the sign-out is held', 15_000);
  await world.signoff.send('signout.stop', { jobId });
  const record = await until(
    async () => (await world.signoff.send('records.list', { limit: 5 })).find(({ id }) => id === jobId),
    'the record',
  );
  expect(record.entries[0]?.steps[0]).toMatchObject({
    step: 'check',
    unsaved: 0,
    unknownTabs: 3,
    decision: 'cancelled',
  });
});
