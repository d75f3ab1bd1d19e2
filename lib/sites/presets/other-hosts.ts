import { atMakersHost } from './at-makers-host';
import type { Preset } from './preset';

/** Hosts that belong to the same sign-in as this one, at the maker's own service. Families of several customers are narrowed to this one. */
export function otherHostsAt(preset: Preset, host: string): string[] {
  const named = preset.domainsToClear.map((pattern) => atMakersHost(pattern, preset, host));
  return [...new Set(named)].flatMap((pattern) => (pattern === null || pattern === host ? [] : [pattern]));
}
