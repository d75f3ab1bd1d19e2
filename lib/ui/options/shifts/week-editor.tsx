import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { weekdayName } from '../../../i18n/dates';
import { t } from '../../../i18n/t';
import type { ShiftPlan, Week } from '../../../shifts/shift';
import { IconButton } from '../../kit/button';
import { moreIcons } from '../../kit/more-icons';
import { ErrorText } from '../setting';
import type { Undo } from '../undo-notice';
import { DayField } from './day-field';
import { keyTarget } from './handle-keys';
import { handleId } from './range-bar';
import { type Draft, useDraft } from './use-draft';
import { useWeekDrag } from './use-week-drag';
import type { WallClock } from './wall-clock';
import { WeekRow } from './week-row';
import { clockText, continuedOn, DAY, moved, type Place, removed, spanAt } from './week-spans';

interface Props {
  readonly plan: ShiftPlan;
  readonly now: WallClock;
  readonly problem: string | null;
  readonly onSave: (week: Week) => Promise<boolean>;
  readonly onUndo: (undo: Undo) => void;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];
/** Monday to Friday. */
const WEEKDAYS = [0, 1, 2, 3, 4];
const HOURS = [0, 6, 12, 18, 24];

export const WeekEditor = ({ plan, now, problem, onSave, onUndo }: Props) => {
  const draft = useDraft(plan.week, onSave);
  const drag = useWeekDrag(draft);
  const saveAs = async (week: Week, text: string) => {
    const before = plan.week;
    if (await onSave(week)) onUndo({ text, back: () => onSave(before) });
  };
  const events = { onKey: useHandleKeys(draft, saveAs), onLet: () => void draft.keep() };
  return (
    <div class="week">
      <Ruler />
      {DAYS.map((day) => (
        <WeekRow
          key={day}
          week={draft.week}
          day={day}
          breakMs={plan.breakMs}
          now={now.day === day ? now.minute : null}
          drag={drag}
          events={events}
        >
          <DayField
            day={day}
            ranges={draft.week[day] ?? []}
            continued={continuedOn(draft.week, day).length > 0}
            onSave={(next) => onSave(draft.week.with(day, next))}
          >
            <CopyDay week={draft.week} day={day} onCopy={saveAs} />
          </DayField>
        </WeekRow>
      ))}
      {problem !== null && <ErrorText id="week-error" text={problem} />}
      <p class="help">{t('shifts_help')}</p>
    </div>
  );
};

const Ruler = () => (
  <div class="week-ruler" aria-hidden="true">
    <span />
    <div class="hours">
      {HOURS.map((hour) => (
        <span key={hour} style={{ '--h': hour }}>
          {hour}
        </span>
      ))}
    </div>
  </div>
);

type SaveAs = (week: Week, text: string) => Promise<void>;

/** An end that crosses midnight goes to the other row; the focus goes with it. */
function useHandleKeys(draft: Draft, saveAs: SaveAs) {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (event: TargetedKeyboardEvent<HTMLElement>, place: Place, part: 'start' | 'end') => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      document.getElementById(`day-${place.day}`)?.focus();
      draft.show(null);
      void saveAs(removed(draft.week, place), removedWords(draft.week, place));
      return;
    }
    const to = keyTarget(event.key, event.shiftKey, spanAt(draft.week, place), part);
    if (to === null) return;
    event.preventDefault();
    wanted.current = handleId(place, part);
    draft.show(moved(draft.week, place, part, to));
  };
}

function removedWords(week: Week, place: Place): string {
  const { start, end } = spanAt(week, place);
  const range = `${clockText(start)}–${clockText(end > DAY ? end - DAY : end)}`;
  return t('shifts_removed', { day: weekdayName(place.day), range });
}

const CopyDay = ({ week, day, onCopy }: { readonly week: Week; readonly day: number; readonly onCopy: SaveAs }) => {
  const ranges = week[day] ?? [];
  if (ranges.length === 0 || !WEEKDAYS.includes(day)) return <span class="week-copy" />;
  const name = weekdayName(day);
  const copied = week.map((own, on) => (WEEKDAYS.includes(on) ? ranges : own));
  return (
    <IconButton
      icon={moreIcons.copy}
      action="copy-day"
      label={t('shifts_copy', { day: name })}
      onPress={() => void onCopy(copied, t('shifts_copied', { day: name }))}
    />
  );
};
