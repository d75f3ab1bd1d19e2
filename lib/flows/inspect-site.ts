import type { Reply, SiteProposal } from '../messaging/protocol';
import { type Address, parseAddress } from '../sites/address';
import { hostOrigins } from '../sites/permission-origins';
import type { Preset } from '../sites/presets/preset';
import { presetsByFingerprint, presetsForHost } from '../sites/presets/presets';
import type { Ports } from './ports';

/** What is known about an address before it becomes a site. Saves nothing; looks at cookie names only where access was given. */
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
      presets: await suggestions(ports, parsed.host, origins),
      mixedScript: parsed.mixedScript,
      alreadySiteId: settings.sites.find((site) => site.address === parsed.address)?.id ?? null,
    },
  };
}

/** Host with port, and path unless it is `/`. */
export function labelOf({ address, scheme }: Address): string {
  return address.slice(`${scheme}://`.length, -1);
}

async function suggestions(ports: Ports, host: string, origins: readonly string[]): Promise<SiteProposal['presets']> {
  const byHost = presetsForHost(host);
  const cookieNames = (await ports.access.granted(origins)) ? await cookieNamesOf(ports, host) : [];
  const byFingerprint = presetsByFingerprint({ cookieNames, storageKeys: [], markup: [] });
  return [
    ...byHost.map((preset) => suggestion(preset, 'host')),
    ...byFingerprint.filter((preset) => !byHost.includes(preset)).map((preset) => suggestion(preset, 'fingerprint')),
  ];
}

function suggestion(preset: Preset, why: 'host' | 'fingerprint'): SiteProposal['presets'][number] {
  return { id: preset.id, name: preset.name.en, why };
}

async function cookieNamesOf(ports: Ports, host: string): Promise<string[]> {
  const stores = await ports.cookies.storeIds();
  const cookies = await Promise.all(stores.map((storeId) => ports.cookies.near([host], storeId)));
  return cookies
    .flat()
    .filter((cookie) => host === cookie.domain || `.${host}`.endsWith(`.${cookie.domain.replace(/^\./, '')}`))
    .map((cookie) => cookie.name);
}
