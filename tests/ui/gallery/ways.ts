import type { Language } from '../samples/names.ts';
import type { Pseudo } from './pseudo.ts';

export type PageName = 'popup' | 'options' | 'warning' | 'welcome';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One way to look at every screen. Sizes in CSS pixels. */
export interface Way {
  readonly name: string;
  readonly language: Language;
  /** Instead of the language's own messages. */
  readonly pseudo?: Pseudo;
  readonly scheme: 'light' | 'dark';
  readonly contrast?: true;
  /** Nobody asked for less motion. */
  readonly motion?: true;
  readonly popup: Size & { readonly asTab?: true };
  readonly options: Size;
  readonly warning: Size;
}

const usual = {
  popup: { width: 360, height: 600 },
  options: { width: 1120, height: 760 },
  // As wide as the window is opened.
  warning: { width: 440, height: 460 },
} as const;

const themes = ['light', 'dark'] as const;
const languages = ['en', 'zh-CN', 'zh-TW'] as const;

export const ways: readonly Way[] = [
  ...languages.flatMap((language) =>
    themes.map((scheme) => ({ ...usual, name: `${scheme}-${language}`, language, scheme })),
  ),
  ...themes.map(
    (scheme) => ({ ...usual, name: `contrast-${scheme}`, language: 'en', scheme, contrast: true }) as const,
  ),
  { ...usual, name: 'motion-en', language: 'en', scheme: 'light', motion: true },
  // 200 % zoom of an 800 px popup window, and of a 1120 px tab
  {
    ...{ name: 'zoom-en', language: 'en', scheme: 'light' },
    popup: { width: 360, height: 300 },
    options: { width: 560, height: 380 },
    warning: { width: 220, height: 230 },
  },
  {
    ...{ name: 'narrow-zh-CN', language: 'zh-CN', scheme: 'light' },
    popup: { width: 320, height: 640, asTab: true },
    options: { width: 320, height: 640 },
    warning: { width: 320, height: 640 },
  },
  {
    ...{ name: 'tab-en', language: 'en', scheme: 'light' },
    popup: { width: 900, height: 700, asTab: true },
    options: { width: 800, height: 700 },
    warning: { width: 900, height: 700 },
  },
  { ...usual, name: 'pseudo-long', language: 'en', pseudo: 'en-XA', scheme: 'light' },
  { ...usual, name: 'pseudo-rtl', language: 'en', pseudo: 'ar-XB', scheme: 'light' },
];

export const sizeOf = (way: Way, page: PageName): Size => (page === 'welcome' ? way.options : way[page]);
