import type { EpochMs } from '../../base/time';
import { type Deadline, isExtendable } from '../../deadlines/deadline';
import { calmLeftMs } from '../../deadlines/time-left';
import { dots, duration, whenShort } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { ruleWords } from '../rule-words';
import type { Actions } from './actions';
import { Note } from './note';

interface Props {
  readonly overview: Overview;
  readonly now: EpochMs;
  readonly actions: Actions;
}

/** What the warning window says, in a line, with its first button. */
export const TimeNotice = ({ overview: { away, deadline: due }, now, actions }: Props) => {
  const left = (dueAt: EpochMs) => duration(calmLeftMs(dueAt - now));
  if (away !== null) {
    return (
      <Note icon="step-away" title={t('warn_away_title')} text={t('warn_away_text', { time: left(away.dueAt) })}>
        <Button kind="primary" action="back" label={t('warn_away_back')} onPress={actions.comeBack} />
      </Note>
    );
  }
  if (due === null) return null;
  const { deadline } = due;
  if (due.phase === 'call') {
    const latest = t('warn_call_latest', { time: whenShort(deadline.callUntilAt ?? deadline.dueAt, now) });
    return <Note icon="call" title={t('warn_call_title')} text={dots(latest, ruleWords(deadline))} />;
  }
  return (
    <Note
      icon="queued"
      tone="warn"
      title={t('notify_hint_title', { time: left(deadline.dueAt) })}
      text={dots(ruleWords(deadline), cannotStay(deadline))}
    >
      {deadline.extension && isExtendable(deadline) && (
        <Button
          action="extend"
          label={t('popup_stay', { time: duration(deadline.extension.byMs) })}
          onPress={() => actions.extend(deadline.id)}
        />
      )}
    </Note>
  );
};

function cannotStay(deadline: Deadline): string | null {
  if (isExtendable(deadline)) return null;
  return t(deadline.extension === null ? 'warn_never_title' : 'warn_cap_title');
}
