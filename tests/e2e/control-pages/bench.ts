import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { ControlsPort } from '../../../lib/flows/ports.ts';
import type { FoundControl, PageLook } from '../../../lib/signout/control/look.ts';
import { inFirefox } from '../harness/engine.ts';
import { unpacked } from '../harness/installation.ts';
import { Signoff } from '../harness/signoff.ts';
import type { Tab } from '../harness/tab.ts';
import { pause, until } from '../harness/until.ts';
import { probeExtension } from './probe-extension.ts';
import { type ControlServer, type Sent, startControlServer } from './server.ts';

let folder: string;
let running: ControlServer;
let browser: Signoff;
/** Where the adapter runs: the worker; in Firefox, whose event page nothing can attach to, a page beside it. */
let place: { evaluate<T>(expression: string): Promise<T> };

/** Browser, probe extension and page server for the tests of one file. */
export function useBench(): void {
  beforeAll(async () => {
    folder = await probeExtension();
    running = await startControlServer();
    browser = await Signoff.start({ installation: unpacked(folder) });
    place = inFirefox ? await browser.page('page.html') : await until(() => browser.worker(), 'the worker runs');
    await until(() => place.evaluate('typeof pageControls === "object"'), 'the adapter is there');
  });

  afterAll(async () => {
    await browser?.remove();
    running?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

export const controls = new Proxy({} as ControlsPort, {
  get:
    (_, name: string) =>
    (...args: unknown[]) =>
      place.evaluate(`pageControls.${name}(...${JSON.stringify(args)})`),
});

export async function open(name: string): Promise<{ tab: Tab; tabId: number }> {
  const url = `http://crm.test:${running.port}/${name}/`;
  const tab = await browser.tab(url, { background: true });
  const ids = await place.evaluate<number[]>(
    `chrome.tabs.query({ url: ${JSON.stringify(`${url.replace(/:\d+/, '')}*`)} }).then((tabs) => tabs.map((tab) => tab.id))`,
  );
  return { tab, tabId: ids.at(-1) ?? -1 };
}

export const origin = () => `http://crm.test:${running.port}`;

export const best = (page: PageLook | null): FoundControl | undefined =>
  page?.kind === 'looked'
    ? page.frames.flatMap((frame) => frame.controls).sort((a, b) => b.score - a.score)[0]
    : undefined;

export async function settledLook(tabId: number): Promise<PageLook> {
  return until(async () => {
    const page = await controls.look(tabId, { selectors: [], mode: 'page' });
    const busy = page.kind === 'looked' && page.frames.some((frame) => frame.busy);
    return busy ? null : page;
  }, 'the page has drawn itself');
}

export async function findControl(tabId: number): Promise<{ control: FoundControl | null; openedMenus: number }> {
  const seen = best(await settledLook(tabId));
  if (seen && seen.score >= 45) return { control: seen, openedMenus: 0 };
  for (let nth = 0; nth < 5; nth++) {
    const found = best(await controls.openMenu(tabId, nth, []));
    if (found && found.score >= 45) return { control: found, openedMenus: nth + 1 };
  }
  return { control: null, openedMenus: 5 };
}

/** As a job does it, without the questions to the server: press, answer boxes, follow one confirmation page. */
export async function signOut(name: string, tabId: number, control: FoundControl): Promise<string[]> {
  const done = () => running.deeds(name).length > 0 && running.deeds(name).includes('out');
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

export const deeds = (name: string): readonly string[] => running.deeds(name);
export const sent = (name: string): Sent | undefined => running.sent(name);
export const port = (): number => running.port;
/** Runs in the probe's worker. */
export const inWorker = <T>(expression: string): Promise<T> => place.evaluate<T>(expression);
