import type { EpochMs } from '../../base/time';
import { list } from '../../i18n/format';
import { keyPart, t } from '../../i18n/t';
import { Button } from '../kit/button';
import { LinkButton } from '../kit/link-button';
import { Notice } from '../kit/notice';
import { VerdictTiles } from '../kit/verdict';
import { isGreen, isHeld, type SiteResult } from '../popup/halves';
import { headline, resultIcons } from '../popup/headline';
import { ProviderTile } from '../popup/provider-tile';
import { summaryWords } from '../popup/words';
import { causeLine, lateWords } from '../rule-words';
import type { Actions } from './actions';
import { Line } from './parts';
import type { WarningState } from './state';
import { Window } from './window';

interface Props {
  readonly state: Extract<WarningState, { kind: 'ended' }>;
  readonly now: EpochMs;
  readonly actions: Actions;
}

/** What came of it: "signed out" is said only where every site is proven and cleared. */
export const EndedWindow = ({ state: { of, providers }, now, actions }: Props) => {
  const { cause, finishedAt } = of.record;
  const late = lateWords(cause);
  return (
    <Window
      asks={false}
      icon={resultIcons[of.kind]}
      {...(of.kind === 'proven' && isHeld(of.summary.provider) && { tone: 'plain' })}
      title={of.kind === 'proven' ? t('warn_ended_title') : headline(of, now).title}
      why={causeLine(cause, finishedAt, now)}
    >
      {of.summary.total > 0 && <VerdictTiles of={summaryWords(of.summary)} />}
      {providers.map((group) => (
        <ProviderTile key={group.id} of={group} good={of.results.every(isGreen)} told={of.kind === 'provider'} />
      ))}
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
