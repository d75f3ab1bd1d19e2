import type { Reply } from '../messaging/protocol';
import type { SiteId } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { siteTabs } from './site-tabs';

/** Shows the site: an open tab of it, else a new one. */
export async function openSite(ports: Ports, siteId: SiteId): Promise<Reply<null>> {
  const { settings } = await ports.settings.load();
  const site = settings.sites.find((known) => known.id === siteId);
  if (!site) return { ok: false, code: 'unknown-site' };
  const [tab] = await siteTabs(ports, site, 'all');
  await ports.tabs.activate(tab?.id ?? (await openNew(ports, site.address)).id);
  return { ok: true, value: null };
}

async function openNew(ports: Ports, url: string): Promise<TabFact> {
  const [normal] = await ports.cookies.stores();
  return ports.tabs.open(url, normal?.id ?? '');
}
