import type { Language } from '../samples/names.ts';
import type { Pseudo } from './pseudo.ts';
import type { PageName } from './screens.ts';

/** One look at a page that is open. */
export interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly contrast?: boolean;
  /** Nobody asked for less motion. */
  readonly motion?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One opening of a page, in a language and a size; it is seen in each of its looks. */
export interface Way {
  readonly language: Language;
  /** Instead of the language's own messages. */
  readonly pseudo?: Pseudo;
  readonly popupAsTab?: boolean;
  /** Walked by keyboard, and opened once more with answers that take their time. */
  readonly walked?: boolean;
  readonly sizes: Readonly<Record<PageName, Size>>;
  readonly looks: readonly Look[];
}

const wide: Size = { width: 1120, height: 760 };
/** The windows as they are opened. */
const usual = {
  popup: { width: 360, height: 600 },
  warning: { width: 440, height: 460 },
  options: wide,
  welcome: wide,
};
/** 200 % zoom of an 800 px popup window, and of a 1,120 px tab. */
const zoomed = {
  popup: { width: 360, height: 300 },
  warning: { width: 220, height: 230 },
  options: { width: 560, height: 380 },
  welcome: { width: 560, height: 380 },
};
const phone: Size = { width: 320, height: 640 };
const narrow = { popup: phone, warning: phone, options: phone, welcome: phone };
const asTab = {
  popup: { width: 900, height: 700 },
  warning: { width: 900, height: 700 },
  options: { width: 800, height: 700 },
  welcome: { width: 800, height: 700 },
};

const both = (language: string): Look[] => [
  { name: `light-${language}`, scheme: 'light' },
  { name: `dark-${language}`, scheme: 'dark' },
];

export const WAYS: readonly Way[] = [
  {
    language: 'en',
    walked: true,
    sizes: usual,
    looks: [
      ...both('en'),
      { name: 'contrast-light', scheme: 'light', contrast: true },
      { name: 'contrast-dark', scheme: 'dark', contrast: true },
      { name: 'motion-en', scheme: 'light', motion: true },
    ],
  },
  { language: 'zh-CN', sizes: usual, looks: both('zh-CN') },
  { language: 'zh-TW', sizes: usual, looks: both('zh-TW') },
  { language: 'en', sizes: zoomed, looks: [{ name: 'zoom-en', scheme: 'light' }] },
  {
    language: 'zh-CN',
    popupAsTab: true,
    sizes: narrow,
    looks: [{ name: 'narrow-zh-CN', scheme: 'light' }],
  },
  { language: 'en', popupAsTab: true, sizes: asTab, looks: [{ name: 'tab-en', scheme: 'light' }] },
  { language: 'en', pseudo: 'en-XA', sizes: usual, looks: [{ name: 'pseudo-long', scheme: 'light' }] },
  { language: 'en', pseudo: 'ar-XB', sizes: usual, looks: [{ name: 'pseudo-rtl', scheme: 'light' }] },
];
