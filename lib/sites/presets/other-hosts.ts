import type { Preset } from './preset';

/** Hosts that belong to the same sign-in as this one. Families of several customers are narrowed to this one by its own label. */
export function otherHostsAt({ domainsToClear }: Preset, host: string): string[] {
  const [label = ''] = host.split('.');
  return domainsToClear.map((pattern) => pattern.replaceAll('{label}', label)).filter((pattern) => pattern !== host);
}
