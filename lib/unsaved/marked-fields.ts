/** What the tester outlined in a page. */
export interface MarkedFields {
  readonly counted: number;
  readonly ignored: number;
  /** Passwords, codes, card numbers: their presence counts, their content is never touched. */
  readonly neverRead: number;
}
