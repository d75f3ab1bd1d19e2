/** Titles are cut here before anybody searches them. */
const LONGEST_TITLE = 400;
/** Where the number stands in a pattern. */
const NUMBER_SIGN = '#';
/** `12`, `1,234`, `1.234`, `1’234`; never part of a longer number. */
const NUMBER = String.raw`\s*(?<!\d)(\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+|\d{1,15})(?!\d)\s*`;

/**
 * The number of open items in a page's title. `pattern` is a text with one `#` where the number stands; everything else in it is meant
 * as it is written, but for blanks, of which there may be more, fewer or none. null: the title does not show it.
 */
export function openItemsIn(title: string, pattern: string): number | null {
  const [before, after, more] = pattern.split(NUMBER_SIGN);
  if (before === undefined || after === undefined || more !== undefined) return null;
  const found = new RegExp(literal(before.trim()) + NUMBER + literal(after.trim())).exec(title.slice(0, LONGEST_TITLE));
  return found?.[1] === undefined ? null : Number(found[1].replace(/\D/g, ''));
}

function literal(text: string): string {
  const words = text.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return words.join(String.raw`\s*`);
}
