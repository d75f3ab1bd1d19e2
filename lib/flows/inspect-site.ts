import type { Reply, SiteProposal } from '../messaging/protocol';
import { type Address, parseAddress } from '../sites/address';
import { belongsTo, siteForUrl } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import type { Preset } from '../sites/presets/preset';
import {
  fingerprintMarkup,
  type PageTraces,
  presetsByFingerprint,
  presetsForHost,
  type Traces,
} from '../sites/presets/presets';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { canAnswer, inOrderOfUse } from './site-tabs';

const TABS_LOOKED_AT = 3;

/** What is known about an address before it becomes a site. Saves nothing; looks at traces only where access was given. */
export async function inspectSite(ports: Ports, { address }: { address: string }): Promise<Reply<SiteProposal>> {
  const parsed = parseAddress(address);
  if (!parsed.ok) return parsed;
  const origins = hostOrigins(parsed.host);
  const { settings } = await ports.settings.load();
  return {
    ok: true,
    value: {
      address: parsed.address,
      host: labelOf(parsed),
      origins,
      suggestedName: labelOf(parsed).replace(/^www\./, ''),
      presets: await suggestions(ports, parsed, origins, settings.sites),
      mixedScript: parsed.mixedScript,
      alreadySiteId: settings.sites.find((site) => site.address === parsed.address)?.id ?? null,
      otherHosts: [],
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
): Promise<SiteProposal['presets']> {
  const byHost = presetsForHost(address.host);
  const granted = await ports.access.granted(origins);
  const byFingerprint = granted ? presetsByFingerprint(await tracesOf(ports, address, sites)) : [];
  return [
    ...byHost.map((preset) => suggestion(preset, 'host')),
    ...byFingerprint.filter((preset) => !byHost.includes(preset)).map((preset) => suggestion(preset, 'fingerprint')),
  ];
}

function suggestion(preset: Preset, why: 'host' | 'fingerprint'): SiteProposal['presets'][number] {
  return { id: preset.id, name: preset.name.en, why };
}

async function tracesOf(ports: Ports, address: Address, sites: readonly Site[]): Promise<Traces> {
  const [cookieNames, pages] = await Promise.all([cookieNamesOf(ports, address.host), pagesOf(ports, address, sites)]);
  return {
    cookieNames,
    storageKeys: pages.flatMap((page) => page.storageKeys),
    markup: pages.flatMap((page) => page.markup),
  };
}

async function cookieNamesOf(ports: Ports, host: string): Promise<string[]> {
  const stores = await ports.cookies.stores();
  const cookies = await Promise.all(stores.map(({ id }) => ports.cookies.near([host], id)));
  return cookies
    .flat()
    .filter((cookie) => host === cookie.domain || `.${host}`.endsWith(`.${cookie.domain.replace(/^\./, '')}`))
    .map((cookie) => cookie.name);
}

/** What the open tabs at this address tell; those of a configured site below it are that site's. */
async function pagesOf(ports: Ports, { address, host }: Address, sites: readonly Site[]): Promise<PageTraces[]> {
  const isOthers = (url: string) => (siteForUrl(sites, url)?.address.length ?? 0) > address.length;
  const tabs = (await ports.tabs.at([host]))
    .filter((tab) => !tab.incognito && canAnswer(tab) && belongsTo({ address }, tab.url) && !isOthers(tab.url))
    .sort(inOrderOfUse)
    .slice(0, TABS_LOOKED_AT);
  return Promise.all(tabs.map((tab) => ports.controls.traces(tab.id, fingerprintMarkup)));
}
