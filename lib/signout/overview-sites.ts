import type { SiteId } from '../sites/site';
import type { Overview } from './overview';

/** Sites one press signs out: every one that is not known to be signed out – in doubt it is included – as far as access reaches. */
export function sitesToSignOut(overview: Overview): SiteId[] {
  return overview.sites.filter((site) => site.access && site.session !== 'signed-out').map((site) => site.id);
}
