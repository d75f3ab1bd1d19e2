import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the browser that was found is written down: `{ path, version }`. */
export const browserFile = join(root, 'node_modules', '.cache', 'signoff', 'browser.json');
export const firefoxFile = join(root, 'node_modules', '.cache', 'signoff', 'firefox.json');
