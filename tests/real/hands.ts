import type { Page } from 'puppeteer-core';

/** What a person does, one thing at a time. Selectors may name an element inside frames or menus that is hidden. */
export type Step =
  | { readonly open: string }
  | { readonly type: string; readonly into: string }
  | { readonly press: string }
  | { readonly see: string }
  | { readonly seeAt: RegExp };

const limit = { timeout: 20_000 };

export async function perform(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await performOne(page, step);
}

async function performOne(page: Page, step: Step): Promise<void> {
  if ('open' in step) await page.goto(step.open, { waitUntil: 'load', ...limit });
  else if ('type' in step) await typeInto(page, step.into, step.type);
  else if ('press' in step) await press(page, step.press);
  else if ('see' in step) await page.waitForSelector(step.see, limit);
  else await page.waitForFunction((pattern) => new RegExp(pattern).test(location.href), limit, step.seeAt.source);
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector, { visible: true, ...limit });
  await field?.focus();
  await page.keyboard.type(text);
}

/** A real click where there is something to see; a hidden menu entry is clicked by script. */
async function press(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector, limit);
  if (await element?.isVisible()) await element?.click();
  else await element?.evaluate((hidden) => (hidden as HTMLElement).click());
}
