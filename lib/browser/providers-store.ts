import type { ProvidersPort } from '../flows/ports';
import { stored } from './stored';

type Found = Awaited<ReturnType<ProvidersPort['load']>>;

export type ParseProviders = (raw: unknown) => Found;

/** On disk: what was found once need not be found again. */
export function createProvidersStore(parse: ParseProviders): ProvidersPort {
  const document = stored<Found>({
    key: 'providers',
    area: 'local',
    until: 'the extension is removed',
    fallback: {},
    parse,
  });
  return { load: () => document.read().catch(() => ({})), save: (next) => document.write(next) };
}
