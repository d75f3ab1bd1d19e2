import { uiLanguage } from '../../i18n/language';
import { t } from '../../i18n/t';
import type { Preset } from '../../sites/presets/preset';
import type { Choice } from './setting';

/** Every known product by name and after them the families, the unknown one first (empty value). */
export function presetChoices(presets: readonly Preset[]): Choice<string>[] {
  const ofKind = (kind: Preset['kind'], group: string) =>
    presets
      .filter((preset) => preset.kind === kind)
      .map((preset) => ({ value: preset.id, text: presetName(preset), group }))
      .sort((a, b) => a.text.localeCompare(b.text, uiLanguage()));
  return [
    { value: '', text: t('preset_none') },
    ...ofKind('product', t('preset_products')),
    ...ofKind('family', t('preset_families')),
  ];
}

export const presetName = ({ name }: Preset): string => inOwnWords(name);

/** In the language of the screen, else in English. */
export function inOwnWords({ en, zh, zhTW }: Preset['name']): string {
  return { en, 'zh-CN': zh, 'zh-TW': zhTW }[uiLanguage()] ?? en;
}
