// `npm run screens [-- --only popup-in] [--way dark-en] [--out FOLDER]`
// Shows every state of the built pages with sample data, in every way, takes pictures, and measures: axe-core, texts that do not fit,
// small targets, layout that shifts, motion that nobody wants, errors in the console. Exits with 1 when something was found.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath } from '../../e2e/harness/chromium.ts';
import { root } from '../../setup/paths.mjs';
import { optionsSamples } from '../samples/options-samples.ts';
import { popupSamples } from '../samples/popup-samples.ts';
import { warningSamples } from '../samples/warning-samples.ts';
import { welcomeSamples } from '../samples/welcome-samples.ts';
import { servePackage } from './serve-package.ts';
import { writeSheet } from './sheet.ts';
import { type Shown, showSample } from './show-sample.ts';
import { type PageName, sizeOf, type Way, ways } from './ways.ts';

const { values } = parseArgs({
  options: {
    package: { type: 'string', default: join(root, '.output/chrome-mv3') },
    out: { type: 'string', default: join(root, 'test-results/screens') },
    only: { type: 'string', default: '' },
    way: { type: 'string', default: '' },
  },
});
const columns: Readonly<Record<PageName, number>> = { popup: 6, options: 3, warning: 4, welcome: 4 };
const wanted = ways.filter(({ name }) => name.includes(values.way));
const all = wanted.flatMap(samplesOf);
const problems: string[] = [];

const served = await servePackage(values.package);
try {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => inBrowser((browser) => showAll(browser, waiting))),
  );
  await inBrowser((browser) => writeSheets(browser));
} finally {
  served.close();
}
console.log(`${all.length} screens in ${wanted.length} ways, ${problems.length} problems; pictures in ${values.out}`);
process.exitCode = problems.length > 0 || all.length === 0 ? 1 : 0;

/** In the ways' order, so that the first pictures are the usual ones. */
async function showAll(browser: Browser, waiting: Iterable<Shown>): Promise<void> {
  for (const shown of waiting) {
    for (const problem of await showSample(browser, served.url, shown)) {
      const line = `${shown.way.name} ${shown.page} ${shown.name}: ${problem}`;
      problems.push(line);
      console.log(line);
    }
  }
}

function samplesOf(way: Way): Shown[] {
  const pages = {
    popup: popupSamples(way.language),
    options: optionsSamples(way.language),
    warning: warningSamples(way.language),
    welcome: welcomeSamples(way.language),
  };
  mkdirSync(join(values.out, way.name), { recursive: true });
  return Object.entries(pages)
    .flatMap(([page, samples]) =>
      Object.entries(samples).map(([name, sample]) => {
        const path = join(values.out, way.name, `${page}-${name}.png`);
        return { way, page: page as PageName, name, sample, path };
      }),
    )
    .filter(({ page, name }) => `${page}-${name}`.startsWith(values.only));
}

/** Of each way and page all pictures on one. */
async function writeSheets(browser: Browser): Promise<void> {
  for (const way of wanted) {
    for (const [page, count] of Object.entries(columns) as [PageName, number][]) {
      const paths = all.filter((one) => one.way === way && one.page === page).map(({ path }) => path);
      const to = join(values.out, way.name, `${page}.png`);
      await writeSheet(browser, paths, to, { columns: count, width: sizeOf(way, page).width });
    }
  }
}

async function inBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--font-render-hinting=none'],
  });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}
