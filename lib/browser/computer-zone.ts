/** IANA name of this computer's zone, one that `Temporal` knows; UTC where the browser has none to tell. */
export function computerZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}
