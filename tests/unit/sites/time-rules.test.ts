import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/base/time';
import {
  defaultAway,
  defaultRules,
  defaultWarning,
  effectiveRules,
  noMaintenance,
} from '../../../lib/sites/time-rules';
import {
  awaySchema,
  maintenanceSchema,
  ownRulesSchema,
  timeRulesSchema,
  warningRulesSchema,
} from '../../../lib/sites/time-rules-schema';

const accepts = (schema: v.GenericSchema, raw: unknown) => v.safeParse(schema, raw).success;

test('what is not there has its default; of a site it is the general rule', () => {
  expect(v.parse(timeRulesSchema, {})).toEqual(defaultRules);
  expect(v.parse(warningRulesSchema, {})).toEqual(defaultWarning);
  expect(v.parse(maintenanceSchema, {})).toEqual(noMaintenance);
  expect(v.parse(awaySchema, {})).toEqual(defaultAway);
  expect(v.parse(ownRulesSchema, {})).toEqual({});
  expect(effectiveRules({ rules: defaultRules }, { rules: { idleMs: null } })).toEqual({
    ...defaultRules,
    idleMs: null,
  });
});

describe.each([
  ['idleMs', timeRulesSchema, 2 * MINUTE_MS, DAY_MS],
  ['lockMs', timeRulesSchema, 0, 8 * HOUR_MS],
  ['maxAgeMs', timeRulesSchema, 15 * MINUTE_MS, 30 * DAY_MS],
  ['callMs', timeRulesSchema, 0, 4 * HOUR_MS],
  ['unsavedWaitMs', ownRulesSchema, MINUTE_MS, DAY_MS],
  // WCAG 2.2, 2.2.1: at least 20 s, at least ten times
  ['warnMs', warningRulesSchema, 20 * SECOND_MS, 30 * MINUTE_MS],
  ['mostExtensions', warningRulesSchema, 10, 100],
  ['extendMs', warningRulesSchema, MINUTE_MS, HOUR_MS],
  ['leadMs', maintenanceSchema, 0, HOUR_MS],
  ['noticeMs', maintenanceSchema, 0, 7 * DAY_MS],
  ['graceMs', awaySchema, MINUTE_MS, HOUR_MS],
] as const)('X41 R3 R14 %s', (name, schema, least, most) => {
  test.each([
    ['its least', least, true],
    ['its most', most, true],
    ['less', least - 1, false],
    ['more', most + 1, false],
    ['-1', -1, false],
    ['1e9 hours', 1e9 * HOUR_MS, false],
    ['a text', String(least), false],
    ['half a millisecond', least + 0.5, false],
    ['no number', Number.NaN, false],
    ['no end', Number.POSITIVE_INFINITY, false],
  ])('%s', (_what, value, isGood) => {
    expect(accepts(schema, { [name]: value })).toBe(isGood);
  });
});

test.each(['idleMs', 'lockMs', 'maxAgeMs', 'unsavedWaitMs'])('%s may be off', (name) => {
  expect(accepts(timeRulesSchema, { [name]: null })).toBe(true);
});

test.each([
  ['a rule of another version', timeRulesSchema, { idle: 5 }],
  ['an unknown choice', timeRulesSchema, { idleOf: 'cat' }],
  ['eleven hints', warningRulesSchema, { hintsMs: Array.from({ length: 11 }, (_, n) => (n + 1) * MINUTE_MS) }],
  ['a hint of no time', warningRulesSchema, { hintsMs: [0] }],
  ['an away of nothing', awaySchema, { does: 'nothing' }],
])('X42 %s is refused', (_what, schema, raw) => {
  expect(accepts(schema, raw)).toBe(false);
});

test('R5 hints are put in order, each once', () => {
  const hintsMs = [MINUTE_MS, 15 * MINUTE_MS, MINUTE_MS];
  expect(v.parse(warningRulesSchema, { hintsMs }).hintsMs).toEqual([15 * MINUTE_MS, MINUTE_MS]);
});

describe('a maintenance window', () => {
  const window = { id: 'w', name: 'Upgrade', siteIds: 'all', from: '2026-11-20T18:00', to: '2026-11-20T20:00' };
  test.each([
    ['as it should be', {}, true],
    ['without a name', { name: ' ' }, false],
    ['that ends before it begins', { to: '2026-11-20T17:00' }, false],
    ['without any length', { to: '2026-11-20T18:00' }, false],
    ['of a week', { to: '2026-11-27T18:00' }, true],
    ['of more than a week', { to: '2026-11-27T18:01' }, false],
    ['on 30 February', { from: '2026-02-30T18:00', to: '2026-03-01T18:00' }, false],
    ['on 29 February of a leap year', { from: '2028-02-29T18:00', to: '2028-03-01T18:00' }, true],
    ['at 24:00', { to: '2026-11-20T24:00' }, false],
    ['in a zone of its own', { from: '2026-11-20T18:00Z' }, false],
    ['of no site', { siteIds: [] }, false],
  ])('%s', (_what, change, isGood) => {
    expect(accepts(maintenanceSchema, { windows: [{ ...window, ...change }] })).toBe(isGood);
  });
});

test('X41 whatever is given, it is taken or refused, never thrown at', () => {
  const schemas = [timeRulesSchema, ownRulesSchema, warningRulesSchema, maintenanceSchema, awaySchema];
  fc.assert(
    fc.property(fc.constantFrom(...schemas), fc.anything(), (schema, raw) => typeof accepts(schema, raw) === 'boolean'),
  );
});
