import type { EpochMs } from '../../base/time';
import { t } from '../../i18n/t';
import { Button } from '../kit/button';
import { LinkButton } from '../kit/link-button';
import { Notice } from '../kit/notice';
import { VerdictTiles } from '../kit/verdict';
import { headline, resultIcons } from '../popup/headline';
import type { ResultState } from '../popup/state';
import { summaryWords } from '../popup/words';
import { causeLine, lateWords } from '../rule-words';
import type { Actions } from './actions';
import { Window } from './window';

interface Props {
  readonly of: ResultState;
  readonly now: EpochMs;
  readonly actions: Actions;
}

/** What came of it: "signed out" is said only where every site is proven and cleared. */
export const EndedWindow = ({ of, now, actions }: Props) => {
  const { cause, finishedAt } = of.record;
  const late = lateWords(cause);
  return (
    <Window
      asks={false}
      icon={resultIcons[of.kind]}
      title={of.kind === 'proven' ? t('warn_ended_title') : headline(of, now).title}
      why={causeLine(cause, finishedAt, now)}
    >
      {of.summary.total > 0 && <VerdictTiles of={summaryWords(of.summary)} />}
      {of.kind !== 'proven' && <p id="about">{headline(of, now).why}</p>}
      {late !== null && <Notice icon="queued" text={late} />}
      <div class="window-actions">
        <Button first large kind="primary" action="close" label={t('action_close')} onPress={actions.close} />
        <LinkButton action="details" label={t('action_details')} href="/popup.html" />
      </div>
    </Window>
  );
};
