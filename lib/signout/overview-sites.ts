import type { SiteId } from '../sites/site';
import type { Overview, SiteOverview } from './overview';

/** Sites one press signs out: every one that is not known to be signed out – in doubt it is included – as far as access reaches. */
export function sitesToSignOut(overview: Overview): SiteId[] {
  return overview.sites.filter((site) => site.access && site.session !== 'signed-out').map((site) => site.id);
}

/** A run closes the tabs, and only an open tab shows a sign-in: somebody has signed in since, whatever came of the old login. */
export function isSignedInAnew(
  { session, stores }: Pick<SiteOverview, 'session' | 'stores'>,
  storeId: string,
): boolean {
  const there = stores.find(({ store }) => store.id === storeId);
  return (stores.length === 0 ? session : there?.session) === 'signed-in';
}
