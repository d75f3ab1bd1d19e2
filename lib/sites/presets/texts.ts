import type { PresetTexts } from './preset';

const files = import.meta.glob<PresetTexts>('./texts/*.json', { eager: true, import: 'texts' });

const none: PresetTexts = { quirks: [], sources: [] };

/** Hints and sources of a preset. Only pages for people import this. */
export const textsOf = (id: string): PresetTexts => files[`./texts/${id}.json`] ?? none;
