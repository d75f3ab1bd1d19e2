import { t } from '../../i18n/t';
import { type Confidence, confidenceIn, type Preset, type PresetPart, presetParts } from '../../sites/presets/preset';

const AS_A_WHOLE: Readonly<Record<Confidence, () => string>> = {
  'source code read': () => t('preset_confidence_source'),
  'official docs': () => t('preset_confidence_docs'),
  community: () => t('preset_confidence_community'),
  guess: () => t('preset_confidence_guess'),
};

const OF_A_PART: Readonly<Record<Confidence, () => string>> = {
  'source code read': () => t('preset_known_source'),
  'official docs': () => t('preset_known_docs'),
  community: () => t('preset_known_community'),
  guess: () => t('preset_known_guess'),
};

const PARTS: Readonly<Record<PresetPart, () => string>> = {
  logout: () => t('preset_part_logout'),
  hosts: () => t('preset_part_hosts'),
  fingerprint: () => t('preset_part_fingerprint'),
  control: () => t('preset_part_control'),
  session: () => t('preset_part_session'),
  proof: () => t('preset_part_proof'),
};

export const confidenceWords = ({ confidence }: Preset): string => AS_A_WHOLE[confidence]();

/** How the sign-out is known, and each part that is known otherwise; null: all is known alike. */
export function partsInWords(preset: Preset): string | null {
  const others = presetParts.filter((part) => confidenceIn(preset, part) !== preset.confidence);
  if (others.length === 0) return null;
  const parts: PresetPart[] = ['logout', ...others.filter((part) => part !== 'logout')];
  return parts
    .map((part) => t('preset_part', { part: PARTS[part](), known: OF_A_PART[confidenceIn(preset, part)]() }))
    .join(' · ');
}
