/** As browsers see it: sent encrypted, or from this computer to itself. Only there have pages caches and workers, and only there is `Clear-Site-Data` heard. */
export function isTrustworthy(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
