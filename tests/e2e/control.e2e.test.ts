import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControlsPort } from '../../lib/flows/ports.ts';
import type { FoundControl, PageLook } from '../../lib/signout/control/look.ts';
import { pages } from './control-pages/pages.ts';
import { probeExtension } from './control-pages/probe-extension.ts';
import { type ControlServer, startControlServer } from './control-pages/server.ts';
import type { Session } from './harness/cdp.ts';
import { unpacked } from './harness/installation.ts';
import { Signoff } from './harness/signoff.ts';
import type { Tab } from './harness/tab.ts';
import { pause, until } from './harness/until.ts';

let folder: string;
let server: ControlServer;
let browser: Signoff;
let worker: Session;

beforeAll(async () => {
  folder = await probeExtension();
  server = await startControlServer();
  browser = await Signoff.start({ installation: unpacked(folder) });
  worker = await until(() => browser.worker(), 'the worker runs');
  await until(() => worker.evaluate('typeof pageControls === "object"'), 'the adapter is there');
});

afterAll(async () => {
  await browser?.remove();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const controls = new Proxy({} as ControlsPort, {
  get:
    (_, name: string) =>
    (...args: unknown[]) =>
      worker.evaluate(`pageControls.${name}(...${JSON.stringify(args)})`),
});

async function open(name: string): Promise<{ tab: Tab; tabId: number }> {
  const url = `http://crm.test:${server.port}/${name}/`;
  const tab = await browser.tab(url, { background: true });
  const ids = await worker.evaluate<number[]>(
    `chrome.tabs.query({ url: ${JSON.stringify(`${url.replace(/:\d+/, '')}*`)} }).then((tabs) => tabs.map((tab) => tab.id))`,
  );
  return { tab, tabId: ids.at(-1) ?? -1 };
}

const origin = () => `http://crm.test:${server.port}`;

const best = (page: PageLook | null): FoundControl | undefined =>
  page?.kind === 'looked'
    ? page.frames.flatMap((frame) => frame.controls).sort((a, b) => b.score - a.score)[0]
    : undefined;

async function settledLook(tabId: number): Promise<PageLook> {
  return until(async () => {
    const page = await controls.look(tabId, { selectors: [], mode: 'page' });
    const busy = page.kind === 'looked' && page.frames.some((frame) => frame.busy);
    return busy ? null : page;
  }, 'the page has drawn itself');
}

async function findControl(tabId: number): Promise<{ control: FoundControl | null; openedMenus: number }> {
  const seen = best(await settledLook(tabId));
  if (seen && seen.score >= 45) return { control: seen, openedMenus: 0 };
  for (let nth = 0; nth < 5; nth++) {
    const found = best(await controls.openMenu(tabId, nth, []));
    if (found && found.score >= 45) return { control: found, openedMenus: nth + 1 };
  }
  return { control: null, openedMenus: 5 };
}

/** As a job does it, without the questions to the server: press, answer boxes, follow one confirmation page. */
async function signOut(name: string, tabId: number, control: FoundControl): Promise<string[]> {
  const done = () => server.deeds(name).length > 0 && server.deeds(name).includes('out');
  const steps: string[] = [await controls.press(tabId, control)];
  for (let round = 0; round < 5 && !done(); round++) {
    await pause(400);
    if (done()) break;
    const box = await controls.answerBox(tabId);
    if (box !== 'none') {
      steps.push(box);
      continue;
    }
    const question = best(await controls.look(tabId, { selectors: [], mode: 'confirmation' }));
    if (question && question.score >= 35 && question.ref !== control.ref)
      steps.push(await controls.press(tabId, question));
  }
  return steps;
}

const lookNow = (tabId: number) => controls.look(tabId, { selectors: [], mode: 'page' });

describe('what a look tells', () => {
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

  test('a password field that is visible, and none that is not', async () => {
    const shown = await open('decoys');
    const none = await open('plain-link');
    expect((await settledLook(shown.tabId)) as object).toMatchObject({ frames: [{ signInForm: true }] });
    expect((await settledLook(none.tabId)) as object).toMatchObject({ frames: [{ signInForm: false }] });
    await Promise.all([shown.tab.close(), none.tab.close()]);
  });

  test('hosts of embedded frames, apart from the own one', async () => {
    const { tab, tabId } = await open('frames');
    expect(await controls.embeddedHosts(tabId)).toEqual(['chat.widget.test']);
    await tab.close();
  });

  test('own resources that the page loaded', async () => {
    const { tab, tabId } = await open('frames');
    await until(async () => (await controls.loadedResources(tabId)).length > 0, 'a resource is listed');
    expect(await controls.loadedResources(tabId)).toEqual([`${origin()}/frames/do/frame`]);
    await tab.close();
  });
});

describe('an account menu', () => {
  test('a named opener is opened and never taken for the control', async () => {
    const { tab, tabId } = await open('drawn-on-pointerdown');
    const seen = await controls.openMenu(tabId, 0, ['#radix', 'h1']);
    expect(best(seen)).toMatchObject({ label: 'Sign out' });
    await tab.close();
  });
});

describe('a page that cannot answer', () => {
  test.each(['discarded', 'crashed', 'frozen', 'gone', 'foreign'])('%s: no answer, and in time', async (state) => {
    const { tab, tabId } = await open('plain-link');
    const control = best(await settledLook(tabId)) as FoundControl;
    const asked = await unanswerable(state, tab, tabId);
    const startedAt = Date.now();
    expect(await lookNow(asked)).toEqual({ kind: 'no-answer' });
    expect(await controls.press(asked, control)).toBe('no-answer');
    expect(await controls.pressInMainWorld(asked, control)).toBe('no-answer');
    expect(await controls.answerBox(asked)).toBe('no-answer');
    expect(await controls.openMenu(asked, 0, [])).toBeNull();
    expect(await controls.embeddedHosts(asked)).toEqual([]);
    expect(await controls.loadedResources(asked)).toEqual([]);
    expect(Date.now() - startedAt).toBeLessThan(17_000);
    expect(server.deeds('plain-link')).toEqual([]);
    await tab.close();
  });

  test('a native question that only a listener asks: no answer to the press; a fresh tab and the page world get through', async () => {
    const { tab, tabId } = await open('confirm-by-listener');
    const control = best(await settledLook(tabId)) as FoundControl;
    expect(await controls.press(tabId, control)).toBe('no-answer');
    expect(await lookNow(tabId)).toEqual({ kind: 'no-answer' });
    const fresh = await open('confirm-by-listener');
    const again = best(await settledLook(fresh.tabId)) as FoundControl;
    expect(await controls.pressInMainWorld(fresh.tabId, again)).toBe('pressed');
    await until(() => server.deeds('confirm-by-listener').includes('out'), 'the session is ended');
    await Promise.all([tab.close(), fresh.tab.close()]);
  });
});

async function unanswerable(state: string, tab: Tab, tabId: number): Promise<number> {
  if (state === 'crashed') await tab.crash();
  if (state === 'discarded') {
    await tab.letGo();
    return worker.evaluate<number>(`chrome.tabs.discard(${tabId}).then((tab) => tab.id)`);
  }
  if (state === 'frozen') {
    await tab.session.send('Page.setWebLifecycleState', { state: 'frozen' });
  }
  if (state === 'gone') await tab.close();
  if (state === 'foreign') await tab.goto(`http://127.0.0.1:${server.port}/plain-link/`);
  return tabId;
}

describe('a recipe', () => {
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
    const sent = server.sent('recipe');
    expect(decodeURIComponent(sent?.path ?? '')).toBe('/recipe/do/i 2/l=3/user:5/c 6');
    expect(sent).toMatchObject({
      body: JSON.stringify({ t: 'ls"4' }),
      headers: { origin: origin(), 'x-csrf': 'm-1', 'content-type': 'application/json' },
    });
    expect(sent?.headers.cookie).toBe('xsrf=c%206');
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

  test('is not sent to another origin', async () => {
    const { tab, tabId } = await open('recipe');
    const url = `http://other.test:${server.port}/recipe/do/other`;
    expect(await controls.runRecipe(tabId, { ...recipe, url })).toEqual({ kind: 'no-answer' });
    expect(server.deeds('recipe')).not.toContain('other');
    await tab.close();
  });
});

describe('a sign-out control', () => {
  test.each(Object.entries(pages).filter(([name, page]) => page.control !== 'none' && name !== 'confirm-by-listener'))(
    '%s is found and ends the session',
    async (name, page) => {
      const { tab, tabId } = await open(name);
      const { control, openedMenus } = await findControl(tabId);
      expect(control?.score).toBeGreaterThanOrEqual(45);
      expect(openedMenus > 0).toBe(page.control === 'menu');
      const steps = await signOut(name, tabId, control as FoundControl);
      expect({ name, steps, deeds: server.deeds(name).filter((deed) => !/logout$/.test(deed)) }).toEqual({
        name,
        steps,
        deeds: ['out'],
      });
      await tab.close();
    },
  );

  test('a page of things that only look like it offers nothing to press', async () => {
    const { tab, tabId } = await open('decoys');
    const { control } = await findControl(tabId);
    expect(control).toBeNull();
    expect(server.deeds('decoys')).toEqual([]);
    await tab.close();
  });
});
