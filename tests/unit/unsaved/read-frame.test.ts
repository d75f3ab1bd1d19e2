import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL_CHARACTERS, MOST_ENTRIES } from '../../../lib/unsaved/entry';
import { readFrame } from '../../../lib/unsaved/read-frame';

const entry = { ref: 1, label: 'Note', kind: 'field', certainty: 'unsaved' } as const;
const frame = { entries: [entry], total: 1, foreign: false, call: false, openItems: null };

test('what a frame answers is read as it is', () => expect(readFrame(frame)).toEqual(frame));

test.each([
  ['nothing', null],
  ['a word', 'clean'],
  ['too many entries', { ...frame, entries: Array(MOST_ENTRIES + 1).fill(entry) }],
  ['an unknown kind', { ...frame, entries: [{ ...entry, kind: 'secret' }] }],
  ['a negative number', { ...frame, total: -1 }],
  ['an endless number', { ...frame, total: Number.POSITIVE_INFINITY }],
  ['no word on calls', { ...frame, call: undefined }],
])('X08 %s is no answer', (_, answer) => expect(readFrame(answer)).toBeNull());

test('X10 a frame cannot say that it lists more than there is', () => {
  expect(readFrame({ ...frame, total: 0 })?.total).toBe(1);
});

test('X15 a label is one short line, whatever the page calls it', () => {
  const label = `A\u0000B\n\u202eC${'x'.repeat(1_000_000)}`;
  const read = readFrame({ ...frame, entries: [{ ...entry, label }] })?.entries[0]?.label ?? '';
  expect([...read].length).toBeLessThanOrEqual(LABEL_CHARACTERS);
  expect(read).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

test('nothing but what is asked for is kept', () => {
  const read = readFrame({ ...frame, value: 'secret', entries: [{ ...entry, value: 'secret' }] });
  expect(JSON.stringify(read)).not.toContain('secret');
});

test('X08 any answer is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({ ...Object.fromEntries(Object.keys(frame).map((key) => [key, fc.anything()])) }),
      ),
      (answer) => {
        const read = readFrame(answer);
        expect(read === null || Number.isSafeInteger(read.total)).toBe(true);
      },
    ),
    { numRuns: 10_000 },
  );
});
