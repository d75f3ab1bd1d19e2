import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const inPage = readFileSync(join(import.meta.dirname, 'keyboard-walk.js'), 'utf8');

interface Note {
  readonly round: boolean;
  readonly found: readonly string[];
}

/** Presses Tab until it comes round: each control once, in order, seen; then back, and through what Esc closes. */
export async function walkProblems(page: Page): Promise<string[]> {
  const menu = await escapeProblems(page);
  await page.evaluate(inPage);
  const stops = (await page.evaluate('__walk.begin()')) as number;
  const found: string[] = [];
  let steps = 0;
  for (; steps <= stops + 5; steps += 1) {
    await page.keyboard.press('Tab');
    const note = (await page.evaluate('__walk.note()')) as Note;
    found.push(...note.found);
    if (note.round) break;
  }
  if (steps > stops + 5) found.push('Tab does not come round');
  found.push(...((await page.evaluate('__walk.end()')) as string[]));
  return [...menu, ...found, ...(await backProblems(page, steps))];
}

/** Shift+Tab from the first stop goes to the last one, and to the one before it. */
async function backProblems(page: Page, steps: number): Promise<string[]> {
  if (steps < 3) return [];
  const found: string[] = [];
  await page.evaluate('__walk.path.at(-1).focus()');
  for (const at of [-2, -3]) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    if (!(await page.evaluate(`__walk.isAt(${at})`)))
      found.push(`Shift+Tab goes to ${await page.evaluate('__walk.here()')}`);
  }
  return found;
}

/** What a button opens takes the focus; Esc closes it, and the focus is on the button again. */
async function escapeProblems(page: Page): Promise<string[]> {
  const opener = await page.$('[aria-haspopup="menu"]');
  if (opener === null) return [];
  if ((await page.$('[role="menu"]')) === null) {
    await opener.focus();
    await page.keyboard.press('Enter');
  }
  const opened = await page
    .waitForFunction(() => document.activeElement?.closest('[role="menu"]'), { timeout: 5_000 })
    .catch(() => null);
  if (opened === null) return ['a menu does not take the focus'];
  await page.keyboard.press('Escape');
  const back = await page
    .waitForFunction((one) => one === document.activeElement, { timeout: 5_000 }, opener)
    .catch(() => null);
  if (await page.$('[role="menu"]')) return ['Esc does not close the menu'];
  return back === null ? ['Esc does not bring the focus back'] : [];
}
