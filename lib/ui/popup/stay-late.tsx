import { type EpochMs, HOUR_MS, MINUTE_MS } from '../../base/time';
import { duration, whenShort } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { ShiftOverview } from '../../signout/overview';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { BackHead } from './back-head';
import { OtherTime } from './other-time';

const CHOICES_MS = [30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS];
const LONGEST_MS = 12 * HOUR_MS;

interface Props {
  readonly shift: ShiftOverview;
  readonly now: EpochMs;
  readonly onBack: () => void;
  /** null: as planned. */
  readonly onChoose: (untilAt: EpochMs | null) => void;
}

/** Moves the end of the shift that runs, once. */
export const StayLate = ({ shift, now, onBack, onChoose }: Props) => {
  const { endAt, plannedEndAt } = shift;
  const isLater = endAt !== plannedEndAt;
  const end = { time: whenShort(endAt, now) };
  const choose = (untilAt: EpochMs | null) => {
    onChoose(untilAt);
    onBack();
  };
  return (
    <div class="stay-late" data-until={endAt}>
      <BackHead
        title={t('stay_title')}
        sub={isLater ? t('stay_stays', { ...end, planned: whenShort(plannedEndAt, now) }) : t('stay_planned', end)}
        label={t('action_back')}
        onBack={onBack}
      />
      <ul>
        {CHOICES_MS.filter((more) => plannedEndAt + more > now).map((more) => (
          <li key={more}>
            <button
              type="button"
              class="choice"
              data-action="stay-until"
              data-until={plannedEndAt + more}
              aria-pressed={endAt === plannedEndAt + more}
              onClick={() => choose(plannedEndAt + more)}
            >
              <span>{t('stay_until', { time: whenShort(plannedEndAt + more, now) })}</span>
              <span class="also">{t('stay_more', { time: duration(more) })}</span>
              {endAt === plannedEndAt + more && <Icon name="check" size={16} />}
            </button>
          </li>
        ))}
      </ul>
      <OtherTime
        label={t('stay_another')}
        after={Math.max(plannedEndAt, now)}
        latestAt={plannedEndAt + LONGEST_MS}
        now={now}
        onChoose={choose}
      />
      {isLater && plannedEndAt > now && (
        <div class="stay-part">
          <Button
            action="stay-as-planned"
            label={t('stay_asPlanned', { time: whenShort(plannedEndAt, now) })}
            onPress={() => choose(null)}
          />
        </div>
      )}
      <p class="stay-part also">{t('stay_note')}</p>
    </div>
  );
};
