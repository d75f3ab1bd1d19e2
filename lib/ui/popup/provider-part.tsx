import { useState } from 'preact/hooks';
import { list } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { Button } from '../kit/button';
import type { Actions } from './actions';
import { isGreen } from './halves';
import { groupsOfResult, type ProviderGroup } from './provider-groups';
import { ProviderTile } from './provider-tile';
import type { ResultState } from './state';

interface PartsProps {
  readonly of: ResultState;
  readonly sites: readonly SiteOverview[];
  readonly actions: Actions;
}

/** Of a run: one for each session at a provider. */
export const ProviderParts = ({ of, sites, actions }: PartsProps) => {
  return groupsOfResult(of, sites).map((group, n) => (
    <ProviderPart
      key={group.targetIds.join()}
      of={group}
      good={of.results.every(isGreen)}
      main={of.kind === 'provider' && n === 0}
      actions={actions}
    />
  ));
};

interface Props {
  readonly of: ProviderGroup;
  /** Everything beside it is good. */
  readonly good: boolean;
  /** It is what the screen speaks of: its button is the main one, and its reason has been given. */
  readonly main?: boolean;
  readonly actions: Actions;
}

/** The third verdict, and what can be done about it. */
export const ProviderPart = ({ of, good, main = false, actions }: Props) => (
  <ProviderTile of={of} good={good} told={main}>
    <Remedy of={of} main={main} actions={actions} />
  </ProviderTile>
);

const Remedy = ({ of, main, actions }: Required<Omit<Props, 'good'>>) => {
  const [asked, setAsked] = useState(false);
  const todo = remedyOf(of);
  if (todo === null) return null;
  const look = { large: main, kind: main ? ('primary' as const) : ('secondary' as const) };
  if (todo === 'allow') {
    return <Button {...look} action="allow" label={t('action_allow')} onPress={() => actions.allow([of])} />;
  }
  const end = async () => {
    setAsked(true);
    await actions.endProvider(of);
    setAsked(false);
  };
  const again = of.result.done !== 'left';
  return (
    <>
      {of.others.length > 0 && (
        <p class="also" data-also-ends={of.others.length}>
          {t('idp_also', { sites: list(of.others) })}
        </p>
      )}
      <Button
        {...look}
        action="end-provider"
        label={asked ? t('idp_ending') : t(again ? 'action_tryAgain' : 'popup_sso_action')}
        unavailable={asked}
        onPress={() => void end()}
      />
    </>
  );
};

/** null: it has ended, or stays by the person's own rule. */
function remedyOf({ result, access, origins }: ProviderGroup): 'end' | 'allow' | null {
  const { verdict, rule } = result;
  const isLeft = rule === 'leave' || (verdict.kind === 'unproven' && verdict.reason === 'not-asked');
  if (verdict.kind === 'ended' || isLeft) return null;
  if (access) return 'end';
  return origins.length > 0 ? 'allow' : null;
}
