import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { weekdayName } from '../../../i18n/dates';
import { t } from '../../../i18n/t';
import { dayText } from '../../../shifts/day-text';
import type { TimeRange } from '../../../shifts/shift';
import { focusSoon } from '../../focus-soon';
import { ErrorText } from '../setting';
import { OvernightQuestion } from './overnight-question';
import { useTypedDay } from './use-typed-day';
import { dayBefore } from './week-spans';

interface Props {
  readonly day: number;
  readonly ranges: readonly TimeRange[];
  /** A range of the day before ends on this one. */
  readonly continued: boolean;
  readonly onSave: (ranges: readonly TimeRange[]) => Promise<boolean>;
  /** Beside it: the keyboard comes to it before what is said below. */
  readonly children: ComponentChildren;
}

/** The day as text: all that the bars can do. */
export const DayField = ({ day, ranges, continued, onSave, children }: Props) => {
  const id = `day-${day}`;
  const saved = dayText(ranges);
  const [typed, setTyped] = useState<{ readonly instead: string; readonly text: string } | null>(null);
  /** null: what stands there is what is saved. */
  const unsaved = typed?.instead === saved ? typed.text : null;
  const entry = useTypedDay(ranges, async (next) => {
    const kept = await onSave(next);
    if (kept) setTyped(null);
    return kept;
  });
  const type = (next: string) => {
    setTyped({ instead: saved, text: next });
    entry.reset();
  };
  const fault = unsaved === null ? null : entry.fault;
  const asked = unsaved !== null && entry.asked !== null;
  /** A text that was typed before is no change to the browser, and not saved all the same. */
  const leave = () => {
    if (unsaved !== null && !asked) void entry.take(unsaved);
  };
  const next = weekdayName((day + 1) % 7);
  return (
    <>
      <input
        id={id}
        class="num"
        type="text"
        aria-label={t('shifts_asText', { day: weekdayName(day) })}
        value={unsaved ?? saved}
        placeholder={continued ? t('shifts_from', { day: weekdayName(dayBefore(day), 'short') }) : t('shifts_off')}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={fault === null && !asked ? undefined : 'true'}
        aria-describedby={asked ? `${id}-question` : fault === null ? undefined : `${id}-error`}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={(event) => {
          type(event.currentTarget.value);
          void entry.take(event.currentTarget.value);
        }}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
        onBlur={leave}
      />
      {children}
      {fault !== null && <ErrorText id={`${id}-error`} text={fault} />}
      {asked && (
        <OvernightQuestion
          id={`${id}-question`}
          day={weekdayName(day)}
          next={next}
          onYes={() => {
            focusSoon(`#${id}`);
            void entry.confirm();
          }}
          onNo={() => {
            focusSoon(`#${id}`);
            entry.refuse();
          }}
        />
      )}
    </>
  );
};
