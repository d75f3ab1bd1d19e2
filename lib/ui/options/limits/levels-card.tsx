import { equalsPreset, levelSource, ruleLevels } from '../../../deadlines/rule-presets';
import { duration } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { TimeRules } from '../../../sites/time-rules';
import { ErrorText } from '../setting';
import { Card } from '../shell';
import type { Named } from './preset-words';

interface Props {
  readonly rules: TimeRules;
  readonly problem: string | null;
  readonly onUse: (named: Named) => void;
}

/** Three starting points side by side; the one that the present values equal is marked. */
export const LevelsCard = ({ rules, problem, onUse }: Props) => {
  const own = !ruleLevels.some((preset) => equalsPreset(rules, preset));
  return (
    <Card>
      <div class="setting wide">
        <p class="setting-label" id="level">
          {t('limits_preset')}
        </p>
        <div class="setting-control">
          <div class="segments" role="radiogroup" aria-labelledby="level" aria-describedby="level-help">
            {ruleLevels.map((preset) => {
              const name = t(`limits_preset_${preset.id}`, { time: duration(preset.rules.idleMs ?? 0) });
              return (
                <label key={preset.id}>
                  <input
                    type="radio"
                    name="level"
                    id={`level-${preset.id}`}
                    checked={equalsPreset(rules, preset)}
                    onChange={() => onUse({ preset, name })}
                  />
                  <span>{name}</span>
                </label>
              );
            })}
          </div>
          {own && (
            <p class="source" data-own-values="">
              {t('limits_preset_own')}
            </p>
          )}
          <p class="help" id="level-help">
            {t('limits_preset_help', { document: levelSource })}
          </p>
          {problem !== null && <ErrorText id="level-error" text={problem} />}
        </div>
      </div>
    </Card>
  );
};
