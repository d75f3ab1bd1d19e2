import type { Reply } from '../../messaging/protocol';
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

/**
 * Adds the site again with all its settings, or not at all; it gets a new id. Called in a click, since access may have to be asked for.
 * null: access was not given.
 */
export async function bringBack(api: OptionsApi, site: Site): Promise<Reply<Site> | null> {
  if (!(await api.requestAccess(originPatterns(site)))) return null;
  const { address, name, presetId, otherHosts, id: _, ...rest } = site;
  const added = await api.send('site.add', { address, name, presetId, otherHosts });
  if (!added.ok) return added;
  const { id } = added.value;
  const changed = await api.send('site.change', { id, change: rest });
  if (!changed.ok) await api.send('site.remove', { id });
  return changed;
}
