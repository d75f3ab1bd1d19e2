import { HOUR_MS, MINUTE_MS } from '../../../base/time';
import { duration } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { ShiftPlan } from '../../../shifts/shift';
import { Setting } from '../setting';
import { Card } from '../shell';
import { ValueSelect } from '../value-select';
import type { SavePlan } from './shifts-page';
import { hereZone } from './wall-clock';

const BREAKS = [0, ...[15, 30, 45, 60, 90].map((n) => n * MINUTE_MS), 2 * HOUR_MS, 4 * HOUR_MS];

interface Props {
  readonly plan: ShiftPlan;
  readonly save: SavePlan;
  readonly problem: (field: string) => string | null;
}

export const ZoneCard = ({ plan, save, problem }: Props) => (
  <Card>
    <Setting for="breaks" label={t('shifts_breaks')} help={t('shifts_breaks_help')} error={problem('breaks')}>
      <ValueSelect
        id="breaks"
        value={plan.breakMs}
        values={BREAKS}
        words={(ms) => (ms === 0 ? t('shifts_breaks_none') : t('shifts_breaks_upTo', { time: duration(ms) }))}
        onChange={(breakMs) => void save('breaks', { breakMs })}
      />
    </Setting>
    <Setting for="zone" label={t('shifts_zone')} help={t('shifts_zone_help')} error={problem('zone')}>
      <ValueSelect<string | null>
        id="zone"
        value={plan.zone}
        values={[null, ...Intl.supportedValuesOf('timeZone')]}
        words={(zone) => zone ?? t('shifts_zone_here', { zone: hereZone() })}
        onChange={(zone) => void save('zone', { zone })}
      />
    </Setting>
  </Card>
);
