import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { root } from '../../setup/paths.mjs';
import { now } from '../samples/parts.ts';
import { type Messages, pseudoMessages } from './pseudo.ts';
import type { Sample, Screen } from './screens.ts';
import type { Look, Way } from './ways.ts';

const fakeBrowser = readFileSync(join(import.meta.dirname, 'fake-browser.js'), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Options {
  readonly url: string;
  readonly way: Way;
  readonly screen: Screen;
  /** Pixels of the picture for each of the page. */
  readonly scale: number;
  /** How long the worker takes to answer. */
  readonly answersAfterMs?: number;
  readonly onError: (what: string) => void;
}

export interface Opened {
  readonly page: Page;
  lookAt(look: Look): Promise<void>;
}

/** The page as the sample has it, in the first look of the way. */
export async function openScreen(
  browser: Browser,
  { url, way, screen, scale, answersAfterMs = 0, onError }: Options,
): Promise<Opened> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  page.on('pageerror', (error) => onError(`error ${String(error)}`));
  page.on('console', (line) => {
    if (line.type() === 'error') onError(`console: ${line.text()} ${line.location().url}`);
  });
  await page.setViewport({ ...way.sizes[screen.page], deviceScaleFactor: scale });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  if (way.looks[0]) await emulate(session, way.looks[0]);
  const given = {
    sample: { ...screen.sample, asTab: screen.page === 'popup' && way.popupAsTab === true },
    messages: messagesOf(way),
    instant: now,
    answersAfterMs,
  };
  await page.evaluateOnNewDocument(`globalThis.__gallery = ${JSON.stringify(given)};\n${fakeBrowser}\n${axe}`);
  await page.goto(`${url}${screen.page}.html${screen.sample.hash ?? ''}`);
  await page.waitForSelector(screen.page === 'welcome' ? 'h2, [role="alert"]' : 'h1');
  return { page, lookAt: (look) => emulate(session, look) };
}

/** All features at once: a second call would undo the first. */
async function emulate(session: CDPSession, { scheme, contrast, motion }: Look): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: motion ? 'no-preference' : 'reduce' },
      { name: 'prefers-contrast', value: contrast ? 'more' : 'no-preference' },
    ],
  });
}

/** Until the sample's screen is there. */
export async function act(page: Page, { press = [], type, choose, search, file, fill }: Sample): Promise<void> {
  for (const action of press) {
    await page.waitForSelector(`[data-action="${action}"]`);
    await page.click(`[data-action="${action}"]`);
  }
  if (fill) {
    await typeInto(page, fill.into, fill.text);
    await page.click(`[data-action="${fill.press}"]`);
    await page.waitForSelector(fill.until);
  }
  if (choose) await page.waitForSelector(`#${choose.id}`);
  if (choose) await page.select(`#${choose.id}`, choose.value);
  if (search !== undefined) await page.type('input[type="search"]', search);
  if (type) {
    await typeInto(page, type.into, type.text);
    await page.keyboard.press(type.enter ? 'Enter' : 'Tab');
    await page.waitForSelector('.error, .week-problem');
  }
  if (file !== undefined) await giveFile(page, file);
  await page.waitForSelector('h1');
  if (page.url().includes('#add/')) await page.waitForSelector('#name');
  await drawn(page);
}

/** Painted, and every transition over: a colour on its way has the contrast of neither end. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 3; calm += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const under = document.getAnimations().filter((one) => one instanceof CSSTransition);
      if (under.length > 0) calm = 0;
      await Promise.all(under.map(({ finished }) => finished.catch(() => null)));
    }
  });
}

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await page.waitForSelector(`#${id}`);
  await page.click(`#${id}`, { count: 3 });
  await page.type(`#${id}`, text);
}

async function giveFile(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], 'settings.json'));
    const input = document.querySelector('#import');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
  await page.waitForSelector('.error, .setting .notice');
}

function messagesOf({ language, pseudo }: Way): Messages {
  const file = join(root, 'public/_locales', language.replace('-', '_'), 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  return pseudo === undefined ? messages : pseudoMessages(messages, pseudo);
}
