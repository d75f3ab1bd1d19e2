import { foundIn } from '../signout/found-unsaved';
import type { IdentityProvider } from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { siteForUrl } from '../sites/match';
import type { Site } from '../sites/site';
import { countOf } from '../unsaved/entry';
import { askSite } from './ask-unsaved';
import type { ControlsPort, Ports } from './ports';
import { sitesWith } from './site-tabs';

/** The configured site that the provider is, too: somebody may have unsaved work there. null: it is none, or this very site. */
async function siteOfProvider(ports: Ports, site: Site, provider: IdentityProvider): Promise<Site | null> {
  const found = siteForUrl(await sitesWith(ports, site), pageOf(provider));
  return found?.id === site.id ? null : found;
}

const pageOf = ({ origin, path }: IdentityProvider): string => `${origin}${path}`;

/** It is a site of its own, with work in it that nobody was asked about (R27). */
export async function holdsWork(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  provider: IdentityProvider,
): Promise<boolean> {
  const own = await siteOfProvider(ports, site, provider);
  return own !== null && countOf(foundIn(await askSite(ports, own, store.id))) > 0;
}

/**
 * Looks at and presses nothing but pages of the provider, and of the address that was opened for it: whatever a redirect leads to,
 * no other site is signed out of, and none that is configured.
 */
export async function controlsAtProvider(
  ports: Ports,
  site: Site,
  provider: IdentityProvider,
  opened: string,
): Promise<ControlsPort> {
  const sites = await sitesWith(ports, site);
  const own = siteForUrl(sites, pageOf(provider));
  const mayTouch = (address: string): boolean => {
    const url = URL.parse(address);
    if (url === null || ![provider.origin, new URL(opened).origin].some((home) => isAt(url, home))) return false;
    const found = siteForUrl(sites, address);
    return found === null || found.id === own?.id;
  };
  const isThere = async (tabId: number) => mayTouch((await ports.tabs.get(tabId))?.url ?? '');
  const { controls } = ports;
  return {
    ...controls,
    async look(tabId, options) {
      if (!(await isThere(tabId))) return { kind: 'looked', frames: [] };
      const look = await controls.look(tabId, options);
      return look.kind === 'looked' ? { ...look, frames: look.frames.filter(({ url }) => mayTouch(url)) } : look;
    },
    async openMenu(tabId, ...rest) {
      const look = (await isThere(tabId)) ? await controls.openMenu(tabId, ...rest) : null;
      return look?.kind === 'looked' ? { ...look, frames: look.frames.filter(({ url }) => mayTouch(url)) } : look;
    },
    press: async (tabId, control) => ((await isThere(tabId)) ? controls.press(tabId, control) : 'gone'),
    pressInMainWorld: async (tabId, control) =>
      (await isThere(tabId)) ? controls.pressInMainWorld(tabId, control) : 'gone',
    answerBox: async (tabId) => ((await isThere(tabId)) ? controls.answerBox(tabId) : 'none'),
  };
}

/** The same origin, or its step from plain to encrypted. */
const isAt = (url: URL, home: string): boolean =>
  url.origin === home || (url.protocol === 'https:' && url.port === '' && home === `http://${url.host}`);
