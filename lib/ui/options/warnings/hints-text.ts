import { MINUTE_MS } from '../../../base/time';

/** 15, 5, 1 */
export const hintsText = (hintsMs: readonly number[]): string => hintsMs.map((ms) => ms / MINUTE_MS).join(', ');

export type HintsRead =
  | { readonly ok: true; readonly hintsMs: readonly number[] }
  /** The first piece that is no whole number of minutes. */
  | { readonly ok: false; readonly piece: string };

/** Minutes, in any order, each once: longest first. */
export function readHints(text: string): HintsRead {
  const pieces = text
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((piece) => piece !== '');
  const wrong = pieces.find((piece) => !/^[1-9]\d{0,5}$/.test(piece));
  if (wrong !== undefined) return { ok: false, piece: wrong };
  const minutes = [...new Set(pieces.map(Number))].sort((a, b) => b - a);
  return { ok: true, hintsMs: minutes.map((n) => n * MINUTE_MS) };
}
