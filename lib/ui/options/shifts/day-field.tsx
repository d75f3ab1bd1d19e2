import { useState } from 'preact/hooks';
import { weekdayName } from '../../../i18n/dates';
import { t } from '../../../i18n/t';
import { dayText } from '../../../shifts/day-text';
import type { TimeRange } from '../../../shifts/shift';
import { focusSoon } from '../focus-soon';
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
}

/** The day as text: all that the bars can do. */
export const DayField = ({ day, ranges, continued, onSave }: Props) => {
  const id = `day-${day}`;
  const saved = dayText(ranges);
  const [typed, setTyped] = useState<{ readonly instead: string; readonly text: string } | null>(null);
  const text = typed?.instead === saved ? typed.text : saved;
  const entry = useTypedDay(ranges, async (next) => {
    const kept = await onSave(next);
    if (kept) setTyped(null);
    return kept;
  });
  const type = (next: string) => {
    setTyped({ instead: saved, text: next });
    entry.reset();
  };
  const next = weekdayName((day + 1) % 7);
  return (
    <>
      <input
        id={id}
        class="num"
        type="text"
        aria-label={t('shifts_asText', { day: weekdayName(day) })}
        value={text}
        placeholder={continued ? t('shifts_from', { day: weekdayName(dayBefore(day), 'short') }) : t('shifts_off')}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={entry.fault === null && entry.asked === null ? undefined : 'true'}
        aria-describedby={entry.asked ? `${id}-question` : entry.fault === null ? undefined : `${id}-error`}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={(event) => {
          type(event.currentTarget.value);
          void entry.take(event.currentTarget.value);
        }}
      />
      {entry.fault !== null && <ErrorText id={`${id}-error`} text={entry.fault} />}
      {entry.asked && (
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
