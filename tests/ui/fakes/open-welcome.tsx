import { afterEach, beforeEach, vi } from 'vitest';
import type { MessageType, Protocol, Reply } from '../../../lib/messaging/protocol';
import type { Settings } from '../../../lib/sites/site';
import { Welcome } from '../../../lib/ui/welcome/welcome';
import type { Language } from '../samples/names';
import { welcomeSamples } from '../samples/welcome-samples';
import { fakeApi } from './fake-api';
import { fakeI18n } from './fake-i18n';
import { type Page, show } from './page';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

/** Anew for each test of the file that imports them. */
export let api = fakeApi();
export let page: Page;
/** What is saved. */
export let settings: Settings;
/** Where the page was left for. */
export const gone: string[] = [];

beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
  gone.length = 0;
});
afterEach(() => page?.close());

export const ok = <T,>(value: T): Reply<T> => ({ ok: true, value });

/** Over settings that keep what is saved, unless a reply says otherwise. */
export async function open(name: string, language: Language = 'en') {
  fake.i18n = fakeI18n(language);
  const sample = welcomeSamples(language)[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  settings = sample.settings;
  Object.assign(api.replies, sample.replies);
  const send = async (type: MessageType, data: never) => {
    const reply = await api.send(type, data);
    if (type === 'settings.get') return ok(settings);
    if (reply.ok && type === 'settings.change') settings = { ...settings, ...(data as object) };
    return reply;
  };
  page = await show(<Welcome api={{ ...api, send } as never} known={sample.overview} />, sample.hash);
  Object.assign(location, { assign: (url: string) => gone.push(url) });
  await vi.waitFor(() => page.find('h2'));
}

export const sent = <T extends MessageType>(type: T) =>
  api.log.filter(([what]) => what === type).map(([, data]) => data as Protocol[T]['data']);
export const asked = () => api.log.filter(([what]) => what === 'access').map(([, origins]) => origins);

/** As if they had been saved so before. */
export function saved(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
}

/** The page once more, over what is there already. */
export async function openAgain(hash: string, reply: Reply<unknown>): Promise<void> {
  page.close();
  const send = async (type: MessageType) => (type === 'settings.get' ? ok(settings) : reply);
  page = await show(<Welcome api={{ ...api, send } as never} known={null} />, hash);
}
