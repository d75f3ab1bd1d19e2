import { useEffect, useState } from 'preact/hooks';
import { SECOND_MS } from '../../base/time';
import { list } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import type { Actions } from './actions';
import { isGreen } from './halves';
import { groupsOfResult, type ProviderGroup } from './provider-groups';
import { ProviderTile } from './provider-tile';
import type { ResultState } from './state';

interface PartsProps {
  readonly of: ResultState;
  readonly overview: Overview;
  readonly actions: Actions;
}

/** Of a run: one for each session at a provider. */
export const ProviderParts = ({ of, overview, actions }: PartsProps) => {
  return groupsOfResult(of, overview).map((group, n) => (
    <ProviderPart
      key={group.id}
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
  const [trying, setTrying] = useTrying(of);
  const todo = remedyOf(of);
  if (todo === null) return null;
  const look = { large: main, kind: main ? ('primary' as const) : ('secondary' as const) };
  if (todo === 'allow') {
    return <Button {...look} action="allow" label={t('action_allow')} onPress={() => actions.allow([of])} />;
  }
  const end = async () => {
    setTrying(true);
    setTrying(await actions.endProvider(of));
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
        label={trying ? t('idp_ending') : t(again ? 'action_tryAgain' : 'popup_sso_action')}
        unavailable={trying}
        onPress={() => void end()}
      />
    </>
  );
};

/** The worker gives it up then. */
const PATIENCE_MS = 30 * SECOND_MS;

/** Until the record says what came of it. */
function useTrying({ result: { done, verdict } }: ProviderGroup) {
  const [trying, setTrying] = useState(false);
  const now = `${done} ${verdict.kind}`;
  useEffect(() => setTrying(false), [now]);
  useEffect(() => {
    if (!trying) return;
    const timer = setTimeout(() => setTrying(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [trying]);
  return [trying, setTrying] as const;
}

/** null: it has ended, nobody knows which it is, it stays by the person's own rule, waits for the network with its site, or its windows are closed. */
function remedyOf({ result, access, origins, isKnown, isThere }: ProviderGroup): 'end' | 'allow' | null {
  const { verdict, rule } = result;
  const waits = verdict.kind === 'unproven' && verdict.reason === 'not-asked';
  if (verdict.kind === 'ended' || waits || rule === 'leave' || !isKnown || !isThere) return null;
  if (access) return 'end';
  return origins.length > 0 ? 'allow' : null;
}
