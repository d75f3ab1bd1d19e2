import type { ComponentChildren } from 'preact';
import { MINUTE_MS } from '../../../base/time';
import { weekdayName } from '../../../i18n/dates';
import type { Week } from '../../../shifts/shift';
import { type HandleEvents, handleId, RangeBar } from './range-bar';
import type { WeekDrag } from './use-week-drag';
import { continuedOn, placesOf, spanOf } from './week-spans';

interface Props {
  readonly week: Week;
  readonly day: number;
  readonly breakMs: number;
  /** Minutes after midnight, if it is this day's; null: it is another day. */
  readonly now: number | null;
  readonly drag: WeekDrag;
  readonly events: HandleEvents;
  readonly children: ComponentChildren;
}

/** One day from 0 to 24 o'clock: its own ranges, and what goes on from the day before. */
export const WeekRow = ({ week, day, breakMs, now, drag, events, children }: Props) => (
  <div class="week-row" data-day-row={day}>
    <span class={`week-day${now === null ? '' : ' today'}`}>{weekdayName(day, 'short')}</span>
    <div
      class="track"
      onPointerDown={(event) => drag.begin(event, day)}
      onPointerMove={drag.follow}
      onPointerUp={drag.end}
      onPointerCancel={drag.drop}
    >
      {breaksOf(week, day, breakMs).map(([from, to]) => (
        <span key={from} class="break" style={{ '--from': from / 60, '--to': to / 60 }} />
      ))}
      {continuedOn(week, day).map((place) => (
        <RangeBar key={handleId(place, 'end')} week={week} place={place} continued events={events} />
      ))}
      {placesOf(week, day).map((place) => (
        <RangeBar key={handleId(place, 'start')} week={week} place={place} events={events} />
      ))}
      {now !== null && <span class="now-line" style={{ '--at': now / 60 }} />}
    </div>
    {children}
  </div>
);

/** Gaps of the day that are breaks. */
function breaksOf(week: Week, day: number, breakMs: number): [from: number, to: number][] {
  const spans = (week[day] ?? []).map(spanOf);
  return spans.slice(1).flatMap(({ start }, index): [number, number][] => {
    const from = spans[index]?.end ?? start;
    return start > from && (start - from) * MINUTE_MS <= breakMs ? [[from, start]] : [];
  });
}
