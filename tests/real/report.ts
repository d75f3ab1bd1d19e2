import { writeFileSync } from 'node:fs';

/** What one sign-out came to. */
export interface Row {
  readonly product: string;
  readonly site: string;
  /** `nothing`, a preset, or `recording`. */
  readonly helpedBy: string;
  /** What it would have been recognised as; nobody let that be taken. */
  readonly recognised?: string;
  /** What is pressed, in the page's own words. */
  readonly control?: string;
  /** What the wizard said when it had played the recording back. */
  readonly lesson?: string;
  readonly verdict: string;
  /** Of a verdict that is not `proven`. */
  readonly why: string;
  readonly oracle: string;
  readonly local: string;
  /** Of the session at the identity provider, where there is one. */
  readonly idp: string;
  /** Unsaved work held it. */
  readonly held: boolean | null;
  readonly strategy: string;
  readonly tookMs: number | null;
}

const columns = [
  ...(['product', 'site', 'helpedBy', 'recognised', 'control', 'lesson', 'verdict', 'why', 'oracle'] as const),
  ...(['local', 'idp', 'held', 'strategy', 'tookMs'] as const),
];

export function tableOf(rows: readonly Row[]): string {
  const lines = [
    columns as readonly string[],
    ...rows.map((row) => columns.map((column) => String(row[column] ?? ''))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines.map((line) => line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')).join('\n');
}

/** For machines: the shape that all runs of the project write, with what is known besides. */
export function writeJson(file: string, rows: readonly Row[]): void {
  const results = rows.map((row) => ({
    id: row.site,
    browser: 'chromium',
    what: `one click signs out of ${row.product}`,
    result: row.verdict,
    ...row,
  }));
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
