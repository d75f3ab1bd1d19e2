import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../lib/base/time';
import {
  differing,
  equalsPreset,
  looserThan,
  type RulePresetId,
  ruleDocuments,
  ruleLevels,
  withPreset,
} from '../../../lib/deadlines/rule-presets';
import { defaultRules, type TimeRules } from '../../../lib/sites/time-rules';

const all = [...ruleLevels, ...ruleDocuments];
const preset = (id: RulePresetId) => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
};

test.each<[string, RulePresetId, number, number | undefined]>([
  ['R10 PCI DSS 4.0.1, 8.2.8', 'pci', 15 * MINUTE_MS, undefined],
  ['R11 NIST SP 800-63B-4, AAL2', 'nist-aal2', HOUR_MS, 24 * HOUR_MS],
  ['R11 NIST SP 800-63B-4, AAL3', 'nist-aal3', 15 * MINUTE_MS, 12 * HOUR_MS],
  ['R21 HIPAA', 'hipaa', 10 * MINUTE_MS, undefined],
  ['R20 GB/T 22239-2019', 'mlps', 15 * MINUTE_MS, undefined],
  ['R13 relaxed', 'relaxed', 30 * MINUTE_MS, 12 * HOUR_MS],
  ['R13 standard', 'standard', 15 * MINUTE_MS, 12 * HOUR_MS],
  ['R13 strict', 'strict', 5 * MINUTE_MS, 8 * HOUR_MS],
])('%s: idle and longest sign-in', (_, id, idleMs, maxAgeMs) => {
  expect(preset(id).rules.idleMs).toBe(idleMs);
  expect(preset(id).rules.maxAgeMs).toBe(maxAgeMs);
});

test('R10 R12 what nobody changed is the standard', () => {
  expect(ruleLevels.filter((one) => equalsPreset(defaultRules, one)).map(({ id }) => id)).toEqual(['standard']);
});

test('R20 R21 what names no number is told apart', () => {
  expect(ruleDocuments.filter((one) => !one.namesNumbers).map(({ id }) => id)).toEqual(['hipaa', 'mlps']);
});

const anyRules = fc.record<TimeRules>({
  idleMs: fc.option(fc.integer({ min: 2 * MINUTE_MS, max: 24 * HOUR_MS })),
  idleOf: fc.constantFrom('computer', 'site'),
  lockMs: fc.option(fc.integer({ min: 0, max: 8 * HOUR_MS })),
  maxAgeMs: fc.option(fc.integer({ min: 15 * MINUTE_MS, max: 720 * HOUR_MS })),
  shiftEnd: fc.boolean(),
  leftover: fc.constantFrom('end', 'show'),
  callMs: fc.integer({ min: 0, max: HOUR_MS }),
  unsaved: fc.constantFrom('wait', 'discard'),
  unsavedWaitMs: fc.option(fc.integer({ min: MINUTE_MS, max: 24 * HOUR_MS })),
});

describe('A7 a preset over any rules', () => {
  test('is what then stands, and changes nothing that it does not speak of', () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom(...all), (rules, one) => {
        const after = withPreset(rules, one);
        expect(equalsPreset(after, one)).toBe(true);
        expect(Object.keys(one.rules)).toEqual(expect.arrayContaining(differing(rules, after)));
      }),
    );
  });

  test('a document whose values stand is not one that asks for less', () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom(...ruleDocuments), (rules, one) => {
        const after = withPreset(rules, one);
        expect(looserThan('idleMs', after.idleMs)).not.toContain(one.id);
        if (one.rules.maxAgeMs !== undefined) expect(looserThan('maxAgeMs', after.maxAgeMs)).not.toContain(one.id);
      }),
    );
  });
});

test.each<['idleMs' | 'maxAgeMs', number | null, string[]]>([
  ['idleMs', 15 * MINUTE_MS, []],
  ['idleMs', 15 * MINUTE_MS + 1, ['pci', 'nist-aal3']],
  ['idleMs', HOUR_MS, ['pci', 'nist-aal3']],
  ['idleMs', null, ['pci', 'nist-aal2', 'nist-aal3']],
  ['maxAgeMs', 12 * HOUR_MS, []],
  ['maxAgeMs', 24 * HOUR_MS, ['nist-aal3']],
  ['maxAgeMs', null, ['nist-aal2', 'nist-aal3']],
])('R10 R11 %s of %s is more than %o name', (key, ms, ids) => expect(looserThan(key, ms)).toEqual(ids));
