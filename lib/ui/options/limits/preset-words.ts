import { differing, type PresetRules, type RulePreset } from '../../../deadlines/rule-presets';
import { dots } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { TimeRules } from '../../../sites/time-rules';
import { limitTime, type Rule, ruleName, valueWords } from './rule-words';

export interface Named {
  readonly preset: RulePreset;
  readonly name: string;
}

/** Sign out when idle: 30 min → 15 min · … */
export function appliedWords(before: TimeRules, after: TimeRules): string {
  return dots(...differing(before, after).map((rule) => changeWords(rule, before, after)));
}

const changeWords = (rule: Rule, before: TimeRules, after: TimeRules): string =>
  t('limits_changed', {
    setting: ruleName(rule),
    before: valueWords(rule, before[rule]),
    after: valueWords(rule, after[rule]),
  });

/** Idle 15 min, at the site itself · Longest sign-in 12 h */
export function documentValues({ idleMs, maxAgeMs }: PresetRules): string {
  return dots(
    typeof idleMs === 'number' && t('rulePreset_idle', { time: limitTime(idleMs) }),
    typeof maxAgeMs === 'number' && t('rulePreset_maxAge', { time: limitTime(maxAgeMs) }),
  );
}
