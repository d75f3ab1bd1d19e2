import { useState } from 'preact/hooks';
import { DAY_MS, type EpochMs } from '../../base/time';
import { whenShort } from '../../i18n/format';
import { t } from '../../i18n/t';
import { Button } from '../kit/button';

interface Props {
  readonly label: string;
  /** Later than this, and not later than `latestAt`. */
  readonly after: EpochMs;
  readonly latestAt: EpochMs;
  readonly now: EpochMs;
  readonly onChoose: (untilAt: EpochMs) => void;
}

/** A time of day by hand: the next one that fits. */
export const OtherTime = ({ label, after, latestAt, now, onChoose }: Props) => {
  const [time, setTime] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    const untilAt = nextAt(time, after);
    const fits = untilAt !== null && untilAt <= latestAt;
    setWrong(!fits);
    if (fits) onChoose(untilAt);
  };
  return (
    <form class="stay-part" novalidate onSubmit={send}>
      <label for="stay-time">{label}</label>
      <div class="stay-time">
        <input
          id="stay-time"
          type="time"
          required
          value={time}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'stay-wrong' : undefined}
          onInput={(event) => setTime(event.currentTarget.value)}
        />
        <Button action="stay-set" label={t('stay_set')} />
      </div>
      {wrong && (
        <p class="error" id="stay-wrong" role="alert">
          {t('stay_wrong', { from: whenShort(after, now) })}
        </p>
      )}
    </form>
  );
};

/** The next instant after `after` at which clocks here show `HH:mm`; null: that is none. */
function nextAt(time: string, after: EpochMs): EpochMs | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const at = new Date(after).setHours(hours, minutes, 0, 0);
  return at > after ? at : new Date(after + DAY_MS).setHours(hours, minutes, 0, 0);
}
