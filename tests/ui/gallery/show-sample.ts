import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { root } from '../../setup/paths.mjs';
import { now } from '../samples/parts.ts';
import { type Messages, pseudoMessages } from './pseudo.ts';
import { type PageName, sizeOf, type Way } from './ways.ts';

export interface AnySample {
  readonly hash?: string;
  readonly press?: readonly string[];
  readonly type?: { readonly into: string; readonly text: string; readonly enter?: boolean };
  readonly choose?: { readonly id: string; readonly value: string };
  readonly file?: string;
  readonly fill?: { readonly into: string; readonly text: string; readonly press: string; readonly until: string };
}

export interface Shown {
  readonly way: Way;
  readonly page: PageName;
  readonly name: string;
  readonly sample: AnySample;
  /** Where the picture goes. */
  readonly path: string;
}

/** Parts of the height of the window. What moves by less nobody sees. */
const MOST_SHIFT = 0.001;

const beside = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [fakeBrowser, misfits, watchShifts] = [
  beside('fake-browser.js'),
  beside('misfits.js'),
  beside('watch-shifts.js'),
];

/** Shows one screen, takes its picture, and returns what is wrong with it. */
export async function showSample(browser: Browser, url: string, shown: Shown): Promise<string[]> {
  const { way, page: name, sample, path } = shown;
  const page = await browser.newPage();
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`error ${String(error)}`));
  page.on('console', (line) => {
    if (line.type() === 'error') found.push(`console: ${line.text()} ${line.location().url}`);
  });
  try {
    await prepare(page, shown);
    await page.goto(`${url}${name}.html${sample.hash ?? ''}`);
    await page.waitForSelector(name === 'welcome' ? 'h2' : 'h1');
    found.push(...(await afterOpening(page)));
    await act(page, sample);
    found.push(...(await measured(page)));
    if (!way.motion) found.push(...((await page.evaluate(moving)) as string[]));
    const fullPage = name !== 'popup' || way.popup.asTab === true || way.popup.height < 400;
    await page.screenshot({ path: path as `${string}.png`, fullPage });
  } catch (error) {
    found.push(`could not be shown: ${error instanceof Error ? error.message : error}`);
  } finally {
    await page.close();
  }
  return found;
}

async function prepare(page: Page, { way, page: name, sample }: Shown): Promise<void> {
  await page.setViewport({ ...sizeOf(way, name), deviceScaleFactor: 1 });
  // One call: a second one would take the features of the first back.
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: way.scheme },
      { name: 'prefers-reduced-motion', value: way.motion ? 'no-preference' : 'reduce' },
      { name: 'prefers-contrast', value: way.contrast ? 'more' : 'no-preference' },
    ],
  });
  const given = {
    sample: { ...sample, asTab: name === 'popup' && way.popup.asTab },
    messages: messagesOf(way),
    instant: now,
  };
  await page.evaluateOnNewDocument(`globalThis.__gallery = ${JSON.stringify(given)};\n${fakeBrowser}\n${watchShifts}`);
}

function messagesOf({ language, pseudo }: Way): Messages {
  const file = join(root, 'public/_locales', language.replace('-', '_'), 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  return pseudo === undefined ? messages : pseudoMessages(messages, pseudo);
}

async function act(page: Page, { press = [], type, choose, file, fill }: AnySample): Promise<void> {
  for (const action of press) await page.click(`[data-action="${action}"]`);
  if (fill) {
    await page.click(`#${fill.into}`, { count: 3 });
    await page.type(`#${fill.into}`, fill.text);
    await page.click(`[data-action="${fill.press}"]`);
    await page.waitForSelector(fill.until);
  }
  if (choose) await page.select(`#${choose.id}`, choose.value);
  if (type) {
    await page.click(`#${type.into}`, { count: 3 });
    await page.type(`#${type.into}`, type.text);
    await page.keyboard.press(type.enter ? 'Enter' : 'Tab');
    await page.waitForSelector('.error, .week-problem');
  }
  if (file !== undefined) {
    const data = JSON.stringify(file);
    await page.evaluate(`{
      const transfer = new DataTransfer();
      transfer.items.add(new File([${data}], 'settings.json'));
      const input = document.querySelector('#import');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await page.waitForSelector('.error, .setting .notice');
  }
  if (page.url().includes('#add/')) await page.waitForSelector('#name');
  await twoFrames(page);
}

const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Nothing that was painted may move when what was not known yet arrives. */
async function afterOpening(page: Page): Promise<string[]> {
  await twoFrames(page);
  const { sum, what } = (await page.evaluate('globalThis.__shifts')) as { sum: number; what: string[] };
  return sum > MOST_SHIFT ? [`the layout shifts by ${sum.toFixed(4)}: ${what.join(', ')}`] : [];
}

async function measured(page: Page): Promise<string[]> {
  const unfit = (await page.evaluate(misfits)) as string[];
  await page.evaluate(axeSource);
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')))`,
  )) as string[];
  return [...unfit, ...violations.map((violation) => `axe ${violation}`)];
}

/** In the page: what moves although somebody asked for less motion. */
const moving = `document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getComputedTiming().duration > 1)
  .map((one) => 'moves: <' + one.effect.target.tagName.toLowerCase() + ' class="' + (one.effect.target.className.baseVal ?? one.effect.target.className) + '">')`;
