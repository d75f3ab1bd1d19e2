import { useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { Settings, Site } from '../../../sites/site';
import type { OwnRules } from '../../../sites/time-rules';
import { Card } from '../shell';
import type { SiteChange } from '../use-site-change';
import { type RuleOwner, RuleRows } from './rule-rows';
import { type Rule, valueWords } from './rule-words';

interface Props {
  readonly site: Site;
  readonly settings: Settings;
  readonly change: SiteChange;
}

/** The rules in force for one site, each the general one or its own. */
export const TimeLimitsCard = ({ site, settings, change }: Props) => {
  const [last, setLast] = useState<Rule | null>(null);
  const save = (rule: Rule, rules: OwnRules) => {
    setLast(rule);
    void change.save('rules', { rules });
  };
  const owner: RuleOwner = {
    rules: { ...settings.rules, ...site.rules },
    warning: settings.warning,
    document: null,
    source: (rule) => (rule in site.rules ? t('source_site', { value: valueWords(rule, settings.rules[rule]) }) : null),
    set: (rule, part) => save(rule, { ...site.rules, ...part }),
    reset: (rule) => save(rule, without(site.rules, rule)),
    problem: (rule) => (rule === last ? change.problem('rules') : null),
  };
  return (
    <Card title={t('site_section_time')}>
      <RuleRows owner={owner} />
    </Card>
  );
};

function without(rules: OwnRules, rule: Rule): OwnRules {
  const { [rule]: _, ...rest } = rules;
  return rest;
}
