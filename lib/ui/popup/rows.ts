import { MINUTE_MS } from '../../base/time';
import type { SignOutRecord } from '../../records/record';
import type { Overview, SiteEnd, SiteOverview } from '../../signout/overview';
import { isSignedInAnew } from '../../signout/overview-sites';
import { isGreen, type SiteResult } from './halves';
import { type PopupState, shownResult } from './state';

export type Row = {
  readonly site: SiteOverview;
  /** What the popup shows as its result; null: nothing. */
  readonly record: SignOutRecord | null;
} & (
  | { readonly kind: 'progress' }
  | { readonly kind: 'result'; readonly result: SiteResult }
  | {
      readonly kind: 'session';
      /** What ends it, where that is not what the popup tells of all; null: the same, or nothing does. */
      readonly ends: SiteEnd | null;
    }
);

export interface Rows {
  readonly rows: readonly Row[];
  /** Signed-out sites that stand in one line. */
  readonly folded: readonly Row[];
}

/** From this many sites on the signed-out ones fold into one line. */
const FOLD_FROM = 7;

export function rowsOf(overview: Overview, state: PopupState): Rows {
  const rows = overview.sites.map((site) => rowOf(site, overview)).sort((a, b) => rank(a) - rank(b));
  const isOut = ({ kind, site }: Row) =>
    kind === 'session' && site.session === 'signed-out' && site.access && site.unsaved === 0;
  const folds = (rows.length >= FOLD_FROM || state.kind === 'out') && rows.filter(isOut).length > 1;
  return folds ? { rows: rows.filter((row) => !isOut(row)), folded: rows.filter(isOut) } : { rows, folded: [] };
}

function rowOf(site: SiteOverview, overview: Overview): Row {
  const shown = shownResult(overview);
  const of = { site, record: shown?.record ?? null };
  if (site.progress !== null) return { ...of, kind: 'progress' };
  const result = shown?.results.find((one) => one.entry.siteId === site.id);
  return result === undefined || isSignedInAnew(site, result.entry.storeId)
    ? { ...of, kind: 'session', ends: ownEnd(site, overview) }
    : { ...of, kind: 'result', result };
}

function ownEnd({ ends, session }: SiteOverview, { deadline }: Overview): SiteEnd | null {
  if (ends === null || session === 'signed-out') return null;
  const first = deadline?.deadline;
  // Sites that somebody signed in to one after the other end within moments of each other.
  const isSame =
    first !== undefined && Math.abs(ends.dueAt - first.dueAt) < 5 * MINUTE_MS && ends.cause === first.cause;
  return isSame ? null : ends;
}

const SESSION_RANK = { stale: 3, 'signed-in': 7, unknown: 8, 'signed-out': 10 };

function rank(row: Row): number {
  if (row.kind === 'progress') return row.site.progress?.kind === 'done' ? 2 : 1;
  if (row.kind === 'session') {
    if (!row.site.access) return 4;
    return row.site.unsaved > 0 ? Math.min(6, SESSION_RANK[row.site.session]) : SESSION_RANK[row.site.session];
  }
  if (row.result.server === 'still-alive') return 0;
  return isGreen(row.result) ? 9 : 5;
}
