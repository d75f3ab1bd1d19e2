import type { EpochMs } from '../../../base/time';
import { dayOf, weekdayOf } from '../../../shifts/instant-of';

export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Monday is 0. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** What calendar and clock of a zone show. null: the zone of this computer. */
export function wallClock(at: EpochMs, zone: string | null): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone !== null && { timeZone: zone }),
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return { date, day: dayOfWeek(date), minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** Monday is 0. */
export const dayOfWeek = (date: string): number => weekdayOf(dayOf(date));

export const hereZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
