// node --import ./tests/ui/gallery/without-extension.mjs tests/ui/gallery/gallery.ts --package .output/chrome-mv3 --out test-results/gallery [--only popup-in]
// Shows every state of the built pages with sample data, takes pictures, and measures: axe-core, texts that do not fit,
// small targets, errors in the console. Exits with 1 when something was found.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath } from '../../e2e/harness/chromium.ts';
import { root } from '../../setup/paths.mjs';
import type { Language } from '../samples/names.ts';
import { optionsSamples } from '../samples/options-samples.ts';
import { now } from '../samples/parts.ts';
import { popupSamples } from '../samples/popup-samples.ts';
import { warningSamples } from '../samples/warning-samples.ts';
import { welcomeSamples } from '../samples/welcome-samples.ts';
import { servePackage } from './serve-package.ts';
import { writeSheet } from './sheet.ts';

interface Way {
  readonly name: string;
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly contrast?: boolean;
  readonly popup: { readonly width: number; readonly height: number; readonly asTab?: boolean };
  readonly options: { readonly width: number; readonly height: number };
  readonly warning?: { readonly width: number; readonly height: number };
}

/** As wide as the window is opened. */
const USUAL_WARNING = { width: 440, height: 460 };

const WAYS: readonly Way[] = [
  {
    name: 'light-en',
    language: 'en',
    scheme: 'light',
    popup: { width: 360, height: 600 },
    options: { width: 1120, height: 760 },
  },
  {
    name: 'dark-en',
    language: 'en',
    scheme: 'dark',
    popup: { width: 360, height: 600 },
    options: { width: 1120, height: 760 },
  },
  {
    name: 'light-zh-CN',
    language: 'zh-CN',
    scheme: 'light',
    popup: { width: 360, height: 600 },
    options: { width: 1120, height: 760 },
  },
  {
    name: 'dark-zh-TW',
    language: 'zh-TW',
    scheme: 'dark',
    popup: { width: 360, height: 600 },
    options: { width: 1120, height: 760 },
  },
  {
    name: 'contrast-en',
    language: 'en',
    scheme: 'light',
    contrast: true,
    popup: { width: 360, height: 600 },
    options: { width: 1120, height: 760 },
  },
  // 200 % zoom of an 800 px popup window, and of a 640 px tab
  {
    name: 'zoom-en',
    language: 'en',
    scheme: 'light',
    popup: { width: 360, height: 300 },
    options: { width: 560, height: 380 },
    warning: { width: 220, height: 230 },
  },
  {
    name: 'narrow-zh-CN',
    language: 'zh-CN',
    scheme: 'light',
    popup: { width: 320, height: 640, asTab: true },
    options: { width: 320, height: 640 },
    warning: { width: 320, height: 640 },
  },
  {
    name: 'tab-en',
    language: 'en',
    scheme: 'light',
    popup: { width: 900, height: 700, asTab: true },
    options: { width: 800, height: 700 },
    warning: { width: 900, height: 700 },
  },
];

const { values } = parseArgs({
  options: {
    package: { type: 'string', default: join(root, '.output/chrome-mv3') },
    out: { type: 'string', default: join(root, 'test-results/gallery') },
    only: { type: 'string', default: '' },
    way: { type: 'string', default: '' },
  },
});
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const fakeBrowser = readFileSync(join(import.meta.dirname, 'fake-browser.js'), 'utf8');
const misfits = readFileSync(join(import.meta.dirname, 'misfits.js'), 'utf8');
const problems: string[] = [];
let shown = 0;

const served = await servePackage(values.package);
const browser = await puppeteer.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--font-render-hinting=none'],
});
try {
  for (const way of WAYS.filter((one) => one.name.includes(values.way))) await showWay(way);
} finally {
  await browser.close();
  served.close();
}
console.log(`${shown} pages shown, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

type PageName = 'popup' | 'options' | 'warning' | 'welcome';

async function showWay(way: Way): Promise<void> {
  const folder = join(values.out, way.name);
  mkdirSync(folder, { recursive: true });
  const pictures: Record<PageName, string[]> = { popup: [], options: [], warning: [], welcome: [] };
  const samples = [
    ...Object.entries(popupSamples(way.language)).map(([name, sample]) => ['popup', name, sample] as const),
    ...Object.entries(optionsSamples(way.language)).map(([name, sample]) => ['options', name, sample] as const),
    ...Object.entries(warningSamples(way.language)).map(([name, sample]) => ['warning', name, sample] as const),
    ...Object.entries(welcomeSamples(way.language)).map(([name, sample]) => ['welcome', name, sample] as const),
  ];
  for (const [page, name, sample] of samples) {
    if (!`${page}-${name}`.startsWith(values.only)) continue;
    const path = join(folder, `${page}-${name}.png`);
    await showSample(browser, way, page, name, sample, path);
    pictures[page].push(path);
    shown += 1;
  }
  await writeSheet(browser, pictures.popup, join(folder, 'popup.png'), { columns: 6, width: way.popup.width });
  await writeSheet(browser, pictures.options, join(folder, 'options.png'), { columns: 3, width: way.options.width });
  await writeSheet(browser, pictures.warning, join(folder, 'warning.png'), {
    columns: 4,
    width: sizeOf(way, 'warning').width,
  });
  await writeSheet(browser, pictures.welcome, join(folder, 'welcome.png'), { columns: 4, width: way.options.width });
}

function sizeOf(way: Way, name: PageName): { readonly width: number; readonly height: number } {
  if (name === 'warning') return way.warning ?? USUAL_WARNING;
  return name === 'popup' ? way.popup : way.options;
}

interface AnySample {
  readonly hash?: string;
  readonly press?: readonly string[];
  readonly type?: { readonly into: string; readonly text: string; readonly enter?: boolean };
  readonly choose?: { readonly id: string; readonly value: string };
  readonly file?: string;
  readonly fill?: { readonly into: string; readonly text: string; readonly press: string; readonly until: string };
}

async function showSample(from: Browser, way: Way, name: PageName, state: string, sample: AnySample, path: string) {
  const page = await from.newPage();
  const where = `${way.name} ${name} ${state}`;
  page.on('pageerror', (error) => problems.push(say(where, `error ${String(error)}`)));
  page.on(
    'console',
    (line) => line.type() === 'error' && problems.push(say(where, `console: ${line.text()} ${line.location().url}`)),
  );
  const { width, height } = sizeOf(way, name);
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: way.scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  if (way.contrast)
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-contrast', value: 'more' },
        { name: 'prefers-color-scheme', value: way.scheme },
      ],
    });
  const given = {
    sample: { ...sample, asTab: name === 'popup' && way.popup.asTab },
    messages: messagesOf(way.language),
    instant: now,
  };
  await page.evaluateOnNewDocument(`globalThis.__gallery = ${JSON.stringify(given)};\n${fakeBrowser}`);
  await page.goto(`${served.url}${name}.html${sample.hash ?? ''}`);
  await page.waitForSelector(name === 'welcome' ? 'h2' : 'h1');
  await act(page, sample);
  await measure(page, where);
  await page.screenshot({
    path: path as `${string}.png`,
    fullPage: name !== 'popup' || way.popup.asTab === true || height < 400,
  });
  await page.close();
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
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function measure(page: Page, where: string): Promise<void> {
  for (const misfit of (await page.evaluate(misfits)) as string[]) problems.push(say(where, misfit));
  const source = axeSource;
  await page.evaluate(source);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')))`,
  )) as string[];
  for (const violation of found) problems.push(say(where, `axe ${violation}`));
}

function say(where: string, what: string): string {
  const line = `${where}: ${what}`;
  console.log(line);
  return line;
}

function messagesOf(language: Language): unknown {
  return JSON.parse(readFileSync(join(root, 'public/_locales', language.replace('-', '_'), 'messages.json'), 'utf8'));
}
