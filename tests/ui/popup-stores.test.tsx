import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { Overview } from '../../lib/signout/overview';
import { rowsOf } from '../../lib/ui/popup/rows';
import { popupState } from '../../lib/ui/popup/state';
import { storeLines } from '../../lib/ui/popup/store-lines';
import { api, open, page, usePopup } from './fakes/popup';
import {
  afterRun,
  alive,
  container,
  entry,
  inStore,
  normal,
  now,
  overview,
  privately,
  site,
  withStore,
} from './samples/parts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

usePopup();

const linesOf = (id: string) =>
  page
    .all(`[data-site="${id}"] [data-store]`)
    .map((line) => ['store', 'session', 'verdict'].map((name) => line.getAttribute(`data-${name}`)));

const work = container(2, 'Work');

describe('L7 L10 a site in several cookie stores', () => {
  test('has a line for each, named as its windows are', async () => {
    await open('stores');
    expect(linesOf('site-1')).toEqual([
      ['0', 'signed-in', null],
      ['firefox-container-2', 'signed-in', null],
      ['firefox-container-3', 'unknown', null],
    ]);
    expect(page.text('[data-store="0"]')).toBe('Normal windowsSigned in · 2 tabs');
    expect(page.text('[data-store="firefox-container-2"]')).toBe('Container WorkSigned in · 1 tab');
    expect(page.text('[data-site="site-2"] [data-store="1"]')).toBe('Private windowsSigned in · 1 tab');
  });

  test('in the normal store alone has none', async () => {
    await open('stores');
    expect(linesOf('site-3')).toEqual([]);
  });

  test('is signed out of in one of them by that line’s button, of all by its own', async () => {
    await open('stores');
    const [own, , ofWork] = page.all('[data-site="site-1"] [data-action="sign-out"]');
    if (!own || !ofWork) throw new Error('no buttons');
    expect(ofWork.getAttribute('aria-label')).toBe('Sign out of Salesforce Northwind EU: Work');
    await page.click(ofWork);
    await page.click(own);
    expect(api.log).toEqual([
      ['signout.start', { siteIds: ['site-1'], by: 'popup', storeId: 'firefox-container-2' }],
      ['signout.start', { siteIds: ['site-1'], by: 'popup' }],
    ]);
  });

  test('shows step and verdict in each line', async () => {
    await open('stores-running');
    expect(page.text('[data-store="0"]')).toContain('Signing out at the server');
    expect(page.text('[data-store="firefox-container-2"]')).toContain('Waiting to start');
    expect(page.find('[data-store="firefox-container-3"]').getAttribute('data-verdict')).toBe('proven');
    expect(page.all('[data-site="site-1"] [role="progressbar"]')).toHaveLength(1);
  });

  test('tells what came of each, and the worst of all at its name', async () => {
    await open('stores-result');
    expect(linesOf('site-1')).toEqual([
      ['0', 'signed-out', 'proven'],
      ['firefox-container-2', 'signed-in', 'still-alive'],
      ['1', 'unknown', 'unproven'],
    ]);
    expect(page.find('[data-site="site-1"]').getAttribute('data-verdict')).toBe('still-alive');
    await page.click(page.find('[data-store="firefox-container-2"] [data-action="retry"]'));
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-1'], by: 'popup', storeId: 'firefox-container-2' }]]);
  });

  test('one of which was signed out of says so, and that the other is not', async () => {
    await open('stores-one-out');
    expect(linesOf('site-1')).toEqual([
      ['0', 'signed-in', null],
      ['firefox-container-2', 'signed-out', 'proven'],
    ]);
    await page.press('sign-out-all');
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-1'], by: 'popup' }]]);
  });

  test('opens the receipt of its line', async () => {
    await open('stores-result');
    await page.click(page.find('[data-site="site-1"] [data-store="1"] [data-action="details"]'));
    expect(page.find('.receipt').getAttribute('data-store')).toBe('1');
    expect(page.text('.back-sub')).toBe('northwind-eu.crm.example · Private windows');
  });

  test('arrows go from its name to its lines and on', async () => {
    await open('stores-result');
    const order = ['[data-site="site-1"]', '[data-store="0"]', '[data-store="firefox-container-2"]'];
    const focused = () => page.focused()?.closest('li');
    page.find('[data-site="site-1"]').focus();
    for (const selector of order.slice(1)) {
      await page.key('ArrowDown', page.focused() ?? undefined);
      expect(focused()).toBe(page.find(selector));
    }
    for (const selector of order.slice(0, -1).reverse()) {
      await page.key('ArrowUp', page.focused() ?? undefined);
      expect(focused()).toBe(page.find(selector));
    }
  });
});

describe('lines', () => {
  const rowOf = (of: Overview) => {
    const [row] = rowsOf(of, popupState(of, now)).rows;
    if (row === undefined) throw new Error('no row');
    return row;
  };
  const out = { session: 'signed-out', tabs: 0 } as const;

  test('a store that nothing is left of keeps its line while its result is shown', () => {
    const of = afterRun([site(1, 'en', { ...out, stores: [inStore(normal, out)] })], [withStore(entry(1, 'en'), work)]);
    expect(storeLines(rowOf(of)).map(({ kind, store }) => [kind, store.id])).toEqual([
      ['session', '0'],
      ['result', work.id],
    ]);
  });

  test('whoever signed in anew in one store hides the result of that store only', () => {
    const stores = [inStore(normal, { tabs: 1 }), inStore(work, out)];
    const of = afterRun([site(1, 'en', { stores })], [entry(1, 'en', alive()), withStore(entry(1, 'en'), work)]);
    expect(storeLines(rowOf(of)).map(({ kind }) => kind)).toEqual(['session', 'result']);
  });

  test('what runs in one store says nothing of the other', () => {
    const stores = [inStore(normal, { progress: { kind: 'waiting' } }), inStore(work)];
    const of = overview({ sites: [site(1, 'en', { stores, progress: { kind: 'waiting' } })] });
    expect(storeLines(rowOf(of)).map(({ kind }) => kind)).toEqual(['progress', 'session']);
  });
});

describe('X47 private windows', () => {
  test('in which Signoff is not allowed are named for machines, and cost no row', async () => {
    await open(overview({ sites: [site(1, 'en')], notCovered: ['private'] }));
    expect(page.find('.popup').getAttribute('data-not-covered')).toBe('private');
    expect(page.all('.notice')).toEqual([]);
  });

  test('are not spoken of where there are none, or Signoff is allowed there', async () => {
    await open(overview({ sites: [site(1, 'en', { stores: [inStore(normal), inStore(privately)] })] }));
    expect(page.find('.popup').getAttribute('data-not-covered')).toBe(null);
    expect(page.all('.notice')).toEqual([]);
    await act(() => api.tell(overview({ sites: [site(1, 'en')] })));
    expect(page.all('.notice')).toEqual([]);
  });
});
