import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Week } from '../../../shifts/shift';
import type { Draft } from './use-draft';
import { added, DAY, GRID, moved, type Part, type Place, roomAt, type Span, spanAt } from './week-spans';

/** What the pointer took hold of, and the week as it was then. */
type Grip = { readonly from: Week; readonly startX: number; readonly width: number } & (
  | { readonly place: Place; readonly part: Part; readonly origin: number }
  | { readonly day: number; readonly anchor: number; readonly room: Span }
);

type TrackEvent = TargetedPointerEvent<HTMLElement>;

export interface WeekDrag {
  begin(event: TrackEvent, day: number): void;
  follow(event: TrackEvent): void;
  end(): void;
  drop(): void;
}

/** Ends and whole ranges are dragged; from an empty place a new range is drawn. */
export function useWeekDrag(draft: Draft): WeekDrag {
  const grip = useRef<Grip | null>(null);
  return {
    begin(event, day) {
      if (event.button !== 0) return;
      grip.current = gripOf(event, day, draft.week);
      if (grip.current !== null) event.currentTarget.setPointerCapture(event.pointerId);
    },
    follow(event) {
      if (grip.current !== null) draft.show(weekUnder(grip.current, event.clientX));
    },
    end() {
      if (grip.current !== null) void draft.keep();
      grip.current = null;
    },
    drop() {
      if (grip.current !== null) draft.show(null);
      grip.current = null;
    },
  };
}

function gripOf(event: TrackEvent, day: number, week: Week): Grip | null {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const held = { from: week, startX: event.clientX, width };
  const target = (event.target as Element).closest<HTMLElement>('[data-part]');
  if (target !== null) {
    const place = { day: Number(target.dataset.day), index: Number(target.dataset.index) };
    const part = target.dataset.part as Part;
    const span = spanAt(week, place);
    return { ...held, place, part, origin: part === 'end' ? span.end : span.start };
  }
  const minute = ((event.clientX - left) / width) * DAY;
  const room = roomAt(week, day, minute);
  return room && { ...held, day, room, anchor: onGrid(minute) };
}

function weekUnder(grip: Grip, x: number): Week {
  const to = onGrid(('place' in grip ? grip.origin : grip.anchor) + ((x - grip.startX) / grip.width) * DAY);
  if ('place' in grip) return moved(grip.from, grip.place, grip.part, grip.part === 'end' ? inItsRow(grip, to) : to);
  const { day, anchor, room } = grip;
  const span = { start: Math.max(Math.min(anchor, to), room.start), end: Math.min(Math.max(anchor, to), room.end) };
  return span.end - span.start < GRID ? grip.from : added(grip.from, day, span);
}

/** An end is dragged along the row on which it stands. */
const inItsRow = ({ origin }: { readonly origin: number }, to: number): number =>
  origin > DAY ? Math.max(to, DAY) : Math.min(to, DAY);

const onGrid = (minute: number): number => Math.round(minute / GRID) * GRID;
