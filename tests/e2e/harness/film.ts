import type { Protocol } from 'puppeteer-core';
import type { Browser, PageDriver } from './browser.ts';
import type { Session } from './cdp.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

export interface Frame {
  readonly at: number;
  /** PNG, base64. */
  readonly data: string;
}

/**
 * Everything that a page paints from the moment it is there. `isIt`: by its address. Firefox hands out no frames: there it is one picture
 * after the other, each painted for it.
 */
export class Film {
  readonly frames: Frame[] = [];
  readonly begun: Promise<void>;

  constructor(browser: Browser, isIt: (url: string) => boolean) {
    this.begun = this.#follow(browser, isIt);
  }

  async #follow(browser: Browser, isIt: (url: string) => boolean): Promise<void> {
    const find = async () => (await browser.pages()).find(({ url }) => isIt(url))?.id;
    const page = await browser.at(await until(find, 'the page is there', 15_000, 5));
    if (browser.engine === 'firefox') void this.#photograph(page);
    else await this.#record(page.session);
  }

  async #record(session: Session): Promise<void> {
    session.on('Page.screencastFrame', ({ data, sessionId }: Protocol.Page.ScreencastFrameEvent) => {
      this.frames.push({ at: Date.now(), data });
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    });
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  }

  /** Until the page is gone. */
  async #photograph(page: PageDriver): Promise<void> {
    for (let misses = 0; misses < 5; ) {
      const data = await page.screenshot({}).catch(() => null);
      if (data === null) misses += 1;
      else this.frames.push({ at: Date.now(), data });
    }
  }
}

/** Colours that a picture has much of: `rrggbb` of at least `least` pixels. Decoded in a page of the browser. */
export function coloursOf(page: Tab, png: string, least: number): Promise<string[]> {
  return page.call(coloursIn, png, least);
}

async function coloursIn(png: string, least: number): Promise<string[]> {
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  paper?.drawImage(picture, 0, 0);
  const pixels = new Uint32Array(paper?.getImageData(0, 0, picture.width, picture.height).data.buffer ?? []);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1]);
  return frequent.map(([pixel]) =>
    [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255].map((part) => part.toString(16).padStart(2, '0')).join(''),
  );
}
