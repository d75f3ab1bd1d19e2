import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { everyResidue } from './site-options.ts';
import { type StyleName, styleNames } from './style-names.ts';
import { startTestbed, type Testbed } from './testbed.ts';

// In a browser, as a person: signs in by each product's form, presses its control, answers what it asks,
// and compares the session table with `truth`. `node tests/testbed/smoke.ts [style …]`

/** Controls that are not simply the one with the sign-out word in the header. */
const press: Partial<Record<StyleName, (tab: Page) => Promise<unknown>>> = {
  'confirm-page': async (tab) => pressThen(tab, '.user a', 'main .primary'),
  'two-step': async (tab) => {
    await pressThen(tab, '[data-way] button', 'dialog .primary');
    await tab.waitForSelector('.lone .primary').then((button) => button?.click());
  },
  'spa-menu': async (tab) => {
    await pressThen(tab, '[aria-haspopup]', '[role=menuitem]:last-child');
    await tab.waitForSelector('dialog .primary').then((button) => button?.click());
  },
  'frame-menu': async (tab) => {
    const frame = await tab.waitForFrame((one) => one.url().endsWith('/frame/account'));
    await frame.waitForSelector('button').then((button) => button?.click());
  },
  'shadow-closed': (tab) => tab.click('crm-account'),
  chinese: (tab) => pressThen(tab, 'summary', '.menu form:last-child button'),
};

async function pressThen(tab: Page, first: string, second: string) {
  await tab.click(first);
  await tab.waitForSelector(second).then((element) => element?.click());
}

async function signIn(tab: Page, address: string) {
  await tab.goto(address);
  if (!(await tab.$('[name=user], #app'))) await tab.click('main a[href]:last-child');
  await tab.waitForSelector('[name=user]');
  await tab.type('[name=user]', 'anna.berg');
  await tab.type('[name=password]', 'demo');
  await tab.click('button.primary');
  await tab.waitForSelector('nav.side, table');
}

async function leaves(browser: Browser, testbed: Testbed, style: StyleName): Promise<string> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    tab.on('dialog', (dialog) => void dialog.accept());
    await signIn(tab, testbed.url(style));
    const opened = testbed.sessions(style).length;
    await pause(300);
    const askedBefore = asked(testbed);
    const control =
      press[style] ??
      ((page: Page) => page.click('.user > a, .user > button, .user form button, [data-way] a, [data-way] button'));
    await Promise.race([control(tab), pause(3000)]);
    await pause(style === 'slow-end' ? 2200 : 700);
    const alive = testbed.sessions(style).some((row) => row.alive);
    const expected = testbed.truth(style).ownSignOut.alive;
    const pressed = testbed.pressed(style).join(' ');
    if (asked(testbed) === askedBefore) return 'pressing did nothing';
    return opened === 0 ? 'no session was opened' : pressed || (alive === expected ? 'ok' : `alive is ${alive}`);
  } catch (error) {
    return String(error);
  } finally {
    await context.close();
  }
}

const asked = (testbed: Testbed) => testbed.requests().filter(({ path }) => !path.includes('heartbeat')).length;

/** What is found in the browser after a visit to a site with everything switched on. */
async function residue(browser: Browser, testbed: Testbed, secure: boolean): Promise<string> {
  const where = secure ? ({ secure, top: 'test' } as const) : {};
  const tab = await browser.newPage();
  await signIn(tab, testbed.url('get-logout--full', { ...everyResidue, ...where }));
  await pause(1500);
  const cookies = await browser.cookies();
  const partitioned = cookies.filter(({ partitionKey }) => partitionKey).map(({ name, domain }) => `${name}@${domain}`);
  const kept = await tab.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await globalThis.caches?.keys(),
    workers: (await navigator.serviceWorker?.getRegistrations())?.length,
  }));
  await tab.close();
  return JSON.stringify({ cookies: cookies.length, partitioned, ...kept });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'].find(existsSync);
if (!executablePath) throw new Error('no Chromium found');
const chosen = process.argv.length > 2 ? process.argv.slice(2) : styleNames;
const userDataDir = mkdtempSync(join(tmpdir(), 'testbed-'));
const testbed = await startTestbed();
const browser = await puppeteer.launch({
  executablePath,
  userDataDir,
  args: [
    '--no-sandbox',
    '--host-resolver-rules=MAP *.test 127.0.0.1',
    `--ignore-certificate-errors-spki-list=${testbed.certificate.spki}`,
  ],
});
for (const style of styleNames.filter((name) => chosen.includes(name))) {
  const result = await leaves(browser, testbed, style);
  console.log(`${style.padEnd(20)} ${result}`);
  if (result !== 'ok') process.exitCode = 1;
}
console.log('http ', await residue(browser, testbed, false));
console.log('https', await residue(browser, testbed, true));
await browser.close();
await testbed.close();
rmSync(userDataDir, { recursive: true, force: true });
