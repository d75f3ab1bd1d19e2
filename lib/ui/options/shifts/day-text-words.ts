import { keyPart, t } from '../../../i18n/t';
import type { DayProblem } from '../../../shifts/day-text';

/** What is wrong with a day as text, and how it is written. */
export function dayTextWords({ code, text }: DayProblem): string {
  return code === 'too-many-ranges' ? t('dayText_too_many_ranges') : t(`dayText_${keyPart(code)}`, { value: text });
}
