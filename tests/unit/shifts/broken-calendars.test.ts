import { describe, expect, test } from 'vitest';
import { calendar, event, google } from './calendars';
import { day, read } from './read';

describe('a file that cannot be read names its line', () => {
  test.each<[what: string, lines: string[], problem: object]>([
    ['no property', [...day, 'and so on'], { code: 'bad-line', line: 8, text: 'and so on' }],
    ['a property without a value', [...day, 'SUMMARY;LANGUAGE=de'], { code: 'bad-line', line: 8 }],
    [
      'a folded one',
      ['SUMMARY:a', ' b', '  c', 'DTSTART:2026060', ' 1T250000', 'DTEND:20260601T170000'],
      { code: 'bad-line', line: 9, text: 'DTSTART:20260601T250000' },
    ],
    ['a day that is none', ['DTSTART:20260230T090000'], { code: 'bad-line', line: 6 }],
    [
      'a zone that nobody knows',
      ['DTSTART;TZID=Plant 3:20260601T090000'],
      { code: 'unknown-zone', line: 6, text: 'Plant 3' },
    ],
    [
      'an end in a zone that nobody knows',
      ['DTSTART:20260601T090000', 'DTEND;TZID=Moon:20260601T170000'],
      { code: 'unknown-zone', line: 7, text: 'Moon' },
    ],
    ['no time in a zone that nobody knows', ['DTSTART;TZID=Moon:soon'], { code: 'bad-line', line: 6 }],
    ['a rule that is none', [...day, 'RRULE:FREQ=SOMETIMES'], { code: 'bad-line', line: 8 }],
    ['a duration that is none', ['DTSTART:20260601T090000', 'DURATION:8 hours'], { code: 'bad-line', line: 7 }],
    ['a duration that goes back', ['DTSTART:20260601T090000', 'DURATION:-PT8H'], { code: 'bad-line', line: 7 }],
    ['an exception that is none', [...day, 'EXDATE:tomorrow'], { code: 'bad-line', line: 8 }],
    [
      'X39 an end before the start',
      ['DTSTART:20260601T090000', 'DTEND:20260601T080000'],
      { code: 'bad-event', line: 7, text: 'DTEND:20260601T080000' },
    ],
    [
      'an end of another kind',
      ['DTSTART:20260601T090000', 'DTEND;VALUE=DATE:20260602'],
      { code: 'bad-event', line: 7 },
    ],
    ['no start', ['SUMMARY:x'], { code: 'bad-event', line: 4, text: 'BEGIN:VEVENT' }],
    [
      'a change of all that follows',
      [...day, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260601T090000'],
      { code: 'bad-event', line: 8 },
    ],
    ['a rule of exceptions', [...day, 'EXRULE:FREQ=DAILY'], { code: 'bad-event', line: 8 }],
    ['an end of something else', [...day, 'END:VTODO'], { code: 'bad-line', line: 8, text: 'END:VTODO' }],
    [
      'a long line, with signs that turn the direction',
      [...day, `x\u202e${'y'.repeat(100)}`],
      { code: 'bad-line', line: 8, text: `x\ufffd${'y'.repeat(58)}` },
    ],
  ])('%s', (_, lines, problem) => expect(read(calendar(event(...lines)))).toMatchObject(problem));

  test('one that ends early, at its last line', () => {
    const cut = calendar(event(...day)).slice(0, 130);
    expect(read(cut)).toMatchObject({ code: 'bad-line', line: cut.split('\r\n').length });
  });

  test('X35 every cut is a problem or the whole', () => {
    const whole = google.trimEnd();
    for (let length = 0; length < whole.length; length += 7)
      expect(read(whole.slice(0, length))).toHaveProperty('code');
  });

  test('a zone without offsets, where it is used', () => {
    const zone = 'BEGIN:VTIMEZONE\nTZID:Plant\nBEGIN:STANDARD\nDTSTART:20260610T000000\nEND:STANDARD\nEND:VTIMEZONE';
    expect(read(calendar(zone, event(...day)))).toHaveProperty('shifts');
    expect(read(calendar(zone, event('DTSTART;TZID=Plant:20260609T090000')))).toMatchObject({
      code: 'unknown-zone',
      line: 12,
      text: 'Plant',
    });
  });

  test.each([
    ['', 'not-a-calendar'],
    ['<!doctype html><title>Sign in</title>', 'not-a-calendar'],
    ['BEGIN:VCARD\nEND:VCARD', 'not-a-calendar'],
    [calendar(), 'no-events'],
    [calendar('BEGIN:VTODO\nEND:VTODO'), 'no-events'],
    [' '.repeat(4_000_001), 'too-large'],
    [
      calendar(
        event('DTSTART:20260601T000000', 'DTEND:20260601T000010', 'RRULE:FREQ=DAILY;COUNT=20;BYHOUR=1,2,3;BYMINUTE=1'),
      ),
      undefined,
    ],
  ])('a file of another kind (%#)', (text, code) => expect(Reflect.get(read(text), 'code')).toBe(code));
});
