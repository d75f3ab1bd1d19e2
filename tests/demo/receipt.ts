import type { RecordEntry } from '../../lib/records/record.ts';
import type { StepNote } from '../../lib/signout/job.ts';
import { residueKinds } from '../../lib/signout/residue.ts';
import type { DemoSite } from './sites.ts';

export interface Receipt {
  readonly site: string;
  readonly style: string;
  readonly host: string;
  readonly honest: boolean;
  readonly verdict: string;
  /** Why not proven; null when it is. */
  readonly reason: string | null;
  readonly local: string;
  /** The identity provider's verdict; null: the site has none. */
  readonly provider: string | null;
  /** The nine kinds as they were before; null: not readable. */
  readonly before: Readonly<Record<string, number | null>>;
  /** The nine kinds, read back from the browser; null: not readable. */
  readonly residue: Readonly<Record<string, number | null>>;
  readonly steps: readonly StepNote[];
  readonly tookMs: number;
  /** What the server's own table says. */
  readonly server: { readonly opened: number; readonly alive: number };
  /** Did everything come out as it is true for this site? */
  readonly ok: boolean;
}

export function receiptOf(
  site: DemoSite,
  entry: RecordEntry,
  server: Receipt['server'],
  before: Receipt['before'],
): Receipt {
  const { outcome, host, steps, tookMs } = entry;
  const base = { site: site.name, style: site.style, host, honest: site.honest, before, steps, tookMs, server };
  if (outcome.kind !== 'finished') {
    return {
      ...base,
      verdict: outcome.kind,
      reason: null,
      local: 'not-cleaned',
      provider: null,
      residue: {},
      ok: false,
    };
  }
  const { verdict, local } = outcome;
  return {
    ...base,
    verdict: verdict.kind,
    reason: verdict.kind === 'proven' ? null : verdict.reason,
    local: local.kind,
    provider: outcome.provider?.verdict.kind ?? null,
    residue: local.counts,
    ok: local.kind === 'clean' && isTrue(site, verdict.kind, server),
  };
}

function isTrue({ honest }: DemoSite, verdict: string, { opened, alive }: Receipt['server']): boolean {
  if (opened === 0) return false;
  return honest ? verdict === 'proven' && alive === 0 : verdict === 'still-alive' && alive > 0;
}

export function receiptText(receipt: Receipt): string {
  const { site, host, verdict, reason, local, provider, before, residue, steps, tookMs, server, ok } = receipt;
  const startedAt = steps[0]?.startedAt ?? 0;
  return [
    `${site}  ${host}`,
    ...steps.map((note) => `  ${clockTime(note.startedAt)}  ${stepText(note, startedAt)}`),
    `  server        ${verdict}${reason ? ` (${reason})` : ''}`,
    `  this browser  ${local}`,
    `    before      ${countsText(before)}`,
    `    left        ${countsText(residue)}`,
    `  sign-on       ${provider ?? 'none'}`,
    `  its server    ${server.opened} opened, ${server.alive} still honoured`,
    `  took ${(tookMs / 1000).toFixed(1)} s; ${ok ? 'as it should be' : 'NOT as it should be'}`,
  ].join('\n');
}

const countsText = (counts: Receipt['before']): string =>
  residueKinds.map((kind) => `${kind} ${counts[kind] ?? '–'}`).join(', ');

function stepText(note: StepNote, startedAt: number): string {
  const { step, tookMs, startedAt: at, ...facts } = note;
  const details = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  const told = details.map(([name, value]) => `${name} ${value}`).join(', ');
  return `${step.padEnd(8)} at +${at - startedAt} ms, ${tookMs} ms${told && `: ${told}`}`;
}

function clockTime(at: number): string {
  return new Date(at).toISOString().slice(11, 23);
}
