/** One measurement, beside the same thing done another way in the same run. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly unit: 'ms' | 'kB' | 'count';
  readonly ours: number;
  /** null: nothing to compare with. */
  readonly other: number | null;
  readonly otherName: string | null;
  /** ours / other */
  readonly ratio: number | null;
  /** In words, with its number. */
  readonly target: string;
  readonly ok: boolean;
}

export function rowOf(row: Omit<Row, 'ratio' | 'other' | 'otherName'> & { other?: number; otherName?: string }): Row {
  const { other = null, otherName = null } = row;
  const ratio = other === null || other === 0 ? null : rounded(row.ours / other);
  return { ...row, ours: rounded(row.ours), other: other === null ? null : rounded(other), otherName, ratio };
}

/** @throws RangeError for an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('median of nothing');
  return (low + high) / 2;
}

export function rowText({ id, what, unit, ours, other, otherName, ratio, target, ok }: Row): string {
  const beside = other === null ? '' : `, ${otherName} ${other} ${unit}${ratio === null ? '' : ` (× ${ratio})`}`;
  return `${ok ? 'ok  ' : 'MISS'} ${id.padEnd(22)} ${ours} ${unit}${beside}; target ${target}\n     ${what}`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
