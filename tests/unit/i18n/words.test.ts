import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  dayAndTime,
  dots,
  duration,
  list,
  seconds,
  spokenDuration,
  stopwatch,
  whenShort,
} from '../../../lib/i18n/format';
import { uiLanguage } from '../../../lib/i18n/language';
import { keyPart, t, tn } from '../../../lib/i18n/t';
import { fakeI18n } from '../../ui/fakes/fake-i18n';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

const speak = (language: string) => {
  fake.i18n = fakeI18n(language);
};
afterEach(() => speak('en'));

test.each(['en', 'zh-CN', 'zh-TW'])('the strings in %s say which language they are', (language) => {
  speak(language);
  expect(uiLanguage()).toBe(language);
});

test('placeholders stand where they belong, whatever their order', () => {
  speak('en');
  expect(t('popup_in_titleOf', { total: 5, n: 3 })).toBe('Signed in to 3 of 5 sites');
  speak('zh-CN');
  expect(t('step_of', { step: '正在关闭标签页', total: 5, n: 3 })).toBe('第 3 步，共 5 步：正在关闭标签页');
});

test.each([
  ['en', 1, '1 tab'],
  ['en', 0, '0 tabs'],
  ['en', 2, '2 tabs'],
  ['zh-CN', 1, '1 个标签页'],
  ['zh-TW', 7, '7 個分頁'],
])('in %s, %i is said as "%s"', (language, n, expected) => {
  speak(language);
  expect(tn('site_tabs', n)).toBe(expected);
});

test('codes become parts of message names', () => {
  expect(keyPart('still-alive')).toBe('still_alive');
});

describe('times', () => {
  const now = new Date(2026, 10, 21, 0, 10).getTime();
  test.each([
    ['en', new Date(2026, 10, 21, 0, 5), 'today, 00:05'],
    ['en', new Date(2026, 10, 20, 23, 59), 'yesterday, 23:59'],
    ['en', new Date(2026, 10, 3, 9, 0), 'Nov 3, 09:00'],
    ['en', new Date(2026, 10, 22, 9, 0), 'tomorrow, 09:00'],
    ['zh-CN', new Date(2026, 10, 22, 23, 59), '明天 23:59'],
    ['en', new Date(2026, 10, 23, 0, 0), 'Nov 23, 00:00'],
    ['zh-CN', new Date(2026, 10, 20, 23, 59), '昨天 23:59'],
    ['zh-TW', new Date(2026, 10, 3, 9, 0), '11月3日 09:00'],
  ])('in %s, %s is "%s"', (language, at, expected) => {
    speak(language);
    expect(dayAndTime(at.getTime(), now)).toBe(expected);
  });

  test('the day is left out while it is today', () => {
    speak('en');
    expect(whenShort(now, now)).toBe('00:10');
    expect(whenShort(now - 3_600_000, now)).toBe('yesterday, 23:10');
  });

  test.each([
    [-5, '0:00'],
    [2_900, '0:02'],
    [61_000, '1:01'],
    [3_600_000, '60:00'],
  ])('%i ms on the stopwatch is %s', (ms, expected) => expect(stopwatch(ms)).toBe(expected));

  test.each([
    ['en', 0, '0 s', '0 seconds'],
    ['en', 42_000, '42 s', '42 seconds'],
    ['en', 60_000, '1 min', '1 minute'],
    ['en', 100_000, '1 min 40 s', '1 minute 40 seconds'],
    ['en', 11_520_000, '3 h 12 min', '3 hours 12 minutes'],
    ['en', 90_061_000, '1 d 1 h', '1 day 1 hour'],
    ['en', 86_460_000, '1 d', '1 day'],
    ['zh-CN', 11_520_000, '3 小时 12 分钟', '3小时 12分钟'],
    ['zh-TW', 900_000, '15 分鐘', '15 分鐘'],
  ])('in %s, %i ms are "%s", said as "%s"', (language, ms, written, spoken) => {
    speak(language);
    expect([duration(ms), spokenDuration(ms)]).toEqual([written, spoken]);
  });

  test('seconds have one decimal while they are few', () => {
    speak('en');
    expect([seconds(1_310), seconds(12_600), seconds(3_000, 'long')]).toEqual(['1.3s', '13s', '3 seconds']);
  });
});

test('facts that are not there leave no gap', () => {
  speak('en');
  expect(dots('a', null, false, '', 'b')).toBe('a · b');
  expect(list(['a', 'b', 'c'])).toBe('a, b, c');
});
