import type { EpochMs } from '../../base/time';
import { list } from '../../i18n/format';
import { keyPart, t } from '../../i18n/t';
import { Button } from '../kit/button';
import { LinkButton } from '../kit/link-button';
import { Notice } from '../kit/notice';
import { VerdictTiles } from '../kit/verdict';
import type { SiteResult } from '../popup/halves';
import { headline, resultIcons } from '../popup/headline';
import type { ResultState } from '../popup/state';
import { summaryWords } from '../popup/words';
import { causeLine, lateWords } from '../rule-words';
import type { Actions } from './actions';
import { Line } from './parts';
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
      <div id="about" class="lines">
        <Sites of={of.results} />
        {of.kind !== 'proven' && <p>{headline(of, now).why}</p>}
      </div>
      {late !== null && <Notice icon="queued" text={late} />}
      <div class="window-actions">
        <Button first large kind="primary" action="close" label={t('action_close')} onPress={actions.close} />
        <LinkButton action="details" label={t('action_details')} href="/popup.html" />
      </div>
    </Window>
  );
};

/** What the server's answer leaves of a sign-in. */
const AFTER = { proven: 'signed-out', 'still-alive': 'signed-in', unproven: 'unknown', queued: 'unknown' } as const;

/** Which sites; with a word to each verdict where there are several. */
const Sites = ({ of }: { readonly of: readonly SiteResult[] }) => {
  const groups = [...Map.groupBy(of, ({ server }) => server)];
  return groups.map(([server, results]) => {
    const site = list(results.map(({ entry }) => entry.siteName));
    const text = groups.length === 1 ? site : t('status_site', { site, text: t(`verdict_${keyPart(server)}`) });
    return <Line key={server} icon={AFTER[server]} text={text} />;
  });
};
