import { vi } from 'vitest';
import type { MessageType } from '../../../lib/messaging/protocol';
import type { Settings } from '../../../lib/sites/site';
import { Options } from '../../../lib/ui/options/options';
import type { Language } from '../samples/names';
import { optionsSamples } from '../samples/options-samples';
import type { FakeApi } from './fake-api';
import { type Page, show } from './page';

export interface OpenOptions {
  readonly page: Page;
  /** As they are saved. */
  settings(): Settings;
  sent(type: MessageType): unknown[];
}

/** A sample of the options over settings that keep what is saved, unless a reply says otherwise. */
export async function openOptions(
  api: FakeApi,
  name: string,
  { language = 'en', change = {} }: { language?: Language; change?: Partial<Settings> } = {},
): Promise<OpenOptions> {
  const sample = optionsSamples(language)[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  Object.assign(api.replies, sample.replies);
  let settings = { ...sample.settings, ...change };
  const send: FakeApi['send'] = async (type, data) => {
    const reply = await api.send(type, data);
    if (type === 'settings.get') return { ok: true, value: settings } as never;
    if (reply.ok && type === 'settings.change') settings = { ...settings, ...(data as object) };
    if (reply.ok && type === 'site.change') settings = withSite(settings, data as never);
    return reply;
  };
  const page = await show(<Options api={{ ...api, send }} known={sample.overview} />, sample.hash);
  await vi.waitFor(() => page.find('h1'));
  return {
    page,
    settings: () => settings,
    sent: (type) => api.log.filter(([what]) => what === type).map(([, data]) => data),
  };
}

function withSite(settings: Settings, { id, change }: { readonly id: string; readonly change: object }): Settings {
  return { ...settings, sites: settings.sites.map((site) => (site.id === id ? { ...site, ...change } : site)) };
}
