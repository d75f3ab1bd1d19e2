import { t } from '../../../i18n/t';
import type { Settings } from '../../../sites/site';
import { defaultRules, type TimeRules } from '../../../sites/time-rules';
import type { SettingsChange } from '../use-settings-change';
import type { RuleOwner } from './rule-rows';
import { type Rule, valueWords } from './rule-words';

/** The rules of all sites that have none of their own. `onSet`: one was changed by hand. */
export function generalRules({ rules, warning }: Settings, change: SettingsChange, onSet: () => void): RuleOwner {
  const set = async (rule: Rule, part: Partial<TimeRules>) => {
    if (await change.save(rule, { rules: { ...rules, ...part } })) onSet();
  };
  return {
    rules,
    warning,
    document: null,
    source: (rule) =>
      rules[rule] === defaultRules[rule] ? null : t('source_own', { value: valueWords(rule, defaultRules[rule]) }),
    set: (rule, part) => void set(rule, part),
    reset: (rule) => void set(rule, { [rule]: defaultRules[rule] }),
    problem: change.problem,
  };
}
