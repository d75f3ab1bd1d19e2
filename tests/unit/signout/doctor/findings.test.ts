import { describe, expect, test } from 'vitest';
import type { Examined } from '../../../../lib/signout/doctor/examined';
import { findingsOf } from '../../../../lib/signout/doctor/findings';
import { wouldFail } from '../../../../lib/signout/doctor/report';

/** A site with nothing wrong about it: its button is in sight, it tells a login from none. */
const healthy: Examined = {
  access: 'granted',
  closedHosts: 0,
  tabs: { open: 2, silent: 0 },
  signedIn: 'yes',
  privately: false,
  answers: true,
  address: null,
  recipe: null,
  taught: null,
  control: { kind: 'found', inMenu: false },
  proof: { strong: 2, weak: 0, named: null, lacking: null },
  clears: { cookies: 14, databases: 2, workers: 1 },
  provider: 'none',
  signIn: { now: 'a', before: 'a' },
};

const said = (change: Partial<Examined> = {}) =>
  findingsOf({ ...healthy, ...change }).map(({ code, kind }) => `${kind} ${code}`);
/** Without what is said of a healthy site anyway. */
const news = (change: Partial<Examined>) => said(change).filter((line) => !said().includes(line));
const fails = (change: Partial<Examined>) =>
  wouldFail({ at: 0, by: 'person', findings: findingsOf({ ...healthy, ...change }) }, false);

test('what was wrong with access is over where access is', () => {
  const findings = [{ code: 'access-missing', kind: 'problem', values: {} }] as const;
  const report = { at: 0, by: 'person', findings } as const;
  expect([wouldFail(report, false), wouldFail(report, true)]).toEqual([true, false]);
});

const gone = (status: number) => ({ address: { status } });
const none = { control: { kind: 'none' } } as const;
const proof = (change: Partial<Examined['proof']>) => ({
  proof: { strong: 0, weak: 0, named: null, lacking: 'other', ...change } as const,
});

test('Z6 of a healthy site everything is found, and nothing else is said', () => {
  expect(said()).toEqual([
    'found access',
    'found tabs',
    'found control',
    'found proof',
    'found clear',
    'found provider-none',
    'found sign-in-same',
  ]);
});

test.each<[what: string, change: Partial<Examined>, says: string[], fails: boolean]>([
  ['access that was never given', { access: 'missing' }, ['problem access-missing', 'unchecked rest'], true],
  ['access that was taken back', { access: 'taken-back' }, ['problem access-taken-back', 'unchecked rest'], true],
  ['embedded hosts without access', { closedHosts: 2 }, ['look access-others'], false],
  ['a tab that sleeps', { tabs: { open: 3, silent: 1 } }, ['look tabs-silent'], false],
  ['no tab at all', { tabs: { open: 0, silent: 0 }, control: { kind: 'unseen' } }, ['unchecked no-tab'], false],
  ['a site that is silent', { answers: false }, ['unchecked site-silent'], false],
  ['no control and no other way', none, ['problem control-none'], true],
  ['nothing likely enough', { control: { kind: 'unsure' } }, ['problem control-unsure'], true],
  [
    'a control that the weekly check cannot see',
    { control: { kind: 'unopened', why: 'week' } },
    ['unchecked control-unopened'],
    false,
  ],
  ['a recording that is there', { ...none, taught: 'there' }, ['found taught'], false],
  [
    'a recording of which only going that way tells',
    { ...none, taught: 'unclear' },
    ['unchecked taught-unclear'],
    false,
  ],
  ['a recording that fits no more', { taught: 'gone' }, ['look taught-gone'], false],
  [
    'a recording that fits no more, and no control',
    { ...none, taught: 'gone' },
    ['problem control-none', 'look taught-gone'],
    true,
  ],
  [
    'a recording beside a sign-out address that is gone',
    { ...gone(404), ...none, taught: 'there' },
    ['look address-gone', 'found taught'],
    false,
  ],
  ['a control in a menu', { control: { kind: 'found', inMenu: true } }, ['found control-menu'], false],
  [
    'a named address that is gone, and no button',
    { ...none, ...gone(404) },
    ['problem address-gone', 'problem control-none'],
    true,
  ],
  ['a named address that is gone beside a button', gone(404), ['look address-gone'], false],
  [
    'a named address that is no page',
    { ...none, ...gone(405) },
    ['problem address-gone', 'problem control-none'],
    true,
  ],
  ['a named address that sends on, and no button', { ...none, ...gone(302) }, ['found address'], false],
  ['a named address that refuses strangers', gone(401), ['found address'], false],
  [
    'a named address that says nothing, and no button',
    { ...none, address: 'unclear' },
    ['look control-none', 'unchecked address-unclear'],
    false,
  ],
  ['a preset whose address says nothing', { recipe: 'unclear' }, ['unchecked recipe-unclear'], false],
  ['a named address that is silent', { address: 'no-answer' }, ['unchecked address-silent'], false],
  [
    'a preset whose address answers, and no button',
    { ...none, recipe: { status: 302 } },
    ['found recipe-answers'],
    false,
  ],
  [
    'a preset that may fit, and no button',
    { ...none, recipe: 'complete' },
    ['look control-none', 'found recipe'],
    false,
  ],
  [
    'a preset whose address is gone, and no button',
    { ...none, recipe: { status: 404 } },
    ['problem recipe-gone', 'problem control-none'],
    true,
  ],
  ['a preset whose address is gone beside a button', { recipe: { status: 404 } }, ['look recipe-gone'], false],
  [
    'a preset that lacks what a closed menu may hold',
    { control: { kind: 'unopened', why: 'week' }, recipe: { missing: 'token' } },
    ['look recipe-lacks', 'unchecked control-unopened'],
    false,
  ],
  [
    'a preset whose address is gone, in the weekly look',
    { control: { kind: 'unopened', why: 'week' }, recipe: { status: 404 } },
    ['look recipe-gone', 'unchecked control-unopened'],
    false,
  ],
  [
    'a preset whose address is gone, and menus that do not say that they are some',
    { control: { kind: 'unopened', why: 'undeclared' }, recipe: { status: 404 } },
    ['problem recipe-gone', 'unchecked control-unopened'],
    true,
  ],
  ['a preset that does not fit beside a button', { recipe: { missing: 'token' } }, ['look recipe-lacks'], false],
  [
    'a preset that does not fit, and no button',
    { ...none, recipe: { missing: 'token' } },
    ['problem recipe-lacks', 'problem control-none'],
    true,
  ],
  ['no difference anywhere', proof({}), ['look proof-none'], false],
  ['a weak difference', proof({ weak: 1 }), ['look proof-weak'], false],
  ['a named address without a difference', proof({ named: 'not' }), ['look proof-same'], false],
  ['the same beside a good one', proof({ named: 'not', strong: 1, lacking: null }), ['look proof-other'], false],
  ['addresses that are silent', proof({ lacking: 'unreachable' }), ['unchecked proof-silent'], false],
  ['no credential that could be asked with', proof({ lacking: 'no-credential' }), ['look proof-none'], false],
  [
    'storage that could not be read',
    { clears: { cookies: 3, databases: null, workers: null } },
    ['found clear-cookies'],
    false,
  ],
  ['a provider', { provider: { rule: 'end', access: true } }, ['found provider'], false],
  [
    'a provider that is to be ended, without access',
    { provider: { rule: 'end', access: false } },
    ['look provider-access'],
    false,
  ],
  [
    'a provider that is left, without access',
    { provider: { rule: 'leave', access: false } },
    ['found provider'],
    false,
  ],
  [
    'a provider nobody decided about, without access',
    { provider: { rule: 'ask', access: false } },
    ['unchecked provider-access'],
    false,
  ],
  ['a provider that was not seen', { provider: 'unseen' }, ['unchecked provider-unseen'], false],
  ['a sign-in page seen for the first time', { signIn: { now: 'a', before: null } }, ['found sign-in-first'], false],
  ['another sign-in page', { signIn: { now: 'b', before: 'a' } }, ['look sign-in-changed'], false],
  ['no sign-in page', { signIn: { now: null, before: 'a' } }, ['unchecked sign-in-unseen'], false],
])('Z6 %s', (_, change, says, failing) => {
  expect(news(change)).toEqual(says);
  expect(fails(change)).toBe(failing);
});

describe('nobody is signed in', () => {
  const unseen = { control: { kind: 'none' }, ...proof({ lacking: 'no-credential' }) } as const;
  test.each<[Partial<Examined>, string]>([
    [{ signedIn: 'no' }, 'unchecked nobody'],
    [{ signedIn: 'no', privately: true }, 'unchecked only-private'],
    [{ signedIn: 'unknown', privately: true, ...unseen }, 'unchecked only-private'],
    [{ signedIn: 'unknown', ...unseen }, 'unchecked nobody'],
  ])('Z6 %o is never good because nobody looked', (change, line) => {
    expect(said(change)).toContain(line);
    expect(said(change).join()).not.toMatch(/control|proof/);
    expect(fails(change)).toBe(false);
  });

  test('Z6 what a stranger is told is told all the same', () => {
    expect(said({ signedIn: 'no', ...gone(404) })).toContain('problem address-gone');
    expect(said({ signedIn: 'no', signIn: { now: 'b', before: 'a' } })).toContain('look sign-in-changed');
  });

  test('Z6 where nobody knows, a control or a difference tells', () => {
    expect(said({ signedIn: 'unknown' })).toEqual(said());
  });
});

test('Z6 problems come first, what was found comes last', () => {
  const kinds = findingsOf({ ...healthy, ...none, closedHosts: 1, provider: 'unseen' }).map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(['problem', 'look', 'unchecked', 'found']);
});
