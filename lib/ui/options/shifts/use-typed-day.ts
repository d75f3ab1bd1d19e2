import { useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import { dayText, isOvernight, parseDay } from '../../../shifts/day-text';
import type { TimeRange } from '../../../shifts/shift';
import { dayTextWords } from './day-text-words';

export interface TypedDay {
  /** Why what was typed was not saved; null: it was, or nothing is said yet. */
  readonly fault: string | null;
  /** Ranges that end on the next day, if that is what was meant; null: nothing is asked. */
  readonly asked: readonly TimeRange[] | null;
  /** Saves what was typed, unless something is wrong with it or has to be asked. */
  take(text: string): Promise<boolean>;
  confirm(): Promise<boolean>;
  refuse(): void;
  /** Something else is being typed. */
  reset(): void;
}

/** `none`: what is said where nothing was typed; null: that is a day without a shift. */
export function useTypedDay(
  before: readonly TimeRange[],
  onSave: (ranges: readonly TimeRange[]) => Promise<boolean>,
  none: string | null = null,
): TypedDay {
  const [fault, setFault] = useState<string | null>(null);
  const [asked, setAsked] = useState<readonly TimeRange[] | null>(null);
  const saving = useRef<string | null>(null);
  const say = (words: string | null, ranges: readonly TimeRange[] | null = null) => {
    setFault(words);
    setAsked(ranges);
    return false;
  };
  return {
    fault,
    asked,
    async take(text) {
      const parsed = parseDay(text);
      if (!parsed.ok) return say(dayTextWords(parsed.problem));
      if (none !== null && parsed.ranges.length === 0) return say(none);
      const fresh = parsed.ranges.filter((range) => !isAmong(before, range));
      const point = fresh.find(({ start, end }) => start === end);
      if (point !== undefined) return say(t('dayText_same_time', { value: dayText([point]) }));
      if (fresh.some(isOvernight)) return say(null, parsed.ranges);
      say(null);
      const key = dayText(parsed.ranges);
      if (saving.current === key) return true;
      saving.current = key;
      const kept = await onSave(parsed.ranges);
      saving.current = null;
      return kept;
    },
    async confirm() {
      say(null);
      return asked !== null && onSave(asked);
    },
    refuse: () => void say(t('shifts_overnight_left')),
    reset: () => void say(null),
  };
}

const isAmong = (ranges: readonly TimeRange[], { start, end }: TimeRange): boolean =>
  ranges.some((range) => range.start === start && range.end === end);
