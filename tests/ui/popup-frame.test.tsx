import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { NoOverview } from '../../lib/ui/popup/no-overview';
import { root } from '../setup/paths.mjs';
import { show } from './fakes/page';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

/** What is drawn of a mark, whatever else is written on it. */
const drawn = (svg: Element | null | undefined) =>
  [...(svg?.children ?? [])].map((part) => [
    part.localName,
    ...['d', 'cx', 'cy', 'r'].map((name) => part.getAttribute(name)),
  ]);

test('E7 the frame that is seen before a script has loaded is the one that the popup draws itself', async () => {
  const page = await show(<NoOverview />);
  const ours = page.find('.popup > .popup-head > .brand > svg.icon');
  const expected = drawn(ours);
  const html = readFileSync(join(root, 'entrypoints/popup/index.html'), 'utf8');
  page.document.body.innerHTML = html.slice(html.indexOf('<div id="root">'), html.indexOf('<script'));
  const frame = page.find('#root > .popup > .popup-head > .brand > svg.icon');
  expect(expected).toHaveLength(2);
  expect(drawn(frame)).toEqual(expected);
  expect(page.text()).toBe('');
});
