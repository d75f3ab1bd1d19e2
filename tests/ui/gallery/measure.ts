import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const misfits = readFileSync(join(import.meta.dirname, 'misfits.js'), 'utf8');

/** axe-core, texts that do not fit, small targets, and what moves though motion is reduced. `onlyColours`: axe has judged the rest. */
export async function measure(
  page: Page,
  {
    onlyColours,
    motion,
    pseudo,
  }: { readonly onlyColours: boolean; readonly motion: boolean; readonly pseudo: boolean },
): Promise<string[]> {
  // a name and a text that are both in brackets cannot be one in the other
  const off = pseudo ? `, rules: { 'label-content-name-mismatch': { enabled: false } }` : '';
  const rules = onlyColours ? `, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }` : '';
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations']${rules}${off} }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')))`,
  )) as string[];
  const unfit = (await page.evaluate(misfits)) as string[];
  return [...unfit, ...violations.map((one) => `axe ${one}`), ...(motion ? [] : await moving(page))];
}

async function moving(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
  );
  return found.map((name) => `moves though motion is reduced: ${String(name)}`);
}

/** Sum of what shifted by itself since the page was opened, with what shifted most. */
export async function shifts(page: Page): Promise<string[]> {
  const { sum, moved } = await page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Element | Text | null }[];
    }
    const entries = await new Promise<readonly Shift[]>((resolve) => {
      const watch = new PerformanceObserver((list) => resolve(list.getEntries() as Shift[]));
      watch.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve([...(watch.takeRecords() as Shift[])]), 50);
    });
    const own = entries.filter(({ hadRecentInput }) => !hadRecentInput);
    const nodes = own.flatMap(({ sources }) => sources.map(({ node }) => node));
    const named = nodes.map((node) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return `${element?.localName}.${element?.className} ${element?.textContent?.slice(0, 40)}`;
    });
    return { sum: own.reduce((all, { value }) => all + value, 0), moved: [...new Set(named)].slice(0, 4) };
  });
  return sum > 0.001 ? [`layout shift ${sum.toFixed(4)}: ${moved.join(' | ')}`] : [];
}
