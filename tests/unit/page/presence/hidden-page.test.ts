import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginHidden } from '../../../../lib/page/presence/begin-hidden';
import { createHiddenPage } from '../../../../lib/page/presence/hidden-page';

type Lists = 'as usual' | 'closed to scripts of extensions' | 'without sheets of scripts';

let frames: (() => void)[];
let document: Document;
let adopted: unknown[];

class Sheet {
  replaceSync(): void {}
}

/** A document that has just begun. In Firefox its list of sheets throws. */
function page(lists: Lists): void {
  ({ document } = parseHTML('<html></html>'));
  adopted = [];
  Object.defineProperty(document, 'adoptedStyleSheets', {
    get: () => {
      if (lists !== 'as usual') throw new Error('Accessing from Xray wrapper is not supported.');
      return adopted;
    },
    set: (next: unknown[]) => {
      if (lists !== 'as usual') throw new Error('Accessing from Xray wrapper is not supported.');
      adopted = next;
    },
  });
  // Nothing is parsed yet.
  Object.defineProperty(document, 'body', { value: null });
  frames = [];
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSSStyleSheet', lists === 'without sheets of scripts' ? undefined : Sheet);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
}

const drawFrame = () => {
  for (const callback of frames.splice(0)) callback();
};
const elements = () => document.querySelectorAll('style').length;
const veils = () => adopted.length + elements();

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => vi.unstubAllGlobals());

test.each<[Lists, number]>([
  ['as usual', 0],
  ['closed to scripts of extensions', 1],
  ['without sheets of scripts', 1],
])('a page whose list of sheets is %s is hidden by %d elements, and seen again without a trace', (lists, count) => {
  page(lists);
  const hiddenPage = createHiddenPage();
  hiddenPage.hide();
  hiddenPage.hide();
  drawFrame();
  expect([veils(), elements()]).toEqual([1, count]);
  hiddenPage.show();
  drawFrame();
  expect([veils(), frames.length]).toEqual([0, 0]);
});

test.each<Lists>(['as usual', 'closed to scripts of extensions'])(
  'what a page takes away whose list is %s is back with the next frame',
  (lists) => {
    page(lists);
    createHiddenPage().hide();
    adopted = [];
    for (const element of document.querySelectorAll('style')) element.remove();
    drawFrame();
    expect(veils()).toBe(1);
  },
);

test('where nothing can be hidden yet, it is with the next frame, and nothing throws', () => {
  page('closed to scripts of extensions');
  const { documentElement } = document;
  documentElement.remove();
  const hiddenPage = createHiddenPage();
  hiddenPage.hide();
  expect(elements()).toBe(0);
  document.append(documentElement);
  drawFrame();
  expect(elements()).toBe(1);
  hiddenPage.show();
  expect(elements()).toBe(0);
});

test('the worker is asked and its answer shows the page, whatever hides it', async () => {
  page('closed to scripts of extensions');
  const answer = Promise.withResolvers<boolean>();
  const stop = beginHidden(createHiddenPage(), () => answer.promise);
  expect(elements()).toBe(1);
  answer.resolve(false);
  await vi.waitFor(() => expect(elements()).toBe(0));
  expect(stop).not.toThrow();
});
