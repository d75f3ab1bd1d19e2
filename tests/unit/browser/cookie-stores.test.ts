import { afterEach, describe, expect, test, vi } from 'vitest';

const told = vi.hoisted(() => ({
  ids: [] as string[],
  containers: [] as { cookieStoreId: string; name: string }[] | null,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    cookies: { getAllCookieStores: async () => told.ids.map((id) => ({ id, tabIds: [] })) },
    contextualIdentities: {
      query: async () => {
        if (told.containers === null) throw new Error('Contextual identities are currently disabled');
        return told.containers;
      },
    },
  },
}));

const { cookieStores } = await import('../../../lib/browser/cookie-stores');

afterEach(() => vi.unstubAllEnvs());

const inStores = async () => (await cookieStores()).map(({ id, kind, name }) => `${id} ${kind} ${name}`);

describe('L7 L10 the cookie stores there are', () => {
  test.each([
    ['no private window', ['0'], ['0 normal null']],
    ['a private one', ['0', '1'], ['0 normal null', '1 private null']],
    ['only a private window', ['1'], ['0 normal null', '1 private null']],
  ])('in Chromium with %s', async (_what, ids, expected) => {
    vi.stubEnv('FIREFOX', '');
    told.ids = ids;
    expect(await inStores()).toEqual(expected);
  });

  const work = { cookieStoreId: 'firefox-container-2', name: 'Work' };
  test.each([
    ['a container without a tab', ['firefox-default'], [work], ['firefox-container-2 container Work']],
    ['only tabs of a container', ['firefox-container-2'], [work], ['firefox-container-2 container Work']],
    ['containers switched off', ['firefox-default'], null, []],
    ['a private window', ['firefox-default', 'firefox-private'], [], ['firefox-private private null']],
  ])('in Firefox with %s', async (_what, ids, containers, others) => {
    vi.stubEnv('FIREFOX', 'true');
    told.ids = ids;
    told.containers = containers;
    expect(await inStores()).toEqual(['firefox-default normal null', ...others]);
  });
});
