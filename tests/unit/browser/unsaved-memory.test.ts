import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FramePlace,
  followsPress,
  isForgettable,
  noMemory,
  sumOf,
  type TabMemory,
  waitingFrames,
  withoutDocuments,
  withPress,
  withReport,
} from '../../../lib/browser/unsaved-memory';

const place = (documentId: string, frameId = 0): FramePlace => ({
  tabId: 1,
  frameId,
  documentId,
  origin: 'https://crm.example',
});
const dirty = { unsaved: 1, call: false };
type Step = readonly [documentId: string, unsaved: number, frameId?: number];
const after = (...steps: readonly Step[]): TabMemory =>
  steps.reduce(
    (memory, [document, unsaved, frameId]) => withReport(memory, place(document, frameId), { unsaved, call: false }),
    noMemory,
  );
const unsavedAfter = (...steps: readonly Step[]) => sumOf(after(...steps)).unsaved;

describe('U8 the sum of a tab is that of the documents it shows', () => {
  test.each<[string, Step[], number]>([
    ['one frame', [['a', 2]], 2],
    [
      'the frame again',
      [
        ['a', 2],
        ['a', 3],
      ],
      3,
    ],
    [
      'the frame clean again',
      [
        ['a', 2],
        ['a', 0],
      ],
      0,
    ],
    [
      'two frames',
      [
        ['a', 2],
        ['f', 1, 4],
      ],
      3,
    ],
    [
      'a frame that went away',
      [
        ['a', 2],
        ['f', 1, 4],
        ['f', 0, 4],
      ],
      2,
    ],
    [
      'a frame that shows another page',
      [
        ['a', 2],
        ['f', 1, 4],
        ['g', 5, 4],
      ],
      7,
    ],
    [
      'a page after another',
      [
        ['a', 2],
        ['f', 1, 4],
        ['b', 1],
      ],
      1,
    ],
    [
      'a clean page after another',
      [
        ['a', 2],
        ['f', 1, 4],
        ['b', 0],
      ],
      0,
    ],
    [
      'the farewell of a page after the word of the next',
      [
        ['a', 2],
        ['b', 3],
        ['a', 0],
      ],
      3,
    ],
    [
      'the farewell of a frame after the word of the next',
      [
        ['a', 1],
        ['f', 2, 4],
        ['g', 3, 4],
        ['f', 0, 4],
      ],
      4,
    ],
    [
      'the farewell of a frame of the page before',
      [
        ['a', 1],
        ['f', 2, 4],
        ['b', 3],
        ['f', 0, 4],
      ],
      3,
    ],
    [
      'a page that came back from the cache',
      [
        ['a', 2],
        ['a', 0],
        ['b', 1],
        ['b', 0],
        ['a', 2],
      ],
      2,
    ],
    [
      'a page that came back without a farewell',
      [
        ['a', 2],
        ['b', 1],
        ['a', 2],
      ],
      2,
    ],
    [
      'frames that report before their page does',
      [
        ['f', 2, 4],
        ['a', 1],
      ],
      3,
    ],
    [
      'documents that have no name',
      [
        ['', 2],
        ['', 3, 4],
        ['', 0],
      ],
      3,
    ],
  ])('%s', (_, steps, expected) => expect(unsavedAfter(...steps)).toBe(expected));

  test('X62 a tab of many frames is bounded', () => {
    const steps = Array.from({ length: 3_000 }, (_one, at) => [`d${at}`, 1, at + 1] as const);
    expect(unsavedAfter(...steps)).toBe(1_000);
  });

  test('documents that are found to be gone are taken out', () => {
    expect(sumOf(withoutDocuments(after(['a', 2], ['f', 1, 4]), ['a'])).unsaved).toBe(1);
  });
});

test('whatever is reported, the sum is that of the last reports of the frames shown', () => {
  const step = fc.record({ frame: fc.nat(3), unsaved: fc.nat(3), call: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const last = new Map<number, number>();
      let memory = noMemory;
      for (const { frame, unsaved, call } of steps) {
        last.set(frame, unsaved);
        memory = withReport(memory, place('d', frame), { unsaved, call });
      }
      expect(sumOf(memory).unsaved).toBe([...last.values()].reduce((sum, one) => sum + one, 0));
    }),
    { numRuns: 10_000 },
  );
});

describe('who is told of writes', () => {
  const pressed = withPress(noMemory, place('a'), 1_000);
  const inFrame = withPress(pressed, place('f', 4), 2_000);
  test.each<[string, TabMemory, number, string[]]>([
    ['nobody', noMemory, 1_000, []],
    ['the frame with unsaved work', after(['a', 1], ['f', 0, 4], ['g', 2, 5]), 9e9, ['a', 'g']],
    ['the frame where a save was pressed', pressed, 10_900, ['a']],
    ['nobody where a save was pressed long ago', pressed, 11_100, []],
    ['frames where a save was pressed one after the other', inFrame, 10_900, ['a', 'f']],
    ['each for its own time', inFrame, 11_500, ['f']],
    ['not the one of a press before the last', withPress(pressed, place('f', 4), 11_100), 11_200, ['f']],
    ['the document that has come where a save was pressed', withReport(inFrame, place('b'), dirty), 3_000, ['b', 'f']],
    ['not a tab in a call', withReport(noMemory, place('a'), { unsaved: 0, call: true }), 1_000, []],
  ])('%s', (_, memory, now, expected) => {
    const waiting = waitingFrames(1, memory, now);
    expect(waiting.map(({ documentId }) => documentId).sort()).toEqual(expected);
    expect(waiting.every(({ tabId, origin }) => tabId === 1 && origin === 'https://crm.example')).toBe(true);
  });

  test('a press is followed by its request for 2.5 s', () => {
    expect([3_500, 3_501].map((now) => followsPress(pressed, place('a'), now))).toEqual([true, false]);
  });

  const chat = 'https://chat.example';
  const inChat = withPress(noMemory, { ...place('c', 4), origin: chat }, 1_000);
  test.each<[string, TabMemory, Partial<FramePlace>, boolean]>([
    ['another frame of the site', pressed, { frameId: 4 }, true],
    ['a sister host', pressed, { frameId: 4, origin: 'https://edit.crm.example' }, true],
    ['a worker of the site', pressed, { tabId: -1, frameId: -1 }, true],
    ['an embedded host, after a press in the page around it', pressed, { frameId: 4, origin: chat }, false],
    ['the page, after a press in a frame of an embedded host', inChat, {}, false],
    ['the embedded host itself', inChat, { frameId: 4, origin: chat }, true],
    ['a frame without an origin', inChat, { frameId: 4, origin: 'null' }, false],
    ['the page, once more after a later press elsewhere', withPress(inChat, place('a'), 2_000), {}, true],
    ['the embedded host, after a late press elsewhere', withPress(inChat, place('a'), 3_400), { origin: chat }, true],
  ])('R33 a press vouches for the writes of its own site: %s', (_, memory, from, expected) => {
    expect(followsPress(memory, { ...place('w'), ...from }, 3_400)).toBe(expected);
  });

  test('a press in one frame does not renew that in another', () => {
    const again = withPress(inChat, place('a'), 3_400);
    expect(followsPress(again, { ...place('c', 4), origin: chat }, 3_600)).toBe(false);
  });

  test('a press is remembered though nothing is unsaved, and nothing of the site with it', () => {
    expect([isForgettable(pressed, 2_000), isForgettable(pressed, 20_000)]).toEqual([false, true]);
    expect(withPress(noMemory, { ...place('a'), site: 'CRM' } as FramePlace, 1).presses).toEqual([
      { ...place('a'), at: 1 },
    ]);
  });

  test('X62 presses in many frames are bounded', () => {
    const many = Array.from({ length: 500 }, (_one, at) => place(`d${at}`, at));
    const memory = many.reduce((known, at) => withPress(known, at, 1_000), noMemory);
    expect(waitingFrames(1, memory, 1_000)).toHaveLength(20);
  });
});
