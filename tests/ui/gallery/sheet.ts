import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** Many pictures on one, each with its file name above it. */
export async function writeSheet(
  browser: Browser,
  paths: readonly string[],
  to: string,
  { columns, width }: { readonly columns: number; readonly width: number },
): Promise<void> {
  if (paths.length === 0) return;
  const page = await browser.newPage();
  await page.setViewport({ width: columns * (width + 16) + 16, height: 600 });
  const figures = paths.map((path) => {
    const image = readFileSync(path).toString('base64');
    const name = path.slice(path.lastIndexOf('/') + 1, -4);
    return `<figure><figcaption>${name}</figcaption><img width="${width}" src="data:image/png;base64,${image}"></figure>`;
  });
  await page.setContent(
    `<style>body{margin:8px;background:#c9ced8;font:13px monospace;display:grid;grid-template-columns:repeat(${columns},${width}px);gap:16px}figure{margin:0}</style>${figures.join('')}`,
  );
  await page.screenshot({ path: to as `${string}.png`, fullPage: true });
  await page.close();
}
