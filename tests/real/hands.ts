import { inFirefox } from '../e2e/harness/engine.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';

/** What a person does, one thing at a time. */
export type Step =
  | { readonly open: string }
  | { readonly type: string; readonly into: string }
  | { readonly press: string }
  | { readonly over: string }
  | { readonly see: string }
  /** Where this is asked for, and not otherwise. */
  | { readonly where: string; readonly steps: readonly Step[] }
  | { readonly seeAt: RegExp };

const limitMs = 20_000;
/** A menu that opens slides. */
const opensMs = 1_500;

export async function perform(tab: Tab, steps: readonly Step[]): Promise<void> {
  await tab.activate();
  await performAll(tab, steps);
}

async function performAll(tab: Tab, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await performOne(tab, step);
}

async function performOne(tab: Tab, step: Step): Promise<void> {
  if ('open' in step) await tab.goto(step.open);
  else if ('type' in step) await typeInto(tab, step.into, step.type);
  else if ('press' in step) await press(tab, step.press);
  else if ('over' in step) await pointAt(tab, step.over);
  else if ('where' in step) await ((await tab.has(step.where)) && performAll(tab, step.steps));
  else if ('see' in step) await tab.waitFor(step.see, limitMs);
  else await until(async () => step.seeAt.test(await tab.url()), `the address is like ${step.seeAt}`, limitMs);
}

/** Key by key, as from a keyboard, instead of what stands there. Again where the page moved under the click, or took the focus away. */
async function typeInto(tab: Tab, selector: string, text: string): Promise<void> {
  const focused = () => until(() => tab.call(hasFocus, selector), `${selector} has the focus`, 1_000);
  const typed = async () => {
    await until(() => tab.click(selector).then(focused), `${selector} has the focus`, limitMs);
    await tab.call(selectAll, selector);
    await typeKeys(tab, text);
    return (await tab.call(heldBy, selector)) === text;
  };
  await until(typed, `${selector} holds what was typed`, limitMs);
}

async function typeKeys(tab: Tab, text: string): Promise<void> {
  if (inFirefox) return tab.type(text);
  for (const key of text) {
    await tab.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await tab.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }
}

/** A real click where there is something to see; an entry of a closed menu is clicked by script. */
async function press(tab: Tab, selector: string): Promise<void> {
  await tab.waitFor(selector, limitMs);
  const seen = await until(() => tab.call(isVisible, selector), `${selector} is in sight`, opensMs).catch(() => false);
  if (seen) await tab.click(selector);
  else await tab.call(clickByScript, selector);
}

/** Moves the mouse onto it and leaves it there: what opens then stays open. */
async function pointAt(tab: Tab, selector: string): Promise<void> {
  await tab.waitFor(selector, limitMs);
  const [x, y] = await tab.call(middleOf, selector);
  await tab.moveTo(x, y);
}

// These run in the page.

function middleOf(selector: string): [number, number] {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
}

function hasFocus(selector: string): boolean {
  return document.activeElement === document.querySelector(selector);
}

/** Of a place that is no field: undefined. */
function heldBy(selector: string): string | undefined {
  return document.querySelector<HTMLInputElement>(selector)?.value;
}

function selectAll(selector: string): void {
  document.querySelector<HTMLInputElement>(selector)?.select?.();
}

function isVisible(selector: string): boolean {
  return (
    document.querySelector(selector)?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false
  );
}

function clickByScript(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}
