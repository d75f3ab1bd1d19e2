import type { Overview } from './overview';

/** What the toolbar button shows. Badge text is not translated: it is a sign or a number. */
export type Toolbar =
  | { readonly kind: 'off' | 'signed-out'; readonly badge: '' }
  | { readonly kind: 'signed-in'; readonly badge: ''; readonly n: number; readonly total: number }
  | { readonly kind: 'running'; readonly badge: '…'; readonly done: number; readonly total: number }
  | { readonly kind: 'still-alive'; readonly badge: '!'; readonly n: number }
  | { readonly kind: 'attention' | 'unsaved'; readonly badge: string; readonly n: number };

/** One state at a time, in the order still open, running, attention, unsaved work. */
export function toolbarOf(overview: Overview): Toolbar {
  const { sites } = overview;
  if (sites.length === 0) return { kind: 'off', badge: '' };
  const shown = overview.records.find((record) => record.id === overview.shownRecordId);
  const open = (shown?.entries ?? []).filter(
    ({ outcome, secondLook }) =>
      (outcome.kind === 'finished' && outcome.verdict.kind === 'still-alive') || secondLook?.kind === 'came-back',
  ).length;
  if (open > 0 && !overview.job) return { kind: 'still-alive', badge: '!', n: open };
  const parts = sites.flatMap((site) => (site.progress ? [site.progress] : []));
  const unsaved = unsavedOf(overview);
  if (overview.job?.phase === 'blocked' && unsaved) return unsaved;
  if (overview.job) {
    return {
      kind: 'running',
      badge: '…',
      done: parts.filter(({ kind }) => kind === 'done').length,
      total: parts.length,
    };
  }
  const lost = sites.filter((site) => !site.access).length;
  if (lost > 0) return { kind: 'attention', badge: String(lost), n: lost };
  if (unsaved) return unsaved;
  const n = sites.filter((site) => site.session === 'signed-in').length;
  return n > 0 ? { kind: 'signed-in', badge: '', n, total: sites.length } : { kind: 'signed-out', badge: '' };
}

function unsavedOf({ unsavedTotal: n }: Overview): Toolbar | null {
  return n > 0 ? { kind: 'unsaved', badge: String(n), n } : null;
}
