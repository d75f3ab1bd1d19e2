// `npm start [-- --headless] [--json FILE]`: demo CRMs with real sessions, a browser with Signoff, and what one press does.
import { writeFileSync } from 'node:fs';
import { builtPackage } from '../e2e/harness/package.ts';
import { closeDemo, openDemo } from './demo.ts';
import { type DemoOptions, demoOptions } from './options.ts';
import { pressAndReport } from './press.ts';
import { receiptText } from './receipt.ts';
import { demoSites } from './sites.ts';
import { tellServers } from './tell-servers.ts';

const options = optionsOrUsage();
console.log('building Signoff, if it changed');
builtPackage();
console.log('starting the demo CRMs and the browser, signing in');
const demo = await openDemo(options.headless);

if (options.headless) process.exitCode = await runAlone();
else await stayOpen();

function optionsOrUsage(): DemoOptions {
  try {
    return demoOptions(process.argv.slice(2), process.env, process.platform);
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\nusage: npm start [-- --headless] [-- --json FILE]`,
    );
    process.exit(2);
  }
}

async function runAlone(): Promise<number> {
  try {
    const { receipts, pictures, shown } = await pressAndReport(demo);
    console.log(`\n${receipts.map(receiptText).join('\n\n')}\n`);
    console.log(`pictures of the popup before, during and after: ${pictures}`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(receipts, null, 2)}\n`);
    const ok = shown && receipts.length === demoSites.length && receipts.every((receipt) => receipt.ok);
    console.log(ok ? 'Every verdict is true.' : 'A verdict is NOT true: see above.');
    return ok ? 0 : 1;
  } finally {
    await closeDemo(demo);
  }
}

async function stayOpen(): Promise<void> {
  const { signoff } = demo;
  const popup = await signoff.openPopup();
  await signoff.tidy();
  await popup.activate();
  console.log(`
${demoSites.map(({ name, honest }) => `  ${name}${honest ? '' : ' – says goodbye, but keeps the session'}`).join('\n')}

You are signed in to all of them, in several tabs and windows. In the tab with Signoff press "Sign out of all" – or press
Alt+Shift+Q anywhere, or click Signoff in the toolbar (behind the puzzle piece). What each server thinks is printed here
whenever it changes. Close the browser, or press Ctrl+C here, to end.`);
  const quiet = tellServers(demo.testbed);
  await new Promise<void>((resolve) => {
    signoff.browser.onEnd(resolve);
    process.once('SIGINT', resolve);
  });
  quiet();
  await closeDemo(demo);
}
