import { queryAll, textOf } from '../dom';

/** A longer number is a date or a telephone number. */
const MOST_DIGITS = 5;

/** The first number in the site's own counter; null: no counter, or no number in it. */
export function itemsIn(selector: string | null): number | null {
  const counter = selector === null ? undefined : queryAll(document, selector)[0];
  const number = counter ? /\d+/.exec(textOf(counter, 200).replace(/(?<=\d)[.,\u202f ](?=\d{3})/g, '')) : null;
  return number === null || number[0].length > MOST_DIGITS ? null : Number(number[0]);
}
