import { expect, test } from 'vitest';
import { pause } from './harness/until.ts';
import { typeInto, useReachWorld, watchErrors } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

const form = `<style>.place { display: block; margin: 12px; width: 400px }</style><form method="post">
  <label>Name <input id="name" name="name" class="place" value="Ada"></label>
  <label>Notes <textarea id="notes" name="notes" class="place">call</textarea></label>
  <label>City <input id="city" name="city" class="place" value="Kiel"></label>
  <label><input type="checkbox" id="urgent" name="urgent"> Urgent</label></form>
  <div id="rich" class="place" contenteditable="true" aria-label="Letter">Dear Ada,</div>`;
const all = `const fields = () => [...document.querySelectorAll('input, textarea, [contenteditable]')];`;

/** What a page does again and again, to look edited or to look clean. */
const lies: Record<string, string> = {
  'does nothing of the kind': '',
  'sends made-up events of all kinds': `setInterval(() => fields().forEach((field) => {
    for (const type of ['pointerdown', 'mousedown', 'focusin', 'keydown', 'beforeinput', 'input', 'change', 'keyup', 'pointerup', 'click', 'drop', 'paste', 'submit', 'reset'])
      field.dispatchEvent(new (type.startsWith('key') ? KeyboardEvent : type.includes('input') ? InputEvent : Event)(type, { bubbles: true, composed: true, cancelable: true }));
  }), 100);`,
  'makes the present value the default': `setInterval(() => fields().forEach((field) => {
    if ('defaultValue' in field) { field.defaultValue = field.value; field.defaultChecked = field.checked; }
    field.setAttribute('value', field.value ?? '');
  }), 50);`,
  'puts equal elements in the place of its own': `setInterval(() => fields().forEach((field) => {
    if (field === document.activeElement) return;
    const twin = field.cloneNode(true);
    if ('value' in field) twin.value = field.value;
    field.replaceWith(twin);
  }), 300);`,
  'hides the field that was edited': `addEventListener('input', (event) => setTimeout(() => { event.target.style.display = 'none'; }, 600), { once: true });`,
  'lies about values to scripts': `for (const field of fields()) {
    Object.defineProperty(field, 'value', { get: () => 'a lie', set() {} });
    Object.defineProperty(field, 'isConnected', { get: () => false });
    field.getRootNode = () => null; field.matches = () => false; field.closest = () => null;
  }
  Element.prototype.matches = () => false; Document.prototype.querySelectorAll = () => []; Reflect.get = () => null;
  WeakMap.prototype.get = () => undefined; Node.prototype.getRootNode = () => null; Event.prototype.composedPath = () => [];`,
  'stops every event before anybody hears it': `for (const type of ['pointerdown', 'keydown', 'beforeinput', 'input', 'change', 'focusin', 'focusout', 'click'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);`,
  'wraps what leads to a leave prompt': `const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) { if (type !== 'beforeunload') add.call(this, type, ...rest); };
    Object.defineProperty(window, 'onbeforeunload', { get: () => null, set() {} });`,
  'moves the form about': `setInterval(() => { const part = document.querySelector('form'); if (!part.contains(document.activeElement)) document.body.append(part); }, 200);`,
};

test.each(Object.entries(lies))('X09 X10 of a page that %s the same is said as of an honest one', async (_, lie) => {
  const tab = await world.page(`${form}<script>${all}${lie}</script>`);
  const errors = await watchErrors(tab);
  await pause(600);
  await world.becomes(0);
  await typeInto(tab, '#notes', 'xyz');
  await pause(1_000);
  expect(await world.becomes(1)).toEqual(['Notes']);
  await pause(1_000);
  expect(await world.becomes(1)).toEqual(['Notes']);
  expect(errors).toEqual([]);
});

/** Scripts that do what a person could: events of these are trusted. */
const acts: Record<string, string> = {
  'ticks its own box': `const box = document.getElementById('urgent'); if (!box.checked) box.click()`,
  'presses the label of its own box': `if (!document.getElementById('urgent').checked) document.querySelector('label:has(#urgent)').click()`,
  'writes into a text by command': `const field = document.getElementById('city'), before = document.activeElement; field.focus(); document.execCommand('insertText', false, 'x'); before.focus()`,
  'writes into the rich text by command': `const rich = document.getElementById('rich'), before = document.activeElement; rich.focus(); document.execCommand('insertHTML', false, '<b>x</b>'); before.focus()`,
};

test.each(Object.entries(acts))(
  'X09 a page that %s every second is clean while nobody does anything',
  async (_, act) => {
    const tab = await world.page(`${form}<script>setInterval(() => { ${act} }, 1_000)</script>`);
    await tab.activate();
    await pause(2_600);
    await world.becomes(0);
  },
);

test.each(Object.entries(acts))(
  'X09 of a page that %s every second only what the person typed is unsaved',
  async (_, act) => {
    const tab = await world.page(`${form}<script>setInterval(() => { ${act} }, 1_000)</script>`);
    await typeInto(tab, '#notes', 'xyz');
    await pause(2_200);
    expect(await world.becomes(1)).toEqual(['Notes']);
  },
);
