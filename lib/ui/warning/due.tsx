import type { EpochMs } from '../../base/time';
import type { ExtensionLeft } from '../../deadlines/deadline';
import { dots, duration, list, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { DeadlineOverview, SiteOverview } from '../../signout/overview';
import { holdingWords } from '../held-words';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { goesAlongWords } from '../provider-words';
import type { Actions } from './actions';
import { Countdown } from './countdown';
import { Line, Told } from './parts';
import type { WarningState } from './state';
import { Window } from './window';
import { cannotStayWords, dueWords, unsavedWords } from './words';

interface Props {
  readonly state: Extract<WarningState, { kind: 'warning' }>;
  readonly now: EpochMs;
  /** What became of the last press; null: nothing to say. */
  readonly told: string | null;
  readonly actions: Actions;
}

/** The countdown, what happens to what, and the one decision. */
export const Due = ({ state, now, told, actions }: Props) => {
  const { deadline, warnedFromAt, unsaved } = state.due;
  const { extension } = deadline;
  const stays = state.extendable && extension !== null;
  return (
    <Window asks title={tn('warn_title', state.sites.length)} why={dueWords(deadline, now)}>
      <Countdown fromAt={warnedFromAt} dueAt={deadline.dueAt} now={now} />
      <div id="about" class="lines">
        <Line icon="signed-in" text={list(state.sites.map(({ name }) => name))} />
        <UnsavedLine of={unsaved} sites={state.sites} />
        {state.along && <Line icon="key" text={goesAlongWords(state.along)} />}
      </div>
      {!stays && <Notice icon="lock" {...cannotStayWords(deadline)} />}
      <Told words={told} />
      <div class="window-actions">
        {stays && (
          <Button
            first
            large
            kind="primary"
            action="extend"
            label={t('warn_stay', { time: duration(extension.byMs) })}
            onPress={() => actions.extend(deadline)}
          />
        )}
        <Button
          large
          kind={stays ? 'secondary' : 'primary'}
          action="sign-out"
          label={t('warn_now')}
          onPress={() => actions.signOut(deadline.siteIds)}
        />
      </div>
      {stays && <Foot of={extension} now={now} />}
    </Window>
  );
};

interface UnsavedProps {
  readonly of: DeadlineOverview['unsaved'];
  readonly sites: readonly SiteOverview[];
}

/** What will be lost stands out, with where it is. */
const UnsavedLine = ({ of, sites }: UnsavedProps) => {
  const text = unsavedWords(of);
  if (of.entries === 0) return <Line icon="check" text={text} />;
  if (of.rule === 'wait') return <Line icon="unsaved" text={text} />;
  const where = sites.filter(({ unsaved }) => unsaved > 0).map(holdingWords);
  return (
    <Notice icon="unsaved" tone="warn" title={text} text={dots(...where)}>
      <a class="btn secondary" href="/popup.html" target="_blank" rel="noopener" data-action="show-unsaved">
        <span>{t('warn_blocked_show')}</span>
      </a>
    </Notice>
  );
};

const Foot = ({ of, now }: { readonly of: ExtensionLeft; readonly now: EpochMs }) => (
  <div class="window-foot">
    <p>{t('warn_used', { n: of.used, max: of.most, time: whenShort(of.latestAt, now) })}</p>
    <p>{t('warn_esc')}</p>
  </div>
);
