import { expect, test } from 'vitest';
import { isWrong } from '../forms/result.ts';
import { runPages } from '../forms/run-pages.ts';
import { tableOf } from '../forms/table.ts';
import { inFirefox } from './harness/engine.ts';

/** Of the form corpus some that need no library: server-rendered, native controls, files, boxes that act as such. */
const few = ['classic-contact', 'multi-file'];
const pages = inFirefox ? few : [...few, 'flash-order', 'tag-input', 'star-rating'];

test('U1 U2 U5 U6 every step on some pages of the form corpus is judged right; the others have a suite of their own', async () => {
  const results = await runPages({ only: pages, jobs: 2 });
  expect(new Set(results.map(({ page }) => page.id))).toEqual(new Set(pages));
  const wrong = results.filter(isWrong);
  expect(wrong, tableOf(wrong)).toEqual([]);
}, 240_000);
