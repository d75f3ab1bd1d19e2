import type { EpochMs } from '../../base/time';
import { t } from '../../i18n/t';
import { holdingWords, keepNote, keepWords, waitsWords } from '../held-words';
import { Button } from '../kit/button';
import { LinkButton } from '../kit/link-button';
import { causeLine } from '../rule-words';
import type { Actions } from './actions';
import { Line, Told } from './parts';
import type { Held, WarningState } from './state';
import { Window } from './window';

interface Props<K extends WarningState['kind']> {
  readonly state: Extract<WarningState, { kind: K }>;
  readonly now: EpochMs;
  readonly told: string | null;
  readonly actions: Actions;
}

export const BlockedWindow = ({ state: { held }, now, told, actions }: Props<'blocked'>) => {
  const { cause, filedAt, id } = held.job;
  const note = keepNote(cause);
  return (
    <Window asks icon="unsaved" title={t('warn_blocked_title')} why={causeLine(cause, filedAt, now)}>
      <Holding held={held} now={now} />
      <Told words={told} />
      <div class="window-actions even">
        <SeeUnsaved first kind="primary" />
        <Button large action="cancel" label={keepWords(cause)} onPress={() => actions.stop(id)} />
      </div>
      {note !== null && <p class="window-foot">{note}</p>}
    </Window>
  );
};

/** The time away is over, and unsaved work holds the sign-out: whoever is back is still in time. */
export const AwayHeldWindow = ({
  held,
  now,
  told,
  actions,
}: Omit<Props<'away'>, 'state'> & { readonly held: Held }) => (
  <Window asks icon="step-away" tone="warn" title={t('warn_away_title')} why={t('warn_blocked_title')}>
    <Holding held={held} now={now} />
    <Told words={told} />
    <div class="window-actions even">
      <Button first large kind="primary" action="back" label={t('warn_away_back')} onPress={actions.back} />
      <SeeUnsaved />
    </div>
    {isOfAway(held) && <p class="window-foot">{t('warn_away_held')}</p>}
  </Window>
);

/** What any other rule began goes on when somebody is back. */
const isOfAway = ({ job: { cause } }: Held): boolean => cause.kind === 'automatic' && cause.rule === 'away';

/** What holds it, where, and until when. */
const Holding = ({ held: { job, sites, untouched }, now }: { readonly held: Held; readonly now: EpochMs }) => (
  <div id="about" class="lines">
    {sites.map((site) => (
      <Line key={site.id} icon="unsaved" text={holdingWords(site)} />
    ))}
    <p>
      {untouched && `${t('popup_blocked_text')} `}
      {waitsWords(job, now)}
    </p>
  </div>
);

export const SeeUnsaved = (props: { readonly first?: boolean; readonly kind?: 'primary' }) => (
  <LinkButton action="show-unsaved" label={t('warn_blocked_show')} href="/popup.html" {...props} />
);
