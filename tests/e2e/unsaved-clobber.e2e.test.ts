import { expect, test } from 'vitest';
import type { Tab } from './harness/tab.ts';
import { type, useReachWorld, watchErrors } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

/** Properties of elements, forms and documents that a script may want to use. */
const names = (
  'elements querySelectorAll querySelector addEventListener removeEventListener dispatchEvent id name className classList closest matches contains ' +
  'getAttribute hasAttribute setAttribute attributes parentNode parentElement children childNodes firstChild nextSibling previousElementSibling ' +
  'isConnected value checked form localName tagName nodeName nodeType labels getRootNode ownerDocument shadowRoot checkVisibility getBoundingClientRect ' +
  'isContentEditable innerText textContent innerHTML length action method type submit reset focus scrollIntoView tabIndex defaultValue options'
).split(' ');
/** Of these a document hands out images and forms instead of its own properties. */
const ofDocuments = (
  'activeElement addEventListener removeEventListener querySelectorAll querySelector getElementsByTagName getElementById documentElement body head ' +
  'designMode readyState createTreeWalker createElement createElementNS elementFromPoint defaultView baseURI URL location2 title hidden visibilityState ' +
  'dispatchEvent getRootNode forms images hasFocus contains cookie2 implementation'
).split(' ');

const page = (inside: string) => `<style>.place { display: block; margin: 8px; width: 300px }</style>
<form method="post" aria-label="Deal">
  <label>Notes <textarea class="place notes" name="n1">call</textarea></label>
  <label>Status <select class="place status" name="n2"><option>open<option>won<option>lost</select></label>
  <label><input type="checkbox" class="urgent" name="n3"> Urgent</label>
  <div class="place letter" contenteditable="true" aria-label="Letter">Dear</div>
  <button type="button" class="switch" role="switch" aria-checked="false" aria-label="Reminder">off</button>
  <button type="button" class="save">Save</button>${inside}</form>
  <iframe class="place frame" srcdoc="<p>Map"></iframe>
<script>
  const toggle = document.querySelector('.switch'), notes = document.querySelector('.notes');
  toggle.onclick = () => toggle.setAttribute('aria-checked', toggle.getAttribute('aria-checked') !== 'true');
  document.querySelector('.save').onclick = () => fetch('/save/200', { method: 'POST', body: JSON.stringify({ notes: notes.value }) });
</script>`;

const hidden = (name: string) => `<input name="${name}" type="hidden" value="1">`;
const text = (name: string) => `<input id="${name}" name="${name}" size="3">`;
/** Replaces properties of the document, after the page has found its own elements. */
const namesakes = ofDocuments.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');

const forms = {
  'with names like any other': { inside: names.map((_, at) => hidden(`field${at}`)).join('') },
  'with fields that bear the names of its properties': { inside: names.map(hidden).join('') },
  'with texts that bear the names of its properties': { inside: `<fieldset>${names.map(text).join('')}</fieldset>` },
  'in a document with images and forms that bear the names of its properties': { inside: '', after: namesakes },
};

const parts = ['notes', 'urgent', 'status', 'letter', 'switch', 'save', 'frame'] as const;
type Places = Readonly<Record<(typeof parts)[number], { readonly x: number; readonly y: number }>>;

/** Middles of what is clicked, found before the page hides its own methods. */
async function placesIn(tab: Tab): Promise<Places> {
  return tab.call((all: readonly string[]) => {
    const found = all.map((name) => {
      const box = document.querySelector(`.${name}`)?.getBoundingClientRect() ?? new DOMRect();
      return [name, { x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    });
    return Object.fromEntries(found) as Places;
  }, parts);
}

const clickAt = (tab: Tab, { x, y }: { readonly x: number; readonly y: number }) => tab.clickAt(x, y);

async function edit(tab: Tab, places: Places): Promise<void> {
  await clickAt(tab, places.notes);
  await type(tab, 'xy');
  await clickAt(tab, places.urgent);
  await clickAt(tab, places.status);
  await tab.press('ArrowDown');
  await tab.press('Enter');
  await clickAt(tab, places.letter);
  await type(tab, 'z');
  await clickAt(tab, places.switch);
}

test.each(Object.entries(forms))('X11 a form %s has the same fields unsaved, by the same names', async (_, form) => {
  const tab = await world.page(page(form.inside));
  const places = await placesIn(tab);
  const errors = await watchErrors(tab);
  const after = 'after' in form ? form.after : '';
  await tab.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(after)})`);
  if (after) expect(await tab.evaluate('typeof document.querySelectorAll')).toBe('object');
  await world.becomes(0);
  await edit(tab, places);
  expect(await world.becomes(5)).toEqual(['Notes', 'Urgent', 'Status', 'Letter', 'Reminder']);
  await clickAt(tab, places.switch);
  expect(await world.becomes(4)).toEqual(['Notes', 'Urgent', 'Status', 'Letter']);
  await clickAt(tab, places.save);
  await world.becomes(0, 6_000);
  await clickAt(tab, places.frame);
  await clickAt(tab, places.notes);
  await type(tab, 'x');
  expect(await world.becomes(1)).toEqual(['Notes']);
  expect(errors).toEqual([]);
});
