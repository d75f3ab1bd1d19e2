import type { ComponentChildren } from 'preact';
import {
  equalsPreset,
  meetsPreset,
  type RulePreset,
  type RulePresetId,
  ruleDocuments,
} from '../../../deadlines/rule-presets';
import { keyPart, t } from '../../../i18n/t';
import type { TimeRules } from '../../../sites/time-rules';
import { Button } from '../../kit/button';
import { Chip } from '../../kit/chip';
import { Card } from '../shell';
import { documentValues, type Named } from './preset-words';
import { documentName } from './rule-words';

interface Props {
  readonly rules: TimeRules;
  /** The one that was chosen last, and what is said of it: beside it, so that it is seen. */
  readonly applied: { readonly id: RulePresetId; readonly notice: ComponentChildren } | null;
  readonly onUse: (named: Named) => void;
}

export const DocumentsCard = ({ rules, applied, onUse }: Props) => (
  <Card id="documents" title={t('limits_documents')}>
    <p class="card-text help">{t('limits_documents_help')}</p>
    <ul class="documents">
      {ruleDocuments.map((preset) => {
        const name = documentName(preset.id);
        return (
          <li key={preset.id} data-preset={preset.id} data-state={stateOf(rules, preset)}>
            <div>
              <h3>{name}</h3>
              <p class="help">{t(`rulePreset_${keyPart(preset.id)}_text`)}</p>
              <p class="help preset-values">{documentValues(preset.rules)}</p>
            </div>
            <div class="document-use">
              <State state={stateOf(rules, preset)} />
              {!equalsPreset(rules, preset) && (
                <Button
                  action="use-preset"
                  label={t('rulePreset_use')}
                  name={t('rulePreset_use_name', { name })}
                  onPress={() => onUse({ preset, name })}
                />
              )}
            </div>
            {applied?.id === preset.id && applied.notice}
          </li>
        );
      })}
    </ul>
  </Card>
);

type PresetState = 'equal' | 'stricter' | 'other';

function stateOf(rules: TimeRules, preset: RulePreset): PresetState {
  if (equalsPreset(rules, preset)) return 'equal';
  return meetsPreset(rules, preset) ? 'stricter' : 'other';
}

const State = ({ state }: { readonly state: PresetState }) => {
  if (state === 'equal') return <Chip icon="check" tone="accent" text={t('rulePreset_equal')} />;
  return state === 'stricter' ? <Chip text={t('rulePreset_stricter')} /> : null;
};
