import type { Reply, SiteProposal } from '../messaging/protocol';
import { isPrivate } from '../signout/cookie-store';
import { type Address, parseAddress } from '../sites/address';
import { belongsTo, siteForUrl } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import { fingerprintMarkup, type PageTraces, presetsByFingerprint, type Traces } from '../sites/presets/by-fingerprint';
import { otherHostsAt } from '../sites/presets/other-hosts';
import { confidenceIn, type Preset } from '../sites/presets/preset';
import { presetsForHost } from '../sites/presets/presets';
import type { Site } from '../sites/site';
import type { Ports, TabFact } from './ports';
import { canAnswer, inOrderOfUse, tabsAt } from './site-tabs';

const TABS_LOOKED_AT = 3;

/** What is known about an address before it becomes a site. Saves nothing; looks at traces only where access was given. */
export async function inspectSite(ports: Ports, { address }: { address: string }): Promise<Reply<SiteProposal>> {
  const parsed = parseAddress(address);
  if (!parsed.ok) return parsed;
  const origins = hostOrigins(parsed.host);
  const { settings } = await ports.settings.load();
  const found = await suggestions(ports, parsed, origins, settings.sites);
  return {
    ok: true,
    value: {
      address: parsed.address,
      host: labelOf(parsed),
      origins,
      suggestedName: labelOf(parsed).replace(/^www\./, ''),
      presets: found.map(({ preset, why }) => ({ id: preset.id, name: preset.name.en, why })),
      mixedScript: parsed.mixedScript,
      alreadySiteId: settings.sites.find((site) => site.address === parsed.address)?.id ?? null,
      ...otherHostsOf(found[0] ?? null, parsed.host),
    },
  };
}

/** Host with port, and path unless it is `/`. */
export function labelOf({ address, scheme }: Address): string {
  return address.slice(`${scheme}://`.length, -1);
}

async function suggestions(
  ports: Ports,
  address: Address,
  origins: readonly string[],
  sites: readonly Site[],
): Promise<Suggestion[]> {
  const byHost = presetsForHost(address.host);
  const granted = await ports.access.granted(origins);
  const byFingerprint = granted ? presetsByFingerprint(await tracesOf(ports, address, sites)) : [];
  return [
    ...byHost.map((preset) => ({ preset, why: 'host' as const })),
    ...byFingerprint
      .filter((preset) => !byHost.includes(preset))
      .map((preset) => ({ preset, why: 'fingerprint' as const })),
  ];
}

interface Suggestion {
  readonly preset: Preset;
  readonly why: 'host' | 'fingerprint';
}

function otherHostsOf(
  likeliest: Suggestion | null,
  host: string,
): Pick<SiteProposal, 'otherHosts' | 'otherHostsGuessed'> {
  if (likeliest === null) return { otherHosts: [], otherHostsGuessed: false };
  const { preset } = likeliest;
  return { otherHosts: otherHostsAt(preset, host), otherHostsGuessed: confidenceIn(preset, 'hosts') === 'guess' };
}

async function tracesOf(ports: Ports, address: Address, sites: readonly Site[]): Promise<Traces> {
  const tabs = await tabsOf(ports, address, sites);
  const [cookieNames, pages] = await Promise.all([cookieNamesOf(ports, address.host), pagesOf(ports, tabs)]);
  return {
    cookieNames,
    storageKeys: pages.flatMap((page) => page.storageKeys),
    markup: pages.flatMap((page) => page.markup),
    paths: tabs.flatMap(({ url }) => [new URL(url).pathname, pathFrom(address, url)]),
  };
}

/** The part of a page's path that the product itself gave it: `/crm/scp/tickets.php` at `https://help.example/crm/` is `/scp/tickets.php`. */
function pathFrom({ address }: Address, url: string): string {
  return new URL(url).pathname.slice(new URL(address).pathname.length - 1) || '/';
}

async function cookieNamesOf(ports: Ports, host: string): Promise<string[]> {
  const stores = (await ports.cookies.stores()).filter((store) => !isPrivate(store));
  const cookies = await Promise.all(stores.map(({ id }) => ports.cookies.near([host], id)));
  return cookies
    .flat()
    .filter((cookie) => host === cookie.domain || `.${host}`.endsWith(`.${cookie.domain.replace(/^\./, '')}`))
    .map((cookie) => cookie.name);
}

/** The open tabs at this address, but for private windows: what is found is saved with the site (R56); those of a configured site below it are that site's. */
async function tabsOf(ports: Ports, { address, host }: Address, sites: readonly Site[]): Promise<TabFact[]> {
  const isOthers = (url: string) => (siteForUrl(sites, url)?.address.length ?? 0) > address.length;
  return (await tabsAt(ports, [host]))
    .filter((tab) => !tab.incognito && belongsTo({ address }, tab.url) && !isOthers(tab.url))
    .sort(inOrderOfUse);
}

function pagesOf(ports: Ports, tabs: readonly TabFact[]): Promise<PageTraces[]> {
  const asked = tabs.filter(canAnswer).slice(0, TABS_LOOKED_AT);
  return Promise.all(asked.map((tab) => ports.controls.traces(tab.id, fingerprintMarkup)));
}
