import { describe, expect, test } from 'vitest';
import type { PressReport } from '../../../../lib/signout/taught/press-report';
import {
  begunRecording,
  isOver,
  RECORDING_LIMIT_MS,
  type Recording,
  stepsOf,
  taughtFrom,
  withPress,
} from '../../../../lib/signout/taught/recording';

const origin = 'https://crm.example';
const report = (label: string): PressReport => ({
  selectors: [[`#${label.toLowerCase().replace(/\W/g, '')}`]],
  label,
  url: `${origin}/frame/account`,
  values: ['["d",{"from":"meta","name":"csrf"}]'],
});

/** Presses a second apart, each `label` or `label @ page`. */
function pressed(...presses: string[]): Recording {
  return presses.reduce(
    (recording, text, at) => {
      const [label = '', page = '/desk'] = text.split(' @ ');
      const place = { at: at * 1_000, tabId: 1, isTop: true, page: `${origin}${page}`, origin, accounts: [] };
      return withPress(recording, report(label), place);
    },
    begunRecording('crm', '0', 0),
  );
}

const roles = (recording: Recording) => stepsOf(recording).map(({ role, label }) => `${role} ${label}`);

describe('S9 what a press was for', () => {
  test.each<[string, string[], string[]]>([
    ['a word is enough', ['Sign out'], ['control Sign out']],
    ['a menu, the word, a question', ['Anna', 'Sign out', 'Yes'], ['opener Anna', 'control Sign out', 'answer Yes']],
    ['no word at all: the last', ['◎', '⏻'], ['opener ◎', 'control ⏻']],
    ['no word, and a question', ['◎', '⏻', 'OK'], ['opener ◎', 'control ⏻', 'answer OK']],
    [
      'what led to another page before is left out',
      ['Contacts @ /a', 'Anna @ /b', 'Sign out @ /b'],
      ['opener Anna', 'control Sign out'],
    ],
    [
      'pages that ask again belong to it',
      ['Sign out @ /a', 'Continue @ /logout'],
      ['control Sign out', 'answer Continue'],
    ],
    ['nothing', [], []],
  ])('%s', (_, presses, expected) => expect(roles(pressed(...presses))).toEqual(expected));

  test('the same thing twice in a moment is one press', () => {
    const place = { tabId: 1, isTop: true, page: `${origin}/desk`, origin, accounts: [] };
    const once = withPress(begunRecording('crm', '0', 0), report('Sign out'), { ...place, at: 0 });
    expect(withPress(once, report('Sign out'), { ...place, at: 300 }).presses).toHaveLength(1);
    expect(withPress(once, report('Sign out'), { ...place, at: 900 }).presses).toHaveLength(2);
  });

  test('of many presses the last eight', () => {
    expect(stepsOf(pressed(...Array.from({ length: 40 }, (_, at) => `◎${at}`)))).toHaveLength(8);
  });
});

test('S9 the page before a press in a frame is not known to the frame', () => {
  const place = { at: 0, tabId: 1, isTop: false, page: `${origin}/desk`, origin, accounts: [] };
  const { presses, values } = withPress(begunRecording('crm', '0', 0), report('Sign out'), place);
  expect(presses[0]?.frame).toBe('/frame/account');
  expect(values).toEqual([]);
});

test('S9 only what is ticked is kept, without a word of the page', () => {
  const recording = { ...pressed('Anna Schmidt', 'Sign out'), landsOn: '/login' };
  const taught = taughtFrom(recording, { steps: [1], request: true }, 5);
  expect(taught).toEqual({
    taughtAt: 5,
    steps: [{ role: 'control', selectors: [['#signout']], text: 'Sign out', frame: null }],
    request: null,
    landsOn: '/login',
  });
  expect(taughtFrom(recording, { steps: [], request: true }, 5)).toBeNull();
  expect(JSON.stringify(taughtFrom(recording, { steps: [0, 1], request: true }, 5))).not.toMatch(/anna|schmidt/i);
});

test.each([
  [0, false],
  [RECORDING_LIMIT_MS, false],
  [RECORDING_LIMIT_MS + 1, true],
  [-1, true],
])('S9 after %i ms a recording is over: %s', (now, over) => {
  expect(isOver(begunRecording('crm', '0', 0), now)).toBe(over);
});
