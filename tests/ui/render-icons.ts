// node tests/ui/render-icons.ts: draws the mark into public/icon/, one PNG per size, and the states of the toolbar button into public/icon/state/.
import { mkdirSync } from 'node:fs';
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

const RED = '#C62B23';

/** The tile's colour only helps: each state has its own shape. */
const STATES = {
  'signed-in': [
    '#2F55D4',
    '<circle cx="10" cy="10" r="5"/><circle cx="10" cy="10" r="2.2" fill="#fff" stroke="none"/>',
  ],
  'signed-out': ['#5B6373', '<circle cx="10" cy="10" r="5"/>'],
  running: [
    '#2F55D4',
    '<path d="M14.4 9A4.8 4.8 0 1 1 11 5.6"/><circle cx="14.1" cy="5.9" r="1.9" fill="#fff" stroke="none"/>',
  ],
  due: ['#2F55D4', '<circle cx="10" cy="10" r="5"/><path d="M10 7.4V10l1.8 1.2"/>'],
  proven: ['#14713F', '<path d="M5.8 10.4l2.9 2.9 5.5-6.2" stroke-width="2.4"/>'],
  'still-alive': [
    RED,
    '<path d="M10 5.2v5.6" stroke-width="2.6"/><circle cx="10" cy="14.3" r="1.5" fill="#fff" stroke="none"/>',
  ],
  attention: [
    '#8A5200',
    '<path d="M10 5.2v5.6" stroke-width="2.6"/><circle cx="10" cy="14.3" r="1.5" fill="#fff" stroke="none"/>',
  ],
  paused: ['#5B6373', '<path d="M7.7 6.4v7.2M12.3 6.4v7.2" stroke-width="2.4"/>'],
  off: ['#5B6373', '<circle cx="10" cy="10" r="5" stroke-dasharray=".1 3.83" stroke-width="2.2"/>'],
} as const;

/** An octagon is what is still open. */
const tile = (colour: string) =>
  colour === RED
    ? `<path d="M6.3.5h7.4l5.8 5.8v7.4l-5.8 5.8H6.3L.5 13.7V6.3z" fill="${colour}" stroke="none"/>`
    : `<rect x=".5" y=".5" width="19" height="19" rx="5.2" fill="${colour}" stroke="none"/>`;

const state = ([colour, glyph]: readonly [string, string], size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="${size}" height="${size}" fill="none" stroke="#fff" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">
    ${tile(colour)}${glyph}</svg>`;

const browser = await puppeteer.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
const draw = async (svg: string, size: number, file: string) => {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(root, 'public/icon', file) as `${string}.png`, omitBackground: true });
};
for (const size of SIZES) await draw(mark(size), size, `${size}.png`);
mkdirSync(join(root, 'public/icon/state'), { recursive: true });
for (const [name, look] of Object.entries(STATES))
  for (const size of [16, 32]) await draw(state(look, size), size, `state/${name}-${size}.png`);
await browser.close();
