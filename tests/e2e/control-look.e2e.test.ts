import { describe, expect, test } from 'vitest';
import { best, controls, deeds, open, origin, port, sent, settledLook, useBench } from './control-pages/bench.ts';
import { until } from './harness/until.ts';

useBench();

describe('L3 what a look tells', () => {
  test('the form that a control submits, as it stands', async () => {
    const { tab, tabId } = await open('form-with-token');
    expect(best(await settledLook(tabId))?.form).toEqual({
      method: 'POST',
      action: `${origin()}/form-with-token/do/out`,
      fields: [{ name: '_token', value: 't0k3n' }],
    });
    await tab.close();
  });

  test('M10 fields called like form properties change nothing', async () => {
    const { tab, tabId } = await open('clobbered-form');
    expect(best(await settledLook(tabId))?.form).toMatchObject({
      action: `${origin()}/clobbered-form/do/out`,
      fields: [{ name: 'action' }, { name: 'elements' }, { name: 'querySelectorAll' }],
    });
    await tab.close();
  });

  test('the only sign-out form of the page for a link that leads nowhere', async () => {
    const { tab, tabId } = await open('link-for-hidden-form');
    expect(best(await settledLook(tabId))).toMatchObject({
      href: null,
      form: { method: 'POST', action: `${origin()}/link-for-hidden-form/do/out?logout` },
    });
    await tab.close();
  });

  test('a control named by a selector comes first', async () => {
    const { tab, tabId } = await open('decoys');
    const seen = await controls.look(tabId, { selectors: ['article a', '[[broken'], mode: 'page' });
    expect(best(seen)).toMatchObject({ label: 'how to log out', score: expect.any(Number) });
    await tab.close();
  });

  test.each(['session-list', 'session-cards'])('%s: the rows of a list are no control', async (name) => {
    const { tab, tabId } = await open(name);
    const page = await settledLook(tabId);
    const pressable =
      page.kind === 'looked' ? page.frames.flatMap((frame) => frame.controls).filter(({ score }) => score >= 45) : [];
    expect(pressable).toMatchObject([{ label: 'Sign out', href: `${origin()}/${name}/do/out` }]);
    await tab.close();
  });

  test.each([
    ['names-somebody', 'Anna Schmidt'],
    ['names-several', undefined],
    ['plain-link', undefined],
  ])('Z21 who is signed in at %s: %s', async (name, account) => {
    const { tab, tabId } = await open(name);
    const page = await settledLook(tabId);
    expect(page.kind === 'looked' && page.frames[0]?.account).toBe(account);
    await tab.close();
  });

  test('a password field that is visible, and none that is not', async () => {
    const shown = await open('decoys');
    const none = await open('plain-link');
    expect((await settledLook(shown.tabId)) as object).toMatchObject({ frames: [{ signInForm: true }] });
    expect((await settledLook(none.tabId)) as object).toMatchObject({ frames: [{ signInForm: false }] });
    await Promise.all([shown.tab.close(), none.tab.close()]);
  });

  test('origins of embedded frames, apart from those of the own host', async () => {
    const { tab, tabId } = await open('frames');
    expect(await controls.embeddedOrigins(tabId)).toEqual(['http://chat.widget.test']);
    await tab.close();
  });

  test('own resources that the page loaded', async () => {
    const { tab, tabId } = await open('frames');
    await until(async () => (await controls.loadedResources(tabId)).length > 0, 'a resource is listed');
    expect(await controls.loadedResources(tabId)).toEqual([`${origin()}/frames/do/frame`]);
    await tab.close();
  });
});

describe('L3 an account menu', () => {
  test('a named opener is opened and never taken for the control', async () => {
    const { tab, tabId } = await open('drawn-on-pointerdown');
    const seen = await controls.openMenu(tabId, 0, ['#radix', 'h1']);
    expect(best(seen)).toMatchObject({ label: 'Sign out' });
    await tab.close();
  });
});

describe('S2 L3 a recipe', () => {
  const recipe = {
    method: 'POST' as const,
    url: '',
    headers: [{ name: 'x-csrf', value: '{meta}' }],
    body: { type: 'json' as const, text: '{"t":"{stored}"}' },
    values: [
      { placeholder: 'meta', from: 'meta' as const, name: 'csrf' },
      { placeholder: 'input', from: 'input' as const, name: 'token' },
      { placeholder: 'link', from: 'link' as const, fragment: 'do/x', parameter: 'auth' },
      {
        placeholder: 'stored',
        from: 'local-storage' as const,
        key: 'auth',
        path: ['state', 'token'],
        decode: 'none' as const,
      },
      { placeholder: 'b64', from: 'local-storage' as const, key: 'b64', path: [], decode: 'base64' as const },
      { placeholder: 'cookie', from: 'cookie' as const, name: 'xsrf' },
    ],
  };

  test('is filled from the live page and sent from its origin', async () => {
    const { tab, tabId } = await open('recipe');
    const url = `${origin()}/recipe/do/{input}/{link}/{b64}/{cookie}`;
    expect(await controls.runRecipe(tabId, { ...recipe, url })).toEqual({ kind: 'sent', status: 200 });
    const request = sent('recipe');
    expect(decodeURIComponent(request?.path ?? '')).toBe('/recipe/do/i 2/l=3/user:5/c 6');
    expect(request).toMatchObject({
      body: JSON.stringify({ t: 'ls"4' }),
      headers: { origin: origin(), 'x-csrf': 'm-1', 'content-type': 'application/json' },
    });
    expect(request?.headers.cookie).toBe('xsrf=c%206');
    await tab.close();
  });

  test('names the placeholder that the page does not have', async () => {
    const { tab, tabId } = await open('recipe');
    const values = [{ placeholder: 'nonce', from: 'meta' as const, name: 'nonce' }];
    const url = `${origin()}/recipe/do/x?{nonce}`;
    expect(await controls.runRecipe(tabId, { ...recipe, url, values })).toEqual({
      kind: 'missing',
      placeholder: 'nonce',
    });
    await tab.close();
  });

  test('R37 is not sent to another origin', async () => {
    const { tab, tabId } = await open('recipe');
    const url = `http://other.test:${port()}/recipe/do/other`;
    expect(await controls.runRecipe(tabId, { ...recipe, url })).toEqual({ kind: 'no-answer' });
    expect(deeds('recipe')).not.toContain('other');
    await tab.close();
  });
});
