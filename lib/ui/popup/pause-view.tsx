import { type EpochMs, HOUR_MS, MINUTE_MS } from '../../base/time';
import { LONGEST_PAUSE_MS, pausable } from '../../deadlines/pause';
import { duration, whenShort } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import type { Actions } from './actions';
import { BackHead } from './back-head';
import { OtherTime } from './other-time';

const CHOICES_MS = [30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS];

interface Props {
  readonly overview: Overview;
  readonly now: EpochMs;
  readonly onBack: () => void;
  readonly actions: Actions;
}

/** For how long nothing ends by itself. The options pause one rule alone. */
export const PauseView = ({ overview: { pause }, now, onBack, actions }: Props) => {
  const choose = (untilAt: EpochMs) => {
    actions.pause(untilAt, pausable);
    onBack();
  };
  const latestAt = now + LONGEST_PAUSE_MS;
  return (
    <div class="stay-late" data-until={pause?.untilAt}>
      <BackHead
        title={t('pause_title')}
        sub={pause ? t('popup_paused_title', { time: whenShort(pause.untilAt, now) }) : t('pause_text')}
        label={t('action_back')}
        onBack={onBack}
      />
      <ul>
        {CHOICES_MS.map((ms) => (
          <li key={ms}>
            <button type="button" class="choice" data-action="pause-until" onClick={() => choose(now + ms)}>
              <span>{t('stay_until', { time: whenShort(now + ms, now) })}</span>
              <span class="also">{duration(ms)}</span>
              <Icon name="paused" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <OtherTime label={t('pause_another')} after={now} latestAt={latestAt} now={now} onChoose={choose} />
      {pause && (
        <div class="stay-part">
          <Button
            action="resume"
            label={t('popup_paused_resume')}
            onPress={() => {
              actions.resume();
              onBack();
            }}
          />
        </div>
      )}
      <p class="stay-part also">{t('pause_note', { most: duration(LONGEST_PAUSE_MS) })}</p>
    </div>
  );
};
