import type { Language } from '../../site-options.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Words = { readonly [name in keyof typeof en]: string };

const byLanguage: Record<Language, Words> = { en, zh, de };

export function wordsOf(language: Language): Words {
  return byLanguage[language];
}
