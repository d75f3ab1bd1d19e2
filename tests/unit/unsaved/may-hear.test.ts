import { expect, test } from 'vitest';
import { mayHear, type Place } from '../../../lib/unsaved/may-hear';

const place = (origin: string, frameId = 0, tabId = 1): Place => ({ tabId, frameId, origin });
const crm = 'https://crm.example.com';
const chat = 'https://chat.example.org';

test.each<[string, Place, Place, boolean]>([
  ['a frame of the same origin', place(crm, 4), place(crm), true],
  ['a frame of a sister host', place('https://editor.example.com', 4), place(crm), true],
  ['another tab of the origin, for a worker of the site', place(crm, 0, 2), place(crm, -1, -1), true],
  ['an embedded host, of a write of the page around it', place(chat, 4), place(crm), false],
  ['the page, of a write of an embedded host', place(crm), place(chat, 4), false],
  ['an embedded host, of its own', place(chat, 4), place(chat, 5), true],
  ['a frame without an origin, of what it sent itself', place('null', 4), place('null', 4), true],
  ['a frame without an origin, of what another such sent', place('null', 4), place('null', 5), false],
  ['the same frame in another tab', place('null', 4, 2), place('null', 4), false],
  ['a frame without an origin, of a write of its page', place('null', 4), place(crm, 0), false],
  ['a frame without an origin that somebody submitted for it', place('null', 4), place(crm, 4), false],
  ['the page, of a write of a frame without an origin', place(crm), place('null', 4), false],
])('R33 who hears of a write: %s', (_, frame, write, expected) => {
  expect(mayHear(frame, write)).toBe(expected);
});
