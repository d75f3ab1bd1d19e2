import type { SettingsPort } from '../flows/ports';
import type { Settings } from '../sites/site';
import { stored } from './stored';

export type ParseSettings = (raw: unknown) => { readonly settings: Settings; readonly damaged: boolean };

export function createSettingsStore(parse: ParseSettings): SettingsPort {
  const document = stored<ReturnType<ParseSettings>, Settings>({
    key: 'settings',
    area: 'local',
    until: 'the extension is removed',
    fallback: parse(undefined),
    parse,
  });
  return {
    load: () => document.read().catch(() => ({ settings: parse(undefined).settings, damaged: true })),
    save: (next) => document.write(next),
  };
}
