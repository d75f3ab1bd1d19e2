import { type EpochMs, MINUTE_MS } from '../../base/time';
import { SECONDS_FROM_MS, shownLeftMs, spokenLeftMs } from '../../deadlines/time-left';
import { duration, spokenDuration, stopwatch } from '../../i18n/format';
import { t } from '../../i18n/t';

interface Props {
  readonly fromAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly now: EpochMs;
}

/** Counts down from the instant itself. What is heard changes in steps; the digits that change every second are for the eyes. */
export const Countdown = ({ fromAt, dueAt, now }: Props) => {
  const left = shownLeftMs(dueAt - now);
  const last = left <= MINUTE_MS;
  const part = Math.min(1, Math.max(0, (dueAt - now) / Math.max(1, dueAt - fromAt)));
  return (
    <div class={last ? 'countdown last' : 'countdown'}>
      <p class="sr" role="timer" aria-live="polite">
        {t('warn_left_spoken', { time: spokenDuration(spokenLeftMs(dueAt - now)) })}
      </p>
      <p class="countdown-figure" aria-hidden="true">
        <strong>{left > SECONDS_FROM_MS ? duration(left) : stopwatch(left)}</strong>
        <span>{t('warn_left')}</span>
      </p>
      <div class="bar" aria-hidden="true">
        <i style={{ inlineSize: `${part * 100}%` }} />
      </div>
    </div>
  );
};
