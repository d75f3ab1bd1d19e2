/** A line of a calendar, folded ones put together. `line`: where it begins in the file, counted from 1. */
export interface ContentLine {
  readonly line: number;
  readonly text: string;
}

/** Blank lines are none. */
export function contentLines(text: string): ContentLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [n, piece] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(piece) && last !== undefined) last.text += piece.slice(1);
    else if (piece.trim() !== '') lines.push({ line: n + 1, text: piece });
  }
  return lines;
}
