import { uiLanguage } from '../../i18n/language';
import { t } from '../../i18n/t';
import type { Preset } from '../../sites/presets/preset';
import type { Choice } from './setting';

/** Every known product by name, the unknown one first (empty value). */
export function presetChoices(presets: readonly Preset[]): Choice<string>[] {
  const known = presets.map((preset) => ({ value: preset.id, text: presetName(preset) }));
  return [{ value: '', text: t('preset_none') }, ...known.sort((a, b) => a.text.localeCompare(b.text, uiLanguage()))];
}

export const presetName = ({ name }: Preset): string => inOwnWords(name);

/** In the language of the screen, else in English. */
export function inOwnWords({ en, zh, zhTW }: Preset['name']): string {
  return { en, 'zh-CN': zh, 'zh-TW': zhTW }[uiLanguage()] ?? en;
}

const CONFIDENCE = {
  'source code read': () => t('preset_confidence_source'),
  'official docs': () => t('preset_confidence_docs'),
  community: () => t('preset_confidence_community'),
  guess: () => t('preset_confidence_guess'),
};

export const confidenceWords = ({ confidence }: Preset): string => CONFIDENCE[confidence]();
