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

describe('a sign-out control', () => {
  test.each(Object.entries(pages).filter(([, page]) => page.control !== 'none'))(
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
});
