import type { EpochMs } from '../base/time';
import type { ProviderStrategy } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { discovered, discoveryAddresses, endSessionAddress } from '../signout/provider/discovery';
import { knownProvider, knownSignOut } from '../sites/providers/known-providers';
import { timeIsUp } from './ladder';
import type { Ports } from './ports';
import { ASK_LIMIT_MS } from './probe';
import type { ProviderSecret } from './provider-secret';

/** What the ways to end a session depend on. */
export interface WayFacts {
  readonly ports: Ports;
  readonly target: Pick<Target, 'site'>;
  readonly secret: ProviderSecret;
  readonly endsAt: EpochMs;
  /** Its own description tells the path of the issuer. */
  learnPath(path: string): Promise<void>;
}

interface Way {
  readonly by: ProviderStrategy;
  readonly addresses: (facts: WayFacts) => Promise<readonly string[]>;
}

/** Best known first. */
export const ways: readonly Way[] = [
  { by: 'named-address', addresses: async ({ target }) => listed(target.site.providerSignOutUrl) },
  { by: 'known-address', addresses: async (facts) => listed(knownAddress(facts, true)) },
  { by: 'discovery', addresses: async (facts) => listed(await discoveredAddress(facts)) },
  { by: 'known-address', addresses: async (facts) => listed(knownAddress(facts, false)) },
  { by: 'control', addresses: async ({ secret }) => ownPages(secret.provider) },
];

const listed = (url: string | null): string[] => (url === null ? [] : [url]);

/** Where the product is certain, so is its address; elsewhere the provider's own description comes first. */
function knownAddress({ secret: { asked, provider, cookies } }: WayFacts, sure: boolean): string | null {
  const address = asked?.url ?? provider.origin;
  const names = (cookies ?? []).map(({ name }) => name);
  const known = knownProvider(address, names);
  const found = known && knownSignOut(known, address, names);
  return found?.sure === sure ? found.url : null;
}

async function discoveredAddress(facts: WayFacts): Promise<string | null> {
  const { ports } = facts;
  const { asked } = facts.secret;
  if (asked?.kind !== 'openid') return null;
  for (const url of discoveryAddresses(asked.url)) {
    if (timeIsUp(facts)) return null;
    const question = { url, as: 'call', accept: 'application/json', headers: [] } as const;
    const found = discovered(await ports.replay.ask(question, { cookies: null, headers: [] }, ASK_LIMIT_MS), asked.url);
    if (!found) continue;
    await facts.learnPath(found.path);
    return endSessionAddress(found.endSession, asked.clientId);
  }
  return null;
}

/** Where somebody who is signed in at the provider may find the way out. */
const ownPages = ({ origin, path }: ProviderSecret['provider']): string[] => [
  ...new Set([...(path === '/' ? [] : [`${origin}${path}/`]), `${origin}/`]),
];
