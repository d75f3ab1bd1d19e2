import type { Overview } from '../../../lib/signout/overview.ts';
import type { Language } from '../samples/names.ts';
import { optionsSamples } from '../samples/options-samples.ts';
import { popupSamples } from '../samples/popup-samples.ts';
import { warningSamples } from '../samples/warning-samples.ts';
import { welcomeSamples } from '../samples/welcome-samples.ts';

export type PageName = 'popup' | 'options' | 'warning' | 'welcome';

/** What a page is given, and what is done on it until the screen is there. */
export interface Sample {
  readonly overview: Overview;
  readonly hash?: string;
  readonly replies?: Readonly<Record<string, unknown>>;
  readonly press?: readonly string[];
  readonly type?: { readonly into: string; readonly text: string; readonly enter?: boolean };
  readonly choose?: { readonly id: string; readonly value: string };
  /** Typed into the search field. */
  readonly search?: string;
  /** What is answered changes what the screen says, so it may move then. */
  readonly turns?: boolean;
  readonly file?: string;
  readonly fill?: { readonly into: string; readonly text: string; readonly press: string; readonly until: string };
}

export interface Screen {
  readonly page: PageName;
  readonly name: string;
  readonly sample: Sample;
}

export const pageNames = ['popup', 'options', 'warning', 'welcome'] as const satisfies readonly PageName[];

const samplesOf: Readonly<Record<PageName, (language: Language) => Readonly<Record<string, Sample>>>> = {
  popup: popupSamples,
  options: optionsSamples,
  warning: warningSamples,
  welcome: welcomeSamples,
};

export function screensIn(language: Language): Screen[] {
  return pageNames.flatMap((page) =>
    Object.entries(samplesOf[page](language)).map(([name, sample]) => ({ page, name: `${page}-${name}`, sample })),
  );
}
