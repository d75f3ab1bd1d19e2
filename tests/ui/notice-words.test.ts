import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noticeWords } from '../../entrypoints/background/notice-words';
import { fakeI18n } from './fakes/fake-i18n';
import { at, now } from './samples/parts';
import { due } from './samples/warning-samples';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  fake.i18n = fakeI18n('en');
});
afterEach(() => void vi.useRealTimers());

const shiftEnd = due(900_000).deadline;
const idle = due(120_000, { cause: 'idle', limitMs: 900_000 }).deadline;
const maintenance = { name: 'Release 14', siteIds: ['site-1', 'site-2'], startAt: at(22, 0), endAt: at(23, 30) };

test.each([
  [
    'an early hint',
    () => noticeWords.hintWords(shiftEnd, 900_000),
    'Shift ends in 15 min',
    '3 sites · end of shift · set by you\nSignoff warns you again 2 min before.',
  ],
  [
    'a hint of another rule',
    () => noticeWords.hintWords(idle, 300_000),
    'Signing out in 5 min',
    '3 sites · 15 min without activity · set by you\nSignoff warns you again 2 min before.',
  ],
  [
    'the warning',
    () => noticeWords.warningWords(idle),
    'Signing out at 18:04',
    '3 sites · 15 min without activity · set by you\nOpen this to stay signed in.',
  ],
  [
    'one without a way to stay',
    () => noticeWords.warningWords({ ...idle, extension: null }),
    'Signing out at 18:04',
    '3 sites · 15 min without activity · set by you',
  ],
  [
    'maintenance',
    () => noticeWords.maintenanceWords(maintenance),
    'Maintenance from 22:00 on',
    'Release 14, until 23:30 · 2 sites',
  ],
])('R8 %s says what and by whose rule', (_, words, title, message) => {
  expect(words()).toEqual({ title, message });
});

test('R1 the line in the page says when and why, once it names no limit it does not know', () => {
  expect(noticeWords.bannerWords(at(18, 0), 'shift-end')).toBe('Signoff signs you out at 18:00: end of shift.');
  expect(noticeWords.bannerWords(at(18, 0), 'idle')).toBe('Signoff signs you out at 18:00: without activity.');
});

test('Z23 a cover says that it is no lock, and how to go on', () => {
  expect(noticeWords.coverWords()).toContain('it does not lock');
  expect(noticeWords.coverWords()).toContain('“I am back”');
});

describe.each(['en', 'zh-CN', 'zh-TW'])('in %s', (language) => {
  test('there are words for everything, on a line that fits', () => {
    fake.i18n = fakeI18n(language);
    const causes = ['shift-end', 'idle', 'locked', 'max-age', 'stale', 'maintenance', 'away'] as const;
    const texts = [
      ...causes.flatMap((cause) => [
        noticeWords.bannerWords(at(18, 0), cause),
        ...Object.values(noticeWords.hintWords({ ...shiftEnd, cause }, 300_000)),
        ...Object.values(noticeWords.warningWords({ ...shiftEnd, cause })),
      ]),
      ...Object.values(noticeWords.maintenanceWords(maintenance)),
      noticeWords.buttonWords('stay'),
      noticeWords.buttonWords('sign-out'),
      noticeWords.coverWords(),
    ];
    for (const text of texts) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\$|undefined|null|NaN/);
    }
    for (const cause of causes) expect(noticeWords.bannerWords(at(18, 0), cause).length).toBeLessThanOrEqual(80);
  });
});
