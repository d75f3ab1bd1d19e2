import { isAtSignIn } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import { visitFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { sitePreset } from './site-preset';

/** An address a preset knows: at the site itself, or at a host that the site names as its own and that may be reached. null: none. */
export async function presetVisitUrl(ports: Pick<Ports, 'access'>, site: Site): Promise<string | null> {
  const preset = sitePreset(site);
  const url = preset && visitFor(preset, site);
  if (!url || !isAtSignIn(site, url)) return null;
  return (await ports.access.granted(hostOrigins(new URL(url).hostname))) ? url : null;
}
