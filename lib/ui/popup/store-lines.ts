import type { RecordEntry } from '../../records/record';
import type { SessionState } from '../../sessions/session';
import type { CookieStore } from '../../signout/cookie-store';
import type { SiteProgress } from '../../signout/overview';
import { isSignedInAnew } from '../../signout/overview-sites';
import { type Halves, halvesOf } from './halves';
import type { Row } from './rows';

/** A site in one cookie store, as a line of its row. */
export type StoreLine = { readonly store: CookieStore; readonly session: SessionState; readonly tabs: number } & (
  | { readonly kind: 'session'; readonly account: string | null }
  | { readonly kind: 'progress'; readonly progress: SiteProgress }
  | { readonly kind: 'result'; readonly halves: Halves; readonly recordId: string; readonly targetId: string }
);

/** None where the site is in use in the normal store alone, as most are. */
export function storeLines(row: Row): StoreLine[] {
  const { site, record } = row;
  const entries = row.kind === 'progress' ? [] : (record?.entries.filter(({ siteId }) => siteId === site.id) ?? []);
  const known = site.stores.map(({ store }) => store.id);
  const lines = [
    ...site.stores.map((part): StoreLine => {
      if (part.progress !== null) return { ...part, kind: 'progress', progress: part.progress };
      const entry = entries.find(({ storeId }) => storeId === part.store.id);
      const isOver = entry === undefined || isSignedInAnew(site, part.store.id);
      return (isOver ? null : resultLine(entry, record?.id, part.store)) ?? { ...part, kind: 'session' };
    }),
    // what was signed out of leaves nothing behind that would make it a store in use
    ...entries.flatMap((entry) => {
      if (entry.store === undefined || known.includes(entry.storeId)) return [];
      return resultLine(entry, record?.id, entry.store) ?? [];
    }),
  ];
  return lines.some(({ store }) => store.kind !== 'normal') ? lines : [];
}

function resultLine(entry: RecordEntry, recordId = '', store: CookieStore): StoreLine | null {
  const halves = halvesOf(entry.outcome, entry.secondLook);
  if (halves === null) return null;
  return { kind: 'result', store, session: 'signed-out', tabs: 0, halves, recordId, targetId: entry.targetId };
}
