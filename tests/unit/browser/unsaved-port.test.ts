import { beforeEach, expect, test, vi } from 'vitest';
import { createUnsavedPort } from '../../../lib/browser/unsaved-port';
import type { UnsavedReports } from '../../../lib/browser/unsaved-reports';
import type { TabFact } from '../../../lib/flows/ports';

const web = vi.hoisted(() => ({ tab: {} as object | null, answer: async (): Promise<unknown> => [] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { get: async () => web.tab ?? Promise.reject(new Error('No tab with id: 7')) },
    scripting: { executeScript: () => web.answer() },
  },
}));

const fact = { id: 7, title: 'CRM', discarded: false, frozen: false, audible: false } as TabFact;
const port = createUnsavedPort({} as UnsavedReports);
const says = (message: string) => () => Promise.reject(new Error(message));
const denied = 'Missing host permission for the tab or frames';
const address = 'https://crm.example/';

beforeEach(() => Object.assign(web, { tab: { url: address } }));

test.each<[string, () => Promise<unknown>, object | null, 'no-answer' | null]>([
  ['a page that crashed, in Firefox', async () => [undefined], { url: address }, 'no-answer'],
  ['a page that crashed, in Chromium', says('Cannot access contents of the page'), { url: address }, 'no-answer'],
  ['a page of the browser’s own: an error, in Chromium', says('Frame with ID 0 is showing error page'), {}, null],
  [
    'a page of the browser’s own: an error, in Firefox',
    says(denied),
    { url: address, favIconUrl: 'chrome://global/skin/icons/info.svg' },
    null,
  ],
  ['a document that lets no script in', says(denied), { url: address, favIconUrl: `${address}icon.png` }, 'no-answer'],
  ['a document that lets no script in, without an icon', says(denied), { url: address }, 'no-answer'],
  [
    'a page whose address is not told',
    says(denied),
    { favIconUrl: 'chrome://global/skin/icons/info.svg' },
    'no-answer',
  ],
  ['a tab that was closed meanwhile', says('No tab with id: 7'), null, null],
])('U12 what is unknown of %s', async (_, answer, tab, unknown) => {
  Object.assign(web, { answer, tab });
  expect(await port.ask(fact, null, 1_000)).toMatchObject({ unknown, total: 0 });
});
