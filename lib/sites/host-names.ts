/** `a.crm.example` is at or below `crm.example`; `evilcrm.example` is not. */
export function isAtOrBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Every domain above this host that could hold a cookie for it: `a.b.c` has `b.c`. None for addresses made of numbers. */
export function parentDomains(host: string): string[] {
  if (isNumeric(host)) return [];
  const labels = host.split('.');
  return labels.slice(1, -1).map((_label, index) => labels.slice(index + 1).join('.'));
}

/** An IPv4 or IPv6 address as the URL parser writes it. */
export function isNumeric(host: string): boolean {
  return /^\[|^[\d.]+$/.test(host);
}
