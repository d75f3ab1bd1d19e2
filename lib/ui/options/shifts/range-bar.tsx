import type { TargetedKeyboardEvent } from 'preact';
import { weekdayName } from '../../../i18n/dates';
import { t } from '../../../i18n/t';
import type { Week } from '../../../shifts/shift';
import { clockText, DAY, type Part, type Place, roomAround, type Span, spanAt } from './week-spans';

export interface HandleEvents {
  onKey(event: TargetedKeyboardEvent<HTMLElement>, place: Place, part: 'start' | 'end'): void;
  onLet(): void;
}

interface Props {
  readonly week: Week;
  readonly place: Place;
  /** The part of it that lies on the next day. */
  readonly continued?: boolean;
  readonly events: HandleEvents;
}

/** What of a range lies on one day. Its ends are sliders where they are. */
export const RangeBar = ({ week, place, continued = false, events }: Props) => {
  const span = spanAt(week, place);
  const goesOn = span.end > DAY;
  const [from, to] = continued ? [0, span.end - DAY] : [span.start, Math.min(span.end, DAY)];
  return (
    <div
      class={`range${continued ? ' from-last' : goesOn ? ' to-next' : ''}`}
      style={{ '--from': from / 60, '--to': to / 60 }}
      {...dataOf(place, 'whole')}
    >
      {!continued && <Handle week={week} place={place} part="start" events={events} />}
      {continued === goesOn && <Handle week={week} place={place} part="end" events={events} />}
    </div>
  );
};

interface HandleProps extends Omit<Props, 'continued'> {
  readonly part: 'start' | 'end';
}

const Handle = ({ week, place, part, events }: HandleProps) => {
  const span = spanAt(week, place);
  const [least, most] = boundsOf(span, roomAround(week, place), part);
  return (
    <span
      id={handleId(place, part)}
      class={`end${part === 'start' ? ' start' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={handleName(week, place, part)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={span[part]}
      aria-valuetext={spokenTime(span[part], place.day)}
      onKeyDown={(event) => events.onKey(event, place, part)}
      onKeyUp={events.onLet}
      onBlur={events.onLet}
      {...dataOf(place, part)}
    />
  );
};

export const handleId = ({ day, index }: Place, part: 'start' | 'end'): string => `shift-${day}-${index}-${part}`;

const dataOf = ({ day, index }: Place, part: Part) => ({ 'data-part': part, 'data-day': day, 'data-index': index });

function boundsOf({ start, end }: Span, room: Span, part: 'start' | 'end'): [least: number, most: number] {
  return part === 'start'
    ? [Math.min(start, Math.max(0, room.start)), Math.max(start, Math.min(end, DAY))]
    : [start, Math.max(end, Math.min(room.end, start + DAY))];
}

function handleName(week: Week, { day, index }: Place, part: 'start' | 'end'): string {
  const name = weekdayName(day);
  if ((week[day]?.length ?? 0) < 2) return t(`shifts_${part}`, { day: name });
  return t(`shifts_${part}_nth`, { day: name, n: index + 1 });
}

/** 08:30, or 06:00, Saturday where it is past midnight. */
function spokenTime(minutes: number, day: number): string {
  if (minutes <= DAY) return clockText(minutes);
  return t('shifts_timeOnDay', { time: clockText(minutes - DAY), day: weekdayName((day + 1) % 7) });
}
