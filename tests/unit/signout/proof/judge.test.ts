import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, judge, needsAnotherLook } from '../../../../lib/signout/proof/judge';
import type { Likeness } from '../../../../lib/signout/proof/likeness';
import { unprovenReasons, type Verdict } from '../../../../lib/signout/verdict';

const evidence = (facts: Partial<Evidence>): Evidence => ({
  witnessed: { strongAddresses: 2, weakAddresses: 0, lacking: null },
  looks: [],
  anonymousAgain: ['signed-out', 'signed-out'],
  reIssued: false,
  persistentOnly: null,
  sessionOnly: null,
  unlisted: [],
  late: [],
  stateless: null,
  disturbed: false,
  asked: true,
  ...facts,
});

const short = { P: 'signed-in', N: 'signed-out', D: 'dead-shape', U: 'unlike-both', '-': 'no-answer' } as const;
const looks = (text: string): Likeness[][] =>
  text.split(' ').map((at) => [...at].map((letter) => short[letter as keyof typeof short]));
const said = (verdict: Verdict) => (verdict.kind === 'proven' ? 'proven' : `${verdict.kind}: ${verdict.reason}`);
const judged = (text: string, facts: Partial<Evidence> = {}) => said(judge(evidence({ looks: looks(text), ...facts })));

test.each([
  ['N N', 'proven'],
  ['N D', 'proven'],
  ['N', 'proven'],
  ['PP N', 'still-alive: accepted'],
  ['PP PP', 'still-alive: accepted'],
  ['NP N', 'still-alive: accepted'],
  ['P N', 'still-alive: accepted'],
  ['PN N', 'unproven: answered-once'],
  ['PNN NNN', 'proven'],
  ['PU N', 'unproven: answered-once'],
  ['P- N', 'unproven: answered-once'],
  ['D D', 'unproven: other-signed-out-page'],
  ['D', 'unproven: other-signed-out-page'],
  ['N U', 'unproven: unlike-both'],
  ['D U', 'unproven: unlike-both'],
  ['N -', 'unproven: unreachable'],
  ['- -', 'unproven: unreachable'],
  ['U -', 'unproven: unlike-both'],
])('the old credential at the addresses: %s is %s', (text, verdict) => expect(judged(text)).toBe(verdict));

const rows: [string, string, Partial<Evidence>, string][] = [
  ['first P with a re-issued credential, later N', 'PNN N', { reIssued: true }, 'unproven: answered-once'],
  ['P with a re-issued credential is final', 'P N', { reIssued: true }, 'still-alive: accepted'],
  ['N with a re-issued credential', 'N N', { reIssued: true }, 'proven'],
  ['N of a credential that something else may have ended', 'N N', { disturbed: true }, 'unproven: credential-changed'],
  ['P of a credential that something else may have ended', 'PP N', { disturbed: true }, 'still-alive: accepted'],
  ['anonymous answers like signed in now', 'N N', { anonymousAgain: ['signed-in', 'signed-out'] }, 'unproven: changed'],
  [
    'anonymous answers like signed in, and so does the old one',
    'PP N',
    { anonymousAgain: ['signed-in'] },
    'unproven: changed',
  ],
  ['anonymous answers unlike both now', 'N N', { anonymousAgain: ['signed-out', 'unlike-both'] }, 'unproven: changed'],
  ['anonymous answers in a dead shape now', 'N N', { anonymousAgain: ['dead-shape'] }, 'unproven: changed'],
  ['anonymous gets no answer now', 'N N', { anonymousAgain: ['no-answer'] }, 'unproven: unreachable'],
  ['anonymous was not asked again', 'N N', { anonymousAgain: [] }, 'unproven: interrupted'],
  [
    'a cookie that is not listed opens a session',
    'N N',
    { unlisted: ['signed-out', 'signed-in'] },
    'still-alive: stay-signed-in',
  ],
  ['a cookie that is not listed changes the language', 'N N', { unlisted: ['unlike-both'] }, 'proven'],
  ['persistent cookies open a session', 'N N', { persistentOnly: 'signed-in' }, 'still-alive: stay-signed-in'],
  [
    'the whole set is accepted for its persistent cookies only',
    'PP PP',
    { persistentOnly: 'signed-in', sessionOnly: 'signed-out' },
    'still-alive: stay-signed-in',
  ],
  [
    'the whole set is accepted, and either part of it',
    'PP PP',
    { persistentOnly: 'signed-in', sessionOnly: 'signed-in' },
    'still-alive: accepted',
  ],
  ['the whole set is persistent', 'PP PP', { persistentOnly: 'signed-in' }, 'still-alive: accepted'],
  [
    'the whole set is accepted, no part of it',
    'PP PP',
    { persistentOnly: 'signed-out', sessionOnly: 'unlike-both' },
    'still-alive: accepted',
  ],
  ['persistent cookies are refused', 'N N', { persistentOnly: 'signed-out', sessionOnly: 'dead-shape' }, 'proven'],
  ['persistent cookies lead elsewhere', 'N N', { persistentOnly: 'unlike-both' }, 'unproven: unlike-both'],
  ['persistent cookies get no answer', 'N N', { persistentOnly: 'no-answer' }, 'unproven: unreachable'],
  ['session cookies alone are accepted', 'N N', { sessionOnly: 'signed-in' }, 'still-alive: accepted'],
  ['accepted, and nothing was found that signs out', 'PP', { asked: false }, 'still-alive: never-asked'],
  ['a late credential is accepted', 'N N', { late: ['signed-out', 'signed-in'] }, 'still-alive: late-credential'],
  ['a late credential gets no answer', 'N N', { late: ['no-answer'] }, 'unproven: unreachable'],
  ['late credentials are refused', 'N N', { late: ['signed-out', 'dead-shape'] }, 'proven'],
  ['nothing was asked', '', { looks: [] }, 'unproven: interrupted'],
  ['one address was not asked', '', { looks: [['signed-out'], []] }, 'unproven: unreachable'],
  [
    'only weak addresses',
    'N N',
    { witnessed: { strongAddresses: 0, weakAddresses: 2, lacking: 'no-difference' } },
    'unproven: no-difference',
  ],
  [
    'only weak addresses, answered as signed in',
    'PP PP',
    { witnessed: { strongAddresses: 0, weakAddresses: 2, lacking: null } },
    'unproven: no-difference',
  ],
  [
    'the server was silent from the start',
    'N',
    { witnessed: { strongAddresses: 0, weakAddresses: 0, lacking: 'unreachable' } },
    'unproven: unreachable',
  ],
  ['a self-contained token that is refused', 'N N', { stateless: { validUntil: 5 } }, 'proven'],
];

test.each(rows)('%s', (_, text, facts, verdict) => {
  expect(said(judge(evidence({ looks: looks(text || 'N').slice(0, text === '' ? 0 : undefined), ...facts })))).toBe(
    verdict,
  );
});

test('a self-contained token that works on is told with its end', () => {
  expect(judge(evidence({ looks: looks('PP PP'), stateless: { validUntil: 5 } }))).toEqual({
    kind: 'still-alive',
    reason: 'stateless',
    validUntil: 5,
  });
});

describe('another look', () => {
  test.each([
    ['P N', true],
    ['PP N', false],
    ['N N', false],
    ['PN N', true],
    ['PNN N', false],
    ['PNN PNN', false],
    ['PU N', true],
    ['PPNN N', false],
    ['PUUU N', false],
    ['U -', false],
    ['NP N', true],
  ])('after %s: %s', (text, wanted) => expect(needsAnotherLook(evidence({ looks: looks(text) }))).toBe(wanted));

  test('is never taken with a credential that an answer uses up, nor without a strong address', () => {
    expect(needsAnotherLook(evidence({ looks: looks('P N'), reIssued: true }))).toBe(false);
    expect(
      needsAnotherLook(
        evidence({
          looks: looks('P N'),
          witnessed: { strongAddresses: 0, weakAddresses: 1, lacking: 'no-difference' },
        }),
      ),
    ).toBe(false);
  });
});

describe('for any evidence', () => {
  const likeness = fc.constantFrom<Likeness>('signed-in', 'signed-out', 'dead-shape', 'unlike-both', 'no-answer');
  const mostlyOut = fc.oneof(
    { weight: 6, arbitrary: fc.constant<Likeness>('signed-out') },
    { weight: 1, arbitrary: likeness },
  );
  const maybe = fc.option(mostlyOut);
  const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
    witnessed: fc.record({
      strongAddresses: fc.nat(3),
      weakAddresses: fc.nat(3),
      lacking: fc.option(fc.constantFrom(...unprovenReasons)),
    }),
    looks: fc.array(fc.array(mostlyOut, { maxLength: 4 }), { maxLength: 3 }),
    anonymousAgain: fc.array(mostlyOut, { maxLength: 3 }),
    reIssued: fc.boolean(),
    persistentOnly: maybe,
    sessionOnly: maybe,
    unlisted: fc.array(mostlyOut, { maxLength: 2 }),
    late: fc.array(mostlyOut, { maxLength: 2 }),
    stateless: fc.option(fc.record({ validUntil: fc.option(fc.nat()) })),
    disturbed: fc.boolean(),
    asked: fc.boolean(),
  });
  const parts = (e: Evidence) => [e.persistentOnly, e.sessionOnly, ...e.late].filter((one) => one !== null);

  test('proven rests on a strong address that answered as anonymous, and nothing speaks against it', () => {
    let proven = 0;
    fc.assert(
      fc.property(anyEvidence, (e) => {
        if (judge(e).kind !== 'proven') return;
        proven += 1;
        expect(e.disturbed).toBe(false);
        expect(e.unlisted).not.toContain('signed-in');
        const last = e.looks.map((at) => at.at(-1));
        expect(e.witnessed.strongAddresses).toBeGreaterThan(0);
        expect(last).toContain('signed-out');
        expect(last.every((one) => one === 'signed-out' || one === 'dead-shape')).toBe(true);
        expect(e.looks.every((at) => !at.includes('signed-in') || (!e.reIssued && at.at(-2) === 'signed-out'))).toBe(
          true,
        );
        expect(e.anonymousAgain.length > 0 && e.anonymousAgain.every((one) => one === 'signed-out')).toBe(true);
        expect(parts(e).every((one) => one === 'signed-out' || one === 'dead-shape')).toBe(true);
      }),
      { numRuns: 5_000 },
    );
    expect(proven).toBeGreaterThan(100);
  });

  test('still alive rests on an answer as signed in at a strong address', () => {
    fc.assert(
      fc.property(anyEvidence, (e) => {
        if (judge(e).kind !== 'still-alive') return;
        expect(e.witnessed.strongAddresses).toBeGreaterThan(0);
        expect([...e.looks.map((at) => at.at(-1)), ...parts(e), ...e.unlisted]).toContain('signed-in');
      }),
      { numRuns: 2_000 },
    );
  });

  test('asking for another look comes to an end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(likeness, likeness), { minLength: 12, maxLength: 12 }), (answers) => {
        let found: Likeness[][] = [[], []];
        let asked = 0;
        for (const pair of answers) {
          found = found.map((at, index) => [...at, pair[index] ?? 'no-answer']);
          asked += 1;
          if (!needsAnotherLook(evidence({ looks: found }))) break;
        }
        expect(asked).toBeLessThanOrEqual(4);
      }),
    );
  });
});
