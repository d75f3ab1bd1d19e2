import type { Facts } from '../deadlines/facts';
import type { FactsPort } from '../flows/time-ports';
import { stored } from './stored';

export type ParseFacts = (raw: unknown) => Facts | null;

/** On disk: a deadline that passes while the browser is closed is found by whoever starts it again. */
export function createFactsStore(parse: ParseFacts): FactsPort {
  const document = stored<Facts | null, Facts>({
    key: 'time',
    area: 'local',
    until: 'the extension is removed',
    fallback: null,
    parse,
  });
  return { load: () => document.read().catch(() => null), save: (facts) => document.write(facts) };
}
