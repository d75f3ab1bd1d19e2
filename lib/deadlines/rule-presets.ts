import { HOUR_MS, MINUTE_MS } from '../base/time';
import type { TimeRules } from '../sites/time-rules';

/** The values that a preset speaks of. The others stay as they are. */
export type PresetRules = Partial<Pick<TimeRules, 'idleMs' | 'idleOf' | 'lockMs' | 'maxAgeMs'>>;

export interface RulePreset {
  readonly id: RulePresetId;
  /** Where its values stand, revision included; null: a level of ours, within the ranges of `levelSource`. */
  readonly source: RuleSource | null;
  /** The document names these numbers; false: it asks for a limit, and the number is an example. */
  readonly namesNumbers: boolean;
  readonly rules: PresetRules;
}

export interface RuleSource {
  readonly document: string;
  readonly clause: string;
}

export type RuleLevel = 'relaxed' | 'standard' | 'strict';
export type RuleDocument = 'pci' | 'nist-aal2' | 'nist-aal3' | 'hipaa' | 'mlps';
export type RulePresetId = RuleLevel | RuleDocument;

/** Idle 2–5 min where much is at stake, 15–30 min where little is; 4–8 h for a sign-in of a working day. */
export const levelSource = 'OWASP Session Management Cheat Sheet';

export const ruleLevels: readonly (RulePreset & { readonly id: RuleLevel })[] = [
  level('relaxed', { idleMs: 30 * MINUTE_MS, idleOf: 'computer', lockMs: null, maxAgeMs: 12 * HOUR_MS }),
  level('standard', { idleMs: 15 * MINUTE_MS, idleOf: 'computer', lockMs: null, maxAgeMs: 12 * HOUR_MS }),
  level('strict', { idleMs: 5 * MINUTE_MS, idleOf: 'computer', lockMs: 0, maxAgeMs: 8 * HOUR_MS }),
];

/** What these documents call idle is a session that nothing is done in, whatever goes on beside it. */
export const ruleDocuments: readonly (RulePreset & { readonly id: RuleDocument; readonly source: RuleSource })[] = [
  {
    id: 'pci',
    source: { document: 'PCI DSS 4.0.1', clause: '8.2.8' },
    namesNumbers: true,
    rules: { idleMs: 15 * MINUTE_MS, idleOf: 'site' },
  },
  {
    id: 'nist-aal2',
    source: { document: 'NIST SP 800-63B-4', clause: '2.2.3' },
    namesNumbers: true,
    rules: { idleMs: HOUR_MS, idleOf: 'site', maxAgeMs: 24 * HOUR_MS },
  },
  {
    id: 'nist-aal3',
    source: { document: 'NIST SP 800-63B-4', clause: '2.3.3' },
    namesNumbers: true,
    rules: { idleMs: 15 * MINUTE_MS, idleOf: 'site', maxAgeMs: 12 * HOUR_MS },
  },
  {
    id: 'hipaa',
    source: { document: '45 CFR', clause: '164.312(a)(2)(iii)' },
    namesNumbers: false,
    rules: { idleMs: 10 * MINUTE_MS, idleOf: 'site' },
  },
  {
    id: 'mlps',
    source: { document: 'GB/T 22239-2019', clause: '8.1.4.1 b' },
    namesNumbers: false,
    rules: { idleMs: 15 * MINUTE_MS, idleOf: 'site' },
  },
];

export const withPreset = (rules: TimeRules, preset: RulePreset): TimeRules => ({ ...rules, ...preset.rules });

/** Every value that the preset speaks of is the present one. */
export function equalsPreset(rules: TimeRules, preset: RulePreset): boolean {
  return differing(rules, withPreset(rules, preset)).length === 0;
}

/** Rules with another value in the one than in the other. */
export function differing(before: TimeRules, after: TimeRules): (keyof TimeRules)[] {
  return (Object.keys(before) as (keyof TimeRules)[]).filter((key) => before[key] !== after[key]);
}

/** Every limit of the preset is kept, though not with its own values. */
export function meetsPreset(rules: TimeRules, { rules: asked }: RulePreset): boolean {
  const keeps = (key: 'idleMs' | 'lockMs' | 'maxAgeMs') => {
    const [most, present] = [asked[key], rules[key]];
    return typeof most !== 'number' || (present !== null && present <= most);
  };
  return (
    keeps('idleMs') && keeps('lockMs') && keeps('maxAgeMs') && (asked.idleOf !== 'site' || rules.idleOf === 'site')
  );
}

/** The documents that name a lower number than this limit (null: there is none). */
export function looserThan(key: 'idleMs' | 'maxAgeMs', ms: number | null): RuleDocument[] {
  const asksForLess = ({ namesNumbers, rules: { [key]: most } }: RulePreset): boolean =>
    namesNumbers && typeof most === 'number' && (ms === null || ms > most);
  return ruleDocuments.filter(asksForLess).map(({ id }) => id);
}

function level(id: RuleLevel, rules: PresetRules) {
  return { id, source: null, namesNumbers: false, rules };
}
