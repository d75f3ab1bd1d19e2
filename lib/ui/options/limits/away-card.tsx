import { MINUTE_MS } from '../../../base/time';
import { duration } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { AwayRules } from '../../../sites/time-rules';
import { Select, Setting } from '../setting';
import { Card } from '../shell';
import type { SettingsChange } from '../use-settings-change';
import { ValueSelect } from '../value-select';

const GRACES = [1, 2, 5, 10, 15, 30, 60].map((n) => n * MINUTE_MS);

interface Props {
  readonly away: AwayRules;
  readonly change: SettingsChange;
}

/** What happens when somebody says that they step away from the desk. */
export const AwayCard = ({ away, change }: Props) => (
  <Card title={t('away_title')}>
    <Setting for="away" label={t('away_does')} help={t('away_does_help')} error={change.problem('away')}>
      <Select
        id="away"
        value={away.does}
        choices={[
          { value: 'cover', text: t('away_does_cover') },
          { value: 'sign-out', text: t('away_does_sign_out') },
        ]}
        onChange={(does) => void change.save('away', { away: { ...away, does } })}
      />
    </Setting>
    {away.does === 'cover' && (
      <Setting for="grace" label={t('away_grace')} help={t('away_grace_help')} error={change.problem('grace')}>
        <ValueSelect
          id="grace"
          value={away.graceMs}
          values={GRACES}
          words={duration}
          onChange={(graceMs) => void change.save('grace', { away: { ...away, graceMs } })}
        />
      </Setting>
    )}
  </Card>
);
