import type { EpochMs } from '../../base/time';
import { clock, dots } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { LinkButton } from '../kit/link-button';
import { VerdictTiles } from '../kit/verdict';
import { causeLine, lateWords } from '../rule-words';
import type { Actions } from './actions';
import { isHeld } from './halves';
import { headline, isNeverAsked, isStateless, resultIcons } from './headline';
import { HeroFrame } from './hero-frame';
import { ProviderParts } from './provider-part';
import { rowsOf } from './rows';
import { type ResultKind, type ResultState, type ShownResult, sitesToSignOut } from './state';
import { signOutWords, summaryWords } from './words';

interface Props {
  readonly state: ResultState;
  readonly overview: Overview;
  readonly now: EpochMs;
  readonly actions: Actions;
}

/** What came of the last run: headline, the two halves, and the one thing to do about it. */
export const ResultHero = ({ state, overview, now, actions }: Props) => {
  const { title, why } = headline(state, now);
  const { cause } = state.record;
  const held = state.kind === 'proven' && isHeld(state.summary.provider);
  const second = state.kind === 'proven' ? secondLookLine(state) : null;
  return (
    <HeroFrame icon={resultIcons[state.kind]} title={title} why={why} {...(held && { tone: 'plain' })}>
      {state.summary.total > 0 && <VerdictTiles of={summaryWords(state.summary)} />}
      <ProviderParts of={state} overview={overview} actions={actions} />
      {second !== null && <p class="also">{second}</p>}
      {cause.kind === 'automatic' && <p class="also">{dots(causeLine(cause, cause.dueAt, now), lateWords(cause))}</p>}
      <Remedy state={state} actions={actions} />
      <SignOutOthers state={state} overview={overview} actions={actions} />
    </HeroFrame>
  );
};

function secondLookLine({ results }: ShownResult): string | null {
  const looks = results.flatMap((result) => result.entry.secondLook ?? []);
  const due = looks.filter((look) => look.kind === 'due');
  const [next] = due;
  if (next !== undefined) return t('popup_proven_second', { time: clock(next.at) });
  return looks.length > 0 && looks.every((look) => look.kind === 'nothing-came-back') ? t('second_nothing') : null;
}

const Remedy = ({ state, actions }: { readonly state: ResultState; readonly actions: Actions }) => {
  const open = state.results.filter((result) => result.server === 'still-alive' && !isStateless(result));
  const [first] = open;
  if (state.kind === 'alive' && first !== undefined) {
    const { siteId } = first.entry;
    if (isNeverAsked(first))
      return (
        <LinkButton kind="primary" action="teach" label={t('site_record')} href={`/options.html#teach/${siteId}`} />
      );
    return (
      <Button
        large
        kind="primary"
        action="open-site"
        label={t('action_openSite')}
        onPress={() => actions.openSite(siteId)}
      />
    );
  }
  if (state.kind === 'cameback') {
    const ids = open.map((result) => result.entry.siteId);
    return (
      <Button large kind="primary" action="retry" label={t('action_tryAgain')} onPress={() => actions.start(ids)} />
    );
  }
  if (state.kind === 'residue' || state.kind === 'uncleaned') {
    return (
      <Button
        large
        kind="primary"
        action="clean-again"
        label={t('popup_residue_again')}
        onPress={() => actions.cleanAgain(state.record.id)}
      />
    );
  }
  return null;
};

/** Results with a main button of their own. */
const REMEDIED: readonly ResultKind[] = ['alive', 'cameback', 'residue', 'uncleaned', 'provider'];

/** Sites that are, or may be, signed in. Proven ones are not, and one that is still open has a button of its own. */
const SignOutOthers = ({ state, overview, actions }: Omit<Props, 'now' | 'views'>) => {
  const spokenOf = rowsOf(overview, state).rows.filter(
    (row) =>
      row.kind === 'result' &&
      (row.result.server === 'proven' || row.result.server === 'still-alive') &&
      row.site.stores.every(({ session }) => session !== 'signed-in'),
  );
  const ids = sitesToSignOut(overview)
    .map((site) => site.id)
    .filter((id) => !spokenOf.some((row) => row.site.id === id));
  if (ids.length === 0) return null;
  return (
    <Button
      large
      kind={REMEDIED.includes(state.kind) ? 'secondary' : 'primary'}
      action="sign-out-all"
      label={othersWords(ids, state)}
      onPress={() => actions.start(ids)}
    />
  );
};

/** "Other" sites are those that the result does not speak of. */
function othersWords(ids: readonly string[], { results }: ShownResult): string {
  const others = results.length > 0 && !results.some((result) => ids.includes(result.entry.siteId));
  if (others) return tn('popup_signOutOthers', ids.length);
  return signOutWords(ids.length);
}
