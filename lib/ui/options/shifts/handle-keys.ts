import { DAY, GRID, type Span } from './week-spans';

const HOUR = 60;

/** Where a key brings an end of a range, before its neighbours are asked; null: the key is none of these. */
export function keyTarget(key: string, wide: boolean, span: Span, part: 'start' | 'end'): number | null {
  const at = span[part];
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return wide ? at - HOUR : Math.ceil(at / GRID) * GRID - GRID;
    case 'ArrowRight':
    case 'ArrowUp':
      return wide ? at + HOUR : Math.floor(at / GRID) * GRID + GRID;
    case 'Home':
      return at > DAY ? DAY : Number.NEGATIVE_INFINITY;
    case 'End':
      return at < DAY && part === 'end' ? DAY : Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}
