import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Book, createBook, type WorkRecord } from '../../../lib/page/unsaved/book';
import type { Grids } from '../../../lib/page/unsaved/cells';
import { createSaving, type Saving } from '../../../lib/page/unsaved/saving';
import { createTyping, type Typing } from '../../../lib/page/unsaved/typing';
import { markOf } from '../../../lib/unsaved/mark-of';

/** A text field that answers what is asked of it through the prototypes, and stands for all of them. */
class Field {
  text = '';
  isThere = true;
  get localName(): string {
    return 'textarea';
  }
  get isConnected(): boolean {
    return this.isThere;
  }
  checkVisibility(): boolean {
    return this.isThere;
  }
  getBoundingClientRect(): Partial<DOMRect> {
    return { width: 80, height: 20, right: 80, bottom: 20 };
  }
  getRootNode(): Field {
    return this;
  }
  getAttribute(): null {
    return null;
  }
  matches(): boolean {
    return false;
  }
}

vi.mock('../../../lib/page/unsaved/carriers', () => ({ readCarrier: ({ text }: Field) => text }));

let book: Book;
let saving: Saving;
let typing: Typing;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  vi.stubGlobal('document', { querySelectorAll: () => [] });
  for (const name of ['Node', 'Element']) vi.stubGlobal(name, Field);
  book = createBook(() => {}, {
    vanished(record) {
      record.held = saving.takes(record);
    },
    isPutAway: () => false,
    forgotten: () => {},
  });
  const settle = () => book.settle(false);
  saving = createSaving(book, () => {}, settle);
  const isSaving = (record: WorkRecord) => saving.has(record);
  typing = createTyping(book, {} as Grids, () => ({ at: 0, target: null }), isSaving);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asElement = (field: Field) => field as unknown as Element;

function aFieldWith(text: string): Field {
  const field = new Field();
  const edit = { key: field, element: () => asElement(field), read: () => field.text, label: () => 'Note' };
  book.edited({ ...edit, kind: 'field', base: '', certainty: 'unsaved' });
  change(field, text);
  return field;
}

function change(field: Field, text: string): void {
  field.text = text;
  book.settle(true);
}

function goesAway(field: Field): void {
  field.isThere = false;
  book.settle(true);
}

function leaves(id: string, text: string): void {
  const marks = [markOf(text) ?? 0];
  saving.left({ id, marks, method: 'POST', by: 'call', noise: false, afterSaveGesture: true, agoMs: 0 });
}

const unsaved = () => book.dirty().map(({ state, certainty }) => [state, certainty]);

test.each([
  ['refused', [['call back', 'possibly']]],
  ['accepted', []],
] as const)('U5 a message that was %s after somebody turned to its empty field again', (result, expected) => {
  const field = aFieldWith('call back');
  saving.pressed(null, true);
  leaves('1', 'call back');
  change(field, '');
  typing.touch(asElement(field));
  expect(unsaved()).toEqual([]);
  saving.ended({ id: '1', result });
  vi.advanceTimersByTime(1_000);
  expect(unsaved()).toEqual(expected);
});

test('U5 a field that is clean again is forgotten when somebody turns to it and nothing saves it', () => {
  const field = aFieldWith('call back');
  change(field, '');
  typing.touch(asElement(field));
  expect(book.of(field)).toBeUndefined();
});

test('U5 what went away with its dialog is gone when only other texts were sent by the end of the save’s time', () => {
  const field = aFieldWith('call back');
  saving.pressed(null, true);
  leaves('1', 'something else');
  goesAway(field);
  saving.ended({ id: '1', result: 'accepted' });
  vi.advanceTimersByTime(2_400);
  expect(unsaved()).toEqual([['call back', 'unsaved']]);
  vi.advanceTimersByTime(200);
  expect(unsaved()).toEqual([]);
});

test('U5 its own request may follow one about other texts, and be refused later than the save’s time', () => {
  const field = aFieldWith('call back');
  saving.pressed(null, true);
  leaves('1', 'something else');
  saving.ended({ id: '1', result: 'accepted' });
  vi.advanceTimersByTime(1_000);
  leaves('2', 'call back');
  goesAway(field);
  vi.advanceTimersByTime(4_000);
  saving.ended({ id: '2', result: 'refused' });
  vi.advanceTimersByTime(10_000);
  expect(unsaved()).toEqual([['call back', 'possibly']]);
});

test('U5 X62 of many saves those without a request go first, with what only they had', () => {
  const sent = aFieldWith('call back');
  saving.pressed(null, true);
  leaves('1', 'call back');
  goesAway(sent);
  for (let press = 1; press <= 5; press++) saving.pressed(null, false);
  const closed = aFieldWith('never sent');
  saving.pressed(asElement(closed), false);
  goesAway(closed);
  expect(unsaved()).toHaveLength(2);
  for (let press = 1; press <= 6; press++) saving.pressed(null, false);
  expect(unsaved()).toEqual([['call back', 'unsaved']]);
  saving.ended({ id: '1', result: 'refused' });
  vi.advanceTimersByTime(10_000);
  expect(unsaved()).toEqual([['call back', 'possibly']]);
});
