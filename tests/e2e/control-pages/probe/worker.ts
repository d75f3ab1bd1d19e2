import { pageControls } from '../../../../lib/browser/page-controls';

/** Hands the adapter to the tests, which call it through the worker's console. */
Object.assign(globalThis, { pageControls });
