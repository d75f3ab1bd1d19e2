import type { RuleDocument } from '../../../deadlines/rule-presets';
import { t } from '../../../i18n/t';
import type { TimeRules, WarningRules } from '../../../sites/time-rules';
import { Note } from '../note';
import { Setting, Switch } from '../setting';
import { SourceLine } from '../source-line';
import { ValueSelect } from '../value-select';
import { type Rule, ruleName, ruleNote, ruleValues, shownRules, valueWords } from './rule-words';

/** Who may change the rules: all sites' page, or that of one site. */
export interface RuleOwner {
  /** In force. */
  readonly rules: TimeRules;
  readonly warning: WarningRules;
  /** Whose values were taken over last; null: no document's. */
  readonly document: RuleDocument | null;
  /** Where the value comes from; null: it is the default. */
  source(rule: Rule): string | null;
  set(rule: Rule, change: Partial<TimeRules>): void;
  reset(rule: Rule): void;
  problem(rule: Rule): string | null;
}

interface RowsProps {
  readonly owner: RuleOwner;
  /** Only these; absent: all. */
  readonly only?: (rule: Rule) => boolean;
}

export const RuleRows = ({ owner, only = () => true }: RowsProps) => (
  <>
    {shownRules(owner.rules)
      .filter(only)
      .map((rule) => (
        <RuleRow key={rule} rule={rule} owner={owner} />
      ))}
  </>
);

interface RowProps {
  readonly rule: Rule;
  readonly owner: RuleOwner;
}

const RuleRow = ({ rule, owner }: RowProps) => {
  const id = `rule-${rule}`;
  const problem = owner.problem(rule);
  const reset = () => {
    owner.reset(rule);
    document.querySelector<HTMLElement>(`#${id}`)?.focus();
  };
  return (
    <Setting for={id} label={ruleName(rule)} help={t(`limit_${rule}_help`)} error={problem}>
      <RuleControl id={id} rule={rule} owner={owner} />
      <Note text={ruleNote(rule, owner.rules, owner.warning, owner.document)} />
      <SourceLine words={owner.source(rule)} label={ruleName(rule)} onReset={reset} />
    </Setting>
  );
};

function RuleControl({ id, rule, owner }: RowProps & { readonly id: string }) {
  if (rule === 'shiftEnd') {
    const change = (shiftEnd: boolean) => owner.set(rule, { shiftEnd });
    return <Switch id={id} on={owner.rules.shiftEnd} error={owner.problem(rule)} onChange={change} />;
  }
  return <RuleSelect id={id} rule={rule} owner={owner} />;
}

function RuleSelect<R extends Exclude<Rule, 'shiftEnd'>>({
  id,
  rule,
  owner,
}: {
  readonly id: string;
  readonly rule: R;
  readonly owner: RuleOwner;
}) {
  return (
    <ValueSelect<TimeRules[R]>
      id={id}
      value={owner.rules[rule]}
      values={ruleValues[rule]}
      words={(value) => valueWords(rule, value)}
      onChange={(value) => owner.set(rule, { [rule]: value })}
    />
  );
}
