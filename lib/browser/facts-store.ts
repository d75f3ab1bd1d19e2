import type { Facts } from '../deadlines/facts';
import type { FactsPort } from '../flows/time-ports';
import { stored } from './stored';

export type ParseFacts = (raw: unknown) => Facts | null;

/** What of the facts may be written down, and whether that is not all of them. */
export interface FactsOnDisk {
  readonly factsOnDisk: (facts: Facts) => Facts;
  readonly tellsOfPrivate: (facts: Facts) => boolean;
}

/**
 * On disk: a deadline that passes while the browser is closed is found by whoever starts it again. What private windows tell stays in the
 * browser's memory (R56).
 */
export function createFactsStore(parse: ParseFacts, { factsOnDisk, tellsOfPrivate }: FactsOnDisk): FactsPort {
  const document = stored<Facts | null, Facts>({
    key: 'time',
    area: 'local',
    until: 'the extension is removed',
    fallback: null,
    parse,
  });
  const whole = stored<Facts | null, Facts>({
    key: 'time-with-private',
    area: 'session',
    until: 'nobody is signed in in a private window any more, or the browser closes',
    fallback: null,
    parse,
  });
  const load = async () => (await whole.read().catch(() => null)) ?? document.read().catch(() => null);
  return {
    load,
    async save(facts) {
      // Whoever reads in between finds these or those before them, never a part of each: as much as is on disk stands in both.
      if (tellsOfPrivate(facts)) await whole.write(facts);
      else await whole.clear();
      await document.write(factsOnDisk(facts));
    },
  };
}
