import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundIn, hasMore, knownIn, mayHaveMore } from '../../../lib/signout/found-unsaved';
import { countOf, type TabUnsaved, type UnknownWhy } from '../../../lib/unsaved/entry';

function tab(tabId: number, total: number, unknown: UnknownWhy | null = null): TabUnsaved {
  return { tabId, title: 'Desk', entries: [], total, unknown, call: false, openItems: null };
}
const reports = (counts: Readonly<Record<number, number>>) =>
  new Map(Object.entries(counts).map(([id, unsaved]) => [Number(id), { unsaved, call: false }]));

test('every tab that cannot be asked counts for one (U12)', () => {
  const found = foundIn([tab(1, 2), tab(2, 0, 'discarded'), tab(3, 1, 'foreign-frame')]);
  expect(found).toEqual({ tabs: 3, entries: 3, unknownTabs: 2, calls: 0 });
  expect(countOf(found)).toBe(5);
});

describe('more than was known', () => {
  test.each<[string, TabUnsaved[], Record<number, number>, Record<number, number> | null, boolean]>([
    ['the same', [tab(1, 2)], { 1: 2 }, { 1: 2 }, false],
    ['less', [tab(1, 1)], { 1: 1 }, { 1: 2 }, false],
    ['one more', [tab(1, 3)], { 1: 3 }, { 1: 2 }, true],
    ['one more here, one fewer there', [tab(1, 2), tab(2, 1)], { 1: 2, 2: 1 }, { 1: 1, 2: 2 }, true],
    ['in a tab that was opened since', [tab(2, 1)], { 2: 1 }, { 1: 2 }, true],
    ['reported, and not there when asked', [tab(1, 0)], { 1: 1 }, { 1: 0 }, false],
    ['reported by a tab that does not answer any more', [tab(1, 0, 'no-answer')], { 1: 1 }, { 1: 0 }, true],
    ['a tab that does not answer and had told before', [tab(1, 0, 'no-answer')], { 1: 1 }, { 1: 1 }, false],
    ['nobody could be asked before', [tab(1, 1)], {}, null, true],
    ['nobody could be asked before, and nothing is there', [tab(1, 0)], {}, null, false],
  ])('%s', (_what, tabs, reported, known, more) => {
    expect(hasMore(tabs, reports(reported), known)).toBe(more);
  });

  test('nothing is asked where the pages say that nothing was typed', () => {
    expect(mayHaveMore([1, 2], reports({ 1: 2, 3: 9 }), { 1: 2 })).toBe(false);
    expect(mayHaveMore([1, 2], reports({ 1: 2, 2: 1 }), { 1: 2 })).toBe(true);
    expect(mayHaveMore([], reports({}), null)).toBe(true);
  });

  test('what was found just now is never more than itself', () => {
    const tabs = fc.uniqueArray(fc.record({ id: fc.nat(9), total: fc.nat(5) }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(tabs, (found) => {
        const asked = found.map(({ id, total }) => tab(id, total));
        expect(hasMore(asked, reports({}), knownIn(asked))).toBe(false);
      }),
    );
  });
});
