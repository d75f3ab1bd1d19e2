import type { EpochMs } from '../../base/time';
import type { Deadline } from '../../deadlines/deadline';
import { calmLeftMs } from '../../deadlines/time-left';
import { dots, duration, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import { Button } from '../kit/button';
import { JobBar } from '../kit/job-bar';
import { causeLine, endsWords, ruleWords } from '../rule-words';
import type { Actions } from './actions';
import { AwayHeldWindow } from './blocked';
import { Told } from './parts';
import type { WarningState } from './state';
import { Window } from './window';
import { dueWords } from './words';

interface Props<K extends WarningState['kind']> {
  readonly state: Extract<WarningState, { kind: K }>;
  readonly now: EpochMs;
  readonly told: string | null;
  readonly actions: Actions;
}

export const CallWindow = ({ state: { due, latestAt }, now, told, actions }: Props<'call'>) => (
  <Window
    asks={false}
    icon="call"
    tone="accent"
    title={t('warn_call_title')}
    why={dots(t('warn_call_latest', { time: whenShort(latestAt, now) }), ruleWords(due.deadline))}
  >
    <p id="about">{t('warn_call_text')}</p>
    <Told words={told} />
    <SignOutNow siteIds={due.deadline.siteIds} actions={actions} />
  </Window>
);

export const AwayWindow = ({ state: { dueAt, held }, ...rest }: Props<'away'>) =>
  held === null ? <CoveredWindow dueAt={dueAt} {...rest} /> : <AwayHeldWindow held={held} {...rest} />;

const CoveredWindow = ({ dueAt, now, told, actions }: Omit<Props<'away'>, 'state'> & { readonly dueAt: EpochMs }) => (
  <Window
    asks
    icon="step-away"
    tone="accent"
    title={t('warn_away_title')}
    why={t('warn_away_text', { time: duration(calmLeftMs(dueAt - now)) })}
  >
    <Told words={told} />
    <div class="window-actions">
      <Button first large kind="primary" action="back" label={t('warn_away_back')} onPress={actions.back} />
      <SignOutNow siteIds="all" actions={actions} />
    </div>
  </Window>
);

const SignOutNow = ({
  siteIds,
  actions,
}: {
  readonly siteIds: Deadline['siteIds'] | 'all';
  readonly actions: Actions;
}) => <Button large action="sign-out" label={t('warn_now')} onPress={() => actions.signOut(siteIds)} />;

export const RunningWindow = ({ state: { job, deadline, done, total }, now }: Props<'running'>) => (
  <Window
    asks={false}
    icon="leaving"
    title={tn('popup_running_title', total)}
    why={job ? causeLine(job.cause, job.filedAt, now) : deadline ? dueWords(deadline, now) : ''}
  >
    <JobBar done={done} total={total} />
    <p id="about" class="window-foot">
      {t('popup_running_text')}
    </p>
  </Window>
);

export const NothingWindow = ({ state: { ends }, now, actions }: Omit<Props<'nothing'>, 'told'>) => (
  <Window
    asks={false}
    icon="signed-out"
    title={t('warn_nothing_title')}
    why={ends === null ? t('warn_nothing_text') : endsWords(ends, now)}
  >
    <CloseButton actions={actions} />
  </Window>
);

/** Until the worker closes the window. */
export const StayedWindow = ({
  of,
  now,
  actions,
}: {
  readonly of: Deadline;
  readonly now: EpochMs;
  readonly actions: Actions;
}) => (
  <Window asks={false} icon="check" tone="accent" title={t('warn_stayed_title')} why={endsWords(of, now)}>
    <CloseButton actions={actions} />
  </Window>
);

export const CloseButton = ({ actions }: { readonly actions: Actions }) => (
  <div class="window-actions">
    <Button first large kind="primary" action="close" label={t('action_close')} onPress={actions.close} />
  </div>
);
