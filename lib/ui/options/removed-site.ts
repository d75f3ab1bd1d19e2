import type { Site } from '../../sites/site';
import type { OptionsApi } from './api';
import { originPatterns } from './origins';

/** How a site went: its entry alone, or after a sign-out and with its access. */
export interface Removed {
  readonly site: Site;
  readonly how: 'removed' | 'retired';
  /** Access that the browser would not take back, as match patterns. */
  readonly kept: readonly string[];
}

let removed: Removed | null = null;

/** Remembers the site that was removed last, until its page is left again. */
export function rememberRemoved(site: Site, how: Removed['how'], kept: readonly string[] = []): void {
  removed = { site, how, kept };
}

export function takeRemoved(): Removed | null {
  const last = removed;
  removed = null;
  return last;
}

/** Adds the site again with all its settings; it gets a new id. Called in a click, since access may have to be asked for. */
export async function bringBack(api: OptionsApi, site: Site): Promise<boolean> {
  if (!(await api.requestAccess(originPatterns(site)))) return false;
  const { address, name, presetId, otherHosts, id: _, ...rest } = site;
  const added = await api.send('site.add', { address, name, presetId, otherHosts });
  if (!added.ok) return false;
  return (await api.send('site.change', { id: added.value.id, change: rest })).ok;
}
