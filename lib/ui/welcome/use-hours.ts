import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { dayText, isOvernight, parseTime } from '../../shifts/day-text';
import { noShifts, type Week } from '../../shifts/shift';
import type { Settings } from '../../sites/site';
import type { Api } from '../api';
import { refusalWords } from '../refusal-words';
import { type PlainHours, plainHours, weekOf } from './plain-hours';

/** As they stand in the form. */
export interface TypedHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  /** No fixed hours. */
  readonly none: boolean;
}

/** `save`: the worker refused them. */
export type HoursFault = { readonly of: 'days' | 'from' | 'to' | 'save'; readonly text: string };

export interface HoursForm {
  readonly typed: TypedHours;
  readonly fault: HoursFault | null;
  /** Hours that end on the next day, if that is what was meant; null: nothing is asked. */
  readonly asked: PlainHours | null;
  change(part: Partial<TypedHours>): void;
  /** Saves them, unless something is wrong or has to be asked. */
  take(): Promise<'saved' | 'asked' | HoursFault>;
  confirm(): Promise<'saved' | HoursFault>;
  refuse(): void;
}

const USUAL: PlainHours = { days: [0, 1, 2, 3, 4], range: { start: '08:30', end: '18:00' } };

export function useHours(api: Api, { shifts }: Settings, reload: () => Promise<void>): HoursForm {
  const saved = plainHours(shifts.week);
  const known = saved === null || saved === 'none' ? null : saved;
  const [typed, setTyped] = useState(() => typedOf(known ?? USUAL));
  const [fault, setFault] = useState<HoursFault | null>(null);
  const [asked, setAsked] = useState<PlainHours | null>(null);
  const say = (wrong: HoursFault | null, question: PlainHours | null = null) => {
    setFault(wrong);
    setAsked(question);
  };
  const keep = async (week: Week): Promise<'saved' | HoursFault> => {
    say(null);
    const reply = await api.send('settings.change', { shifts: { ...shifts, week } });
    if (reply.ok) await reload();
    const wrong = reply.ok ? null : ({ of: 'save', text: refusalWords(reply.code, reply.values) } as const);
    setFault(wrong);
    return wrong ?? 'saved';
  };
  return {
    typed,
    fault,
    asked,
    change(part) {
      say(null);
      setTyped({ ...typed, ...part });
    },
    async take() {
      if (typed.none) return keep(noShifts.week);
      const hours = readHours(typed);
      if ('of' in hours) say(hours);
      if ('of' in hours) return hours;
      const isKnown = known !== null && dayText([known.range]) === dayText([hours.range]);
      if (isKnown || !isOvernight(hours.range)) return keep(weekOf(hours));
      say(null, hours);
      return 'asked';
    },
    confirm: () => keep(weekOf(asked ?? USUAL)),
    refuse: () => say({ of: 'to', text: t('shifts_overnight_left') }),
  };
}

const typedOf = ({ days, range }: PlainHours): TypedHours => ({ days, from: range.start, to: range.end, none: false });

/** What was entered, or what is wrong with it. */
function readHours({ days, from, to }: TypedHours): PlainHours | HoursFault {
  if (days.length === 0) return { of: 'days', text: t('welcome_hours_noDay') };
  const [start, end] = [parseTime(from), parseTime(to)];
  if (start === null || start === '24:00') return { of: 'from', text: t('refusal_not_a_time', { value: from }) };
  if (end === null) return { of: 'to', text: t('refusal_not_a_time', { value: to }) };
  const range = { start, end };
  if (start === end) return { of: 'to', text: t('dayText_same_time', { value: dayText([range]) }) };
  return { days, range };
}
