import type { Cdp } from '../e2e/harness/cdp.ts';
import type { Signoff } from '../e2e/harness/signoff.ts';
import { median, type Row, rowOf } from './row.ts';
import type { ScriptCall } from './trace.ts';
import type { FormKind, FormPages, Watcher } from './unsaved-pages.ts';

/** The browser, with the host of Signoff's pages among its sites. */
export interface Bench {
  readonly cdp: Cdp;
  readonly signoff: Signoff;
  readonly pages: FormPages;
}

/** One number for each time it was measured. */
export type Figures = Record<Watcher, number[]>;
export const noFigures = (): Figures => ({ signoff: [], dirtyforms: [], 'are-you-sure': [], none: [] });

/** Script of the watcher itself: Signoff's detector, or whatever the page has loaded. */
export function callsOf({ signoff, pages }: Bench, watcher: Watcher, calls: readonly ScriptCall[]): ScriptCall[] {
  const from = watcher === 'signoff' ? `chrome-extension://${signoff.id}/unsaved` : `${pages.origin(watcher)}/`;
  return calls.filter(({ url }) => url.startsWith(from));
}

export const totalMs = (calls: readonly ScriptCall[]): number => calls.reduce((sum, { ms }) => sum + ms, 0);

/** A text field, a box and a button in the middle of the form. */
export function placesIn({ fields }: FormKind): { text: string; box: string; button: string } {
  const middle = Math.floor(fields / 20) * 10;
  return { text: `#f${middle}`, box: `#f${middle + 9}`, button: `section:has(#f${middle}) button` };
}

interface Beside {
  readonly id: string;
  readonly what: string;
  readonly unit: Row['unit'];
  readonly atMost: number;
  /** Further words for the target, and whether that holds. */
  readonly and?: readonly [string, boolean];
}

/** Medians, beside the library that costs less; the other one and the bare page are named in the text. */
export function beside({ id, what, unit, atMost, and }: Beside, figures: Figures): Row {
  const [ours, bare] = [median(figures.signoff), median(figures.none)];
  const libraries = (['dirtyforms', 'are-you-sure'] as const)
    .map((name) => ({ name, value: median(figures[name]) }))
    .toSorted((a, b) => a.value - b.value);
  const [less, more] = libraries as [(typeof libraries)[0], (typeof libraries)[0]];
  return rowOf({
    id,
    what: `${what}; jquery.${more.name} ${more.value.toFixed(2)}, bare page ${bare.toFixed(2)} ${unit}`,
    unit,
    ours,
    other: less.value,
    otherName: `jquery.${less.name}`,
    target: `≤ ${atMost} ${unit}${and ? `, ${and[0]}` : ''}`,
    ok: ours <= atMost && (and?.[1] ?? true),
  });
}
