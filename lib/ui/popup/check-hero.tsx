import type { EpochMs } from '../../base/time';
import { t, tn } from '../../i18n/t';
import type { JobOverview } from '../../signout/overview';
import { keepNote, keepWords, waitsWords } from '../held-words';
import { Button } from '../kit/button';
import { causeLine } from '../rule-words';
import type { Actions } from './actions';
import { HeroFrame } from './hero-frame';
import type { PopupState } from './state';
import { signOutWords } from './words';

type StateOf<K extends PopupState['kind']> = Extract<PopupState, { kind: K }>;
interface Props<K extends PopupState['kind']> {
  readonly state: StateOf<K>;
  readonly actions: Actions;
}

export const Checking = ({ state, actions }: Props<'checking'>) => (
  <HeroFrame icon="unsaved" tone="accent" title={t('step_check')} why={t('popup_blocked_text')}>
    <Button first large action="cancel" label={t('action_cancel')} onPress={() => actions.stop(state.job.id)} />
  </HeroFrame>
);

export interface BlockedProps extends Props<'blocked'> {
  /** null: not known yet. */
  readonly count: number | null;
  readonly now: EpochMs;
}

export const Blocked = ({ state, count, now, actions }: BlockedProps) => {
  const { job, sites } = state;
  const free = count === 0;
  const note = keepNote(job.cause);
  return (
    <HeroFrame
      icon="unsaved"
      tone={free ? 'accent' : 'warn'}
      title={blockedTitle(count)}
      {...blockedWhy(job, free, now)}
    >
      <Button
        large
        kind={free ? 'primary' : 'secondary'}
        action="check-again"
        label={free ? signOutWords(sites.length) : t('popup_blocked_again')}
        onPress={() => actions.checkAgain(job.id)}
      />
      <div class="actions">
        {!free && (
          <Button
            large
            kind="danger"
            action="discard"
            label={t('popup_blocked_discard')}
            onPress={() => actions.ask('discard')}
          />
        )}
        <Button large action="cancel" label={keepWords(job.cause)} onPress={() => actions.stop(job.id)} />
      </div>
      {note !== null && <p class="also">{note}</p>}
    </HeroFrame>
  );
};

/** Whose rule began it, and until when it waits; nothing of the kind where somebody pressed a button. */
function blockedWhy(job: JobOverview, free: boolean, now: EpochMs) {
  const { cause, filedAt } = job;
  if (cause.kind === 'manual' || free) return { why: t(free ? 'popup_blocked_freeText' : 'popup_blocked_text') };
  const why = t('popup_blocked_text');
  return { why: causeLine(cause, filedAt, now), whyToo: `${why} ${waitsWords(job, now)}` };
}

function blockedTitle(count: number | null): string {
  if (count === null) return t('popup_blocked_some');
  return count === 0 ? t('popup_blocked_free') : tn('popup_blocked_title', count);
}
