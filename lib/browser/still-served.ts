import browser from 'webextension-polyfill';

/**
 * Settles when the browser still serves this worker. A worker that is being stopped runs on for a moment in which every call of the
 * browser's fails; then this never settles, and what such calls made of a step is written down nowhere.
 */
export async function stillServed(): Promise<void> {
  await browser.runtime.getPlatformInfo().catch(() => new Promise<never>(() => undefined));
}
