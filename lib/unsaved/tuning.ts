/** What a person changed about one site's detection. CSS selectors, matched in every frame and shadow root. */
export interface Tuning {
  /** Elements whose edits, and those inside them, never count. */
  readonly ignore: readonly string[];
  /** Elements that count though they look like a search box, a filter or nothing at all. */
  readonly count: readonly string[];
  /** Its hosts (`*.force.com`: and below) and those it embeds: there the script runs in frames, too. */
  readonly hosts: readonly string[];
}

export const noTuning: Tuning = { ignore: [], count: [], hosts: [] };
