// node tests/ui/render-icons.ts: draws the mark into public/icon/, one PNG per size.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserPath } from '../e2e/harness/chromium.ts';
import { root } from '../setup/paths.mjs';

const SIZES = [16, 24, 32, 48, 128];

/** A tile that stands on light and dark toolbars alike: the open ring is the session, the dot is the person leaving it. */
const mark = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="${size}" height="${size}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round">
    <rect x=".5" y=".5" width="19" height="19" rx="5.2" fill="#2F55D4" stroke="none"/>
    <path d="M14.7 8.9A5.1 5.1 0 1 1 11.1 5.3"/><circle cx="14.4" cy="5.6" r="2" fill="#fff" stroke="none"/></svg>`;

const browser = await puppeteer.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${mark(size)}`);
  await page.screenshot({ path: join(root, `public/icon/${size}.png`) as `${string}.png`, omitBackground: true });
}
await browser.close();
