import { useState } from 'preact/hooks';
import { dateName } from '../../../i18n/dates';
import { t } from '../../../i18n/t';
import { dateOf, dayOf } from '../../../shifts/instant-of';
import type { ShiftException, ShiftPlan, TimeRange } from '../../../shifts/shift';
import { focusSoon } from '../../focus-soon';
import { Button } from '../../kit/button';
import { DateInput } from '../date-input';
import { Select, Setting, TextInput } from '../setting';
import { OvernightQuestion } from './overnight-question';
import { useTypedDay } from './use-typed-day';
import { dayOfWeek } from './wall-clock';

interface Props {
  readonly plan: ShiftPlan;
  readonly today: string;
  readonly onAdd: (exception: ShiftException) => Promise<boolean>;
  readonly onCancel: () => void;
}

export const ExceptionForm = ({ plan, today, onAdd, onCancel }: Props) => {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<'off' | 'hours'>('off');
  const [hours, setHours] = useState('');
  const [fault, setFault] = useState<'from' | 'to' | null>(null);
  const last = to === '' ? from : to;
  const add = (ranges: readonly TimeRange[]) => onAdd({ from, to: last, ranges });
  const usual = plan.week[from === '' ? 0 : dayOfWeek(from)] ?? [];
  const entry = useTypedDay(usual, add, t('shifts_exception_hours_empty'));
  const submit = async () => {
    const wrong = from === '' ? 'from' : last < from ? 'to' : null;
    setFault(wrong);
    if (wrong === null) await (kind === 'off' ? add([]) : entry.take(hours));
  };
  const retype = (text: string) => {
    setHours(text);
    entry.reset();
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Setting for="from" label={t('shifts_exception_from')} error={fault === 'from' ? t('refusal_no_date') : null}>
        <DateInput id="from" value={from} error={fault === 'from' ? fault : null} onInput={setFrom} />
      </Setting>
      <Setting
        for="to"
        label={t('shifts_exception_to')}
        help={t('shifts_exception_to_help')}
        error={fault === 'to' ? t('refusal_ends_before_start') : null}
      >
        <DateInput id="to" value={to} help error={fault === 'to' ? fault : null} onInput={setTo} />
      </Setting>
      <Setting for="kind" label={t('shifts_exception_what')}>
        <Select
          id="kind"
          value={kind}
          choices={[
            { value: 'off', text: t('shifts_exception_off') },
            { value: 'hours', text: t('shifts_exception_hours') },
          ]}
          onChange={setKind}
        />
      </Setting>
      {kind === 'hours' && (
        <Setting
          for="hours"
          label={t('shifts_exception_hours')}
          help={t('shifts_exception_hours_help')}
          error={entry.fault}
        >
          <TextInput id="hours" help value={hours} placeholder="09:00–13:00" error={entry.fault} onInput={retype} />
        </Setting>
      )}
      {entry.asked && (
        <OvernightQuestion
          id="exception-question"
          day={dateName(from, today)}
          next={dateName(dayAfter(from), today)}
          onYes={() => void entry.confirm()}
          onNo={() => {
            focusSoon('#hours');
            entry.refuse();
          }}
        />
      )}
      <div class="form-end">
        <Button kind="primary" action="save-exception" label={t('action_add')} />
        <Button action="cancel" label={t('action_cancel')} onPress={onCancel} />
      </div>
    </form>
  );
};

const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);
