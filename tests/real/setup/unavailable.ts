/** A product that cannot be had on this machine: its tests are skipped and the reason is shown. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
