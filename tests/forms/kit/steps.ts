import type { Hands, Step } from '../page.ts';

type Deed = (hands: Hands) => Promise<void>;

export const opened: Step = { what: 'opens the page', deed: null, then: 'clean' };

export const clean = (what: string, deed: Deed): Step => ({ what, deed, then: 'clean' });

export const unsaved = (what: string, deed: Deed): Step => ({ what, deed, then: 'unsaved' });
