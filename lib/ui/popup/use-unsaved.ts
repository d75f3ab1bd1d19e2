import { useEffect, useState } from 'preact/hooks';
import type { Overview, SiteOverview } from '../../signout/overview';
import { countOf } from '../../unsaved/entry';
import type { SiteUnsaved } from '../../unsaved/site-unsaved';
import type { Api } from '../api';
import type { PopupState } from './state';

/**
 * What holds a sign-out up, asked for when that is shown and again whenever a count or a tab of its sites changes.
 * Labels and titles live here only, and as long as the question. null: not answered yet.
 */
export function useUnsaved(api: Api, overview: Overview | null, state: PopupState | null) {
  const [sites, setSites] = useState<readonly SiteUnsaved[] | null>(null);
  const asking = state?.kind === 'checking' || state?.kind === 'blocked' ? state.job.id : '';
  const blocked = state?.kind === 'blocked' ? state.sites : null;
  const change = blocked?.map(({ id, unsaved, tabs, call }) => `${id} ${unsaved} ${tabs} ${call}`).join();
  useEffect(() => () => setSites(null), [asking]);
  useEffect(() => {
    if (blocked === null || blocked.length === 0) return;
    let current = true;
    void api.send('unsaved.list', { siteIds: blocked.map(({ id }) => id) }).then((reply) => {
      if (current && reply.ok) setSites(reply.value);
    });
    return () => {
      current = false;
    };
  }, [api, asking, change, overview?.unsavedTotal]);
  return sites;
}

/** As the person counts: what was found, and one for each tab that could not be asked. */
export function unsavedIn(sites: readonly Pick<SiteUnsaved, 'tabs'>[]): number {
  const tabs = sites.flatMap((site) => site.tabs);
  return countOf({
    entries: tabs.reduce((sum, { total }) => sum + total, 0),
    unknownTabs: tabs.filter(({ unknown }) => unknown !== null).length,
  });
}

/** What the tabs answered, before that what their pages reported. null: neither says that there is anything. */
export function unsavedCount(
  reported: readonly SiteOverview[],
  answered: readonly SiteUnsaved[] | null,
): number | null {
  if (answered !== null) return unsavedIn(answered);
  return reported.reduce((sum, { unsaved }) => sum + unsaved, 0) || null;
}
