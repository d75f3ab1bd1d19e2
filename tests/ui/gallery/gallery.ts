// npm run screens [-- --only popup-in] [-- --way dark,zoom]: shows every state of the built pages with sample data in every look,
// takes the pictures, and measures: axe-core, texts that do not fit, small targets, motion, layout shifts, the keyboard's
// way through the page, errors in the console. Exits with 1 when something was found.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { builtPackage } from '../../e2e/harness/package.ts';
import { root } from '../../setup/paths.mjs';
import { walkProblems } from './keyboard-walk.ts';
import { measure, shifts } from './measure.ts';
import { act, drawn, openScreen } from './open-screen.ts';
import { inBrowsers } from './queue.ts';
import { type Screen, screensIn } from './screens.ts';
import { servePackage } from './serve-package.ts';
import { writeSheet } from './sheet.ts';
import { WAYS, type Way } from './ways.ts';

/** As a worker that has just started. */
const SLOW_ANSWER_MS = 120;

const { values } = parseArgs({
  options: {
    package: { type: 'string', default: '' },
    out: { type: 'string', default: join(root, 'test-results/screens') },
    only: { type: 'string', default: '' },
    way: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});
const startedAt = Date.now();
const isWanted = (look: string) => values.way.split(',').some((part) => look.includes(part));
const ways = WAYS.map((way) => ({ ...way, looks: way.looks.filter(({ name }) => isWanted(name)) })).filter(
  ({ looks }) => looks.length > 0,
);
const looks = ways.flatMap((way) => way.looks.map(({ name }) => name));
const wanted = (way: Way) => screensIn(way.language).filter(({ name }) => name.startsWith(values.only));
const tasks = ways.flatMap((way) => wanted(way).map((screen) => ({ way, screen })));
const problems: string[] = [];
let pictures = 0;
let walked = 0;

const served = await servePackage(values.package || builtPackage('chromium'));
for (const look of looks) mkdirSync(join(values.out, look), { recursive: true });
try {
  await inBrowsers(tasks, Number(values.jobs), show);
} finally {
  served.close();
}
const screens = [...new Set(tasks.map(({ screen }) => screen.name))];
console.log(`every picture: ${writeSheet(values.out, screens, looks)}`);
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(`${screens.length} screens, ${looks.length} looks, ${pictures} pictures, ${walked} walked by keyboard`);
console.log(`${problems.length} problems in ${minutes} min`);
process.exitCode = problems.length > 0 || pictures === 0 ? 1 : 0;

async function show(browser: Browser, task: { readonly way: Way; readonly screen: Screen }): Promise<void> {
  const { way, screen } = task;
  const say = (look: string) => (what: string) => {
    problems.push(what);
    console.log(`${look} ${screen.name}: ${what}`);
  };
  try {
    await pictureEach(browser, task, say);
    if (way.walked && !screen.sample.turns) await openSlowly(browser, task, say('slow'));
  } catch (error) {
    if (!browser.connected) throw error;
    say(way.looks[0]?.name ?? '')(`could not be shown: ${error instanceof Error ? error.message : error}`);
  }
}

type Say = (look: string) => (what: string) => void;

async function pictureEach(browser: Browser, { way, screen }: { way: Way; screen: Screen }, say: Say): Promise<void> {
  const { url } = served;
  const scale = Number(values.scale);
  const { page, lookAt } = await openScreen(browser, {
    url,
    way,
    screen,
    scale,
    onError: say(way.looks[0]?.name ?? ''),
  });
  try {
    await act(page, screen.sample);
    for (const [at, look] of way.looks.entries()) {
      if (at > 0) await lookAt(look);
      await drawn(page);
      const rest = { motion: look.motion === true, pseudo: way.pseudo !== undefined };
      const found = await measure(page, { onlyColours: at > 0, ...rest });
      found.forEach(say(look.name));
      const path = join(values.out, look.name, `${screen.name}.png`) as `${string}.png`;
      const whole = screen.page !== 'popup' || way.popupAsTab === true || way.sizes.popup.height < 400;
      // beyond the window only where there is something: one from right to left comes out shifted otherwise
      const fullPage = whole && (await page.evaluate(() => document.documentElement.scrollHeight > innerHeight));
      await page.screenshot({ path, fullPage, optimizeForSpeed: true });
      pictures += 1;
    }
    if (way.walked) {
      const found = await walkProblems(page);
      found.forEach(say('keyboard'));
      walked += 1;
    }
  } finally {
    if (browser.connected) await page.close();
  }
}

/** What is drawn before the answers come stays where it is. */
async function openSlowly(
  browser: Browser,
  { way, screen }: { way: Way; screen: Screen },
  say: (what: string) => void,
): Promise<void> {
  const options = { url: served.url, way, screen, scale: 1, answersAfterMs: SLOW_ANSWER_MS, onError: say };
  const { page } = await openScreen(browser, options);
  try {
    await new Promise((resolve) => setTimeout(resolve, 3 * SLOW_ANSWER_MS));
    await drawn(page);
    const found = await shifts(page);
    found.forEach(say);
  } finally {
    if (browser.connected) await page.close();
  }
}
