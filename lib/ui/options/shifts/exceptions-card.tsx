import { useState } from 'preact/hooks';
import { dateName } from '../../../i18n/dates';
import { t, tn } from '../../../i18n/t';
import { dayText } from '../../../shifts/day-text';
import type { ShiftException, ShiftPlan } from '../../../shifts/shift';
import { focusSoon } from '../../focus-soon';
import { Button, IconButton } from '../../kit/button';
import { moreIcons } from '../../kit/more-icons';
import { ErrorText } from '../setting';
import { Card } from '../shell';
import type { Undo } from '../undo-notice';
import { ExceptionForm } from './exception-form';
import type { SavePlan } from './shifts-page';
import { dayOfWeek } from './wall-clock';

interface Props {
  readonly plan: ShiftPlan;
  readonly today: string;
  readonly save: SavePlan;
  readonly problem: (field: string) => string | null;
  readonly onUndo: (undo: Undo) => void;
}

const ADD = '[data-action="add-exception"]';

export const ExceptionsCard = ({ plan, today, save, problem, onUndo }: Props) => {
  const [adding, setAdding] = useState(false);
  const open = (on: boolean) => {
    setAdding(on);
    focusSoon(on ? '#from' : ADD);
  };
  const { exceptions } = plan;
  // of several for a date the last counts: the order in which they are kept stays, they are only shown by date
  const byDate = [...exceptions].sort((a, b) => a.from.localeCompare(b.from));
  const ahead = byDate.filter(({ to }) => to >= today);
  const past = byDate.filter(({ to }) => to < today);
  const keep = (next: readonly ShiftException[]) => save('exceptions', { exceptions: next });
  const remove = async (gone: ShiftException) => {
    const text = t('shifts_exception_removed', { date: datesOf(gone, today) });
    if (await keep(exceptions.filter((one) => one !== gone))) onUndo({ text, back: () => keep(exceptions) });
    focusSoon(ADD);
  };
  const add = async (one: ShiftException) => {
    const others = exceptions.filter(({ from, to }) => from !== one.from || to !== one.to);
    if (!(await keep([...others, one]))) return false;
    open(false);
    const text = t('shifts_exception_replaced', { date: datesOf(one, today) });
    if (others.length < exceptions.length) onUndo({ text, back: () => keep(exceptions) });
    return true;
  };
  const list = (of: readonly ShiftException[]) => (
    <ExceptionList of={of} plan={plan} today={today} onRemove={(one) => void remove(one)} />
  );
  return (
    <Card id="exceptions" title={t('shifts_exceptions')}>
      {exceptions.length === 0 && <p class="card-text help">{t('shifts_exceptions_none')}</p>}
      {list(ahead)}
      {past.length > 0 && (
        <details class="past">
          <summary data-action="past-exceptions">{tn('shifts_exceptions_past', past.length)}</summary>
          {list(past)}
        </details>
      )}
      {problem('exceptions') !== null && <ErrorText id="exceptions-error" text={problem('exceptions') ?? ''} />}
      {adding ? (
        <ExceptionForm plan={plan} today={today} onAdd={add} onCancel={() => open(false)} />
      ) : (
        <div class="card-actions">
          <Button
            icon={moreIcons.plus}
            action="add-exception"
            label={t('shifts_exception_add')}
            onPress={() => open(true)}
          />
        </div>
      )}
    </Card>
  );
};

interface ListProps {
  readonly of: readonly ShiftException[];
  readonly plan: ShiftPlan;
  readonly today: string;
  readonly onRemove: (exception: ShiftException) => void;
}

const ExceptionList = ({ of, plan, today, onRemove }: ListProps) => (
  <ul class="rows">
    {of.map((one) => {
      const dates = datesOf(one, today);
      return (
        <li key={`${one.from} ${one.to} ${dayText(one.ranges)}`} data-exception={one.from}>
          <span>{dates}</span>
          <span class="num">{exceptionWords(one, plan)}</span>
          <IconButton
            icon="trash"
            action="remove-exception"
            label={t('shifts_exception_remove', { date: dates })}
            onPress={() => onRemove(one)}
          />
        </li>
      );
    })}
  </ul>
);

const datesOf = ({ from, to }: ShiftException, today: string): string =>
  from === to ? dateName(from, today) : `${dateName(from, today)} – ${dateName(to, today)}`;

function exceptionWords({ from, to, ranges }: ShiftException, { week }: ShiftPlan): string {
  if (ranges.length === 0) return t('shifts_exception_off');
  const usual = from === to ? dayText(week[dayOfWeek(from)] ?? []) : '';
  return usual === '' ? dayText(ranges) : t('shifts_exception_usual', { hours: dayText(ranges), usual });
}
