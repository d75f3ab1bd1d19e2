import type { EpochMs } from '../../base/time';
import { clock, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import type { IconName } from '../kit/icons';
import { VerdictTiles } from '../kit/verdict';
import type { Actions } from './actions';
import type { SiteResult } from './halves';
import { HeroFrame } from './hero-frame';
import { rowsOf } from './rows';
import { type PopupState, type ResultKind, type ShownResult, sitesToSignOut } from './state';
import { signOutWords, summaryWords } from './words';

type ResultState = Extract<PopupState, { kind: ResultKind }>;

interface Props {
  readonly state: ResultState;
  readonly overview: Overview;
  readonly now: EpochMs;
  readonly actions: Actions;
}

const ICONS: Record<ResultKind, IconName> = {
  alive: 'still-alive',
  cameback: 'still-alive',
  residue: 'residue',
  uncleaned: 'not-cleaned',
  unproven: 'unproven',
  offline: 'offline',
  stopped: 'stopped',
  proven: 'proven',
};

/** What came of the last run: headline, the two halves, and the one thing to do about it. */
export const ResultHero = ({ state, overview, now, actions }: Props) => {
  const { title, why } = headline(state, now);
  const second = state.kind === 'proven' ? secondLookLine(state) : null;
  return (
    <HeroFrame icon={ICONS[state.kind]} title={title} why={why}>
      {state.summary.total > 0 && <VerdictTiles of={summaryWords(state.summary)} />}
      {second !== null && <p class="also">{second}</p>}
      <Remedy state={state} actions={actions} />
      <SignOutOthers state={state} overview={overview} actions={actions} />
    </HeroFrame>
  );
};

export function headline(state: ResultState, now: EpochMs): { title: string; why: string } {
  const { results, summary, stopped, record } = state;
  const open = results.filter((result) => result.server === 'still-alive');
  const count = (test: (result: SiteResult) => boolean) => results.filter(test).length;
  switch (state.kind) {
    case 'alive':
      return { title: tn('popup_alive_title', open.length), why: stillOpenText(open, now) };
    case 'cameback':
      return cameBackWords(open, now);
    case 'residue':
      return { title: residueTitle(state), why: t('popup_residue_text') };
    case 'uncleaned':
      return { title: t('popup_uncleaned_title'), why: t('popup_uncleaned_text') };
    case 'unproven':
      return {
        title: tn(
          'popup_unproven_title',
          count((result) => result.server === 'unproven'),
        ),
        why: t('popup_unproven_text'),
      };
    case 'offline':
      return {
        title: t('popup_offline_title'),
        why: tn(
          'popup_offline_text',
          count((result) => result.server === 'queued'),
        ),
      };
    case 'stopped':
      return summary.total === 0
        ? { title: t('popup_stopped_title'), why: t('popup_stopped_text') }
        : {
            title: t('popup_stopped_some', { done: summary.total, total: summary.total + stopped }),
            why: t('popup_stopped_others'),
          };
    case 'proven':
      return {
        title: results.length === 1 ? t('popup_proven_alone') : t('popup_proven_title', { n: results.length }),
        why: t(results.length === 1 ? 'popup_proven_textOne' : 'popup_proven_text', { time: clock(record.finishedAt) }),
      };
  }
}

function stillOpenText(open: readonly SiteResult[], now: EpochMs): string {
  const [only] = open;
  if (only === undefined || open.length > 1) return t('popup_alive_many');
  const { verdict } = only;
  if (!isStateless(only) || verdict.kind !== 'still-alive') return t('popup_alive_text', { site: only.entry.siteName });
  return verdict.validUntil === null
    ? t('alive_stateless')
    : t('alive_statelessUntil', { time: whenShort(verdict.validUntil, now) });
}

function cameBackWords(open: readonly SiteResult[], now: EpochMs): { title: string; why: string } {
  const [first] = open;
  const at = first?.entry.secondLook?.at ?? now;
  return {
    title:
      open.length === 1 && first
        ? t('popup_cameback_title', { site: first.entry.siteName })
        : t('popup_cameback_many', { n: open.length }),
    why: t('popup_cameback_text', { time: clock(at) }),
  };
}

/** "Ended at the server" is said only where every server half is proven. */
function residueTitle({ summary }: ShownResult): string {
  return summary.server.kind === 'proven'
    ? tn('popup_residue_title', summary.local.n)
    : tn('popup_residue_left', summary.local.n);
}

function secondLookLine({ results }: ShownResult): string | null {
  const looks = results.flatMap((result) => result.entry.secondLook ?? []);
  const due = looks.filter((look) => look.kind === 'due');
  const [next] = due;
  if (next !== undefined) return t('popup_proven_second', { time: clock(next.at) });
  return looks.length > 0 && looks.every((look) => look.kind === 'nothing-came-back') ? t('second_nothing') : null;
}

const isStateless = (result: SiteResult): boolean =>
  result.verdict.kind === 'still-alive' && result.verdict.reason === 'stateless';

const Remedy = ({ state, actions }: { readonly state: ResultState; readonly actions: Actions }) => {
  const open = state.results.filter((result) => result.server === 'still-alive' && !isStateless(result));
  const [first] = open;
  if (state.kind === 'alive' && first !== undefined) {
    return (
      <Button
        large
        kind="primary"
        action="open-site"
        label={t('action_openSite')}
        onPress={() => actions.openSite(first.entry.siteId)}
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
const REMEDIED: readonly ResultKind[] = ['alive', 'cameback', 'residue', 'uncleaned'];

/** Sites that are, or may be, signed in. Proven ones are not, and one that is still open has a button of its own. */
const SignOutOthers = ({ state, overview, actions }: Omit<Props, 'now'>) => {
  const spokenOf = rowsOf(overview, state).rows.filter(
    (row) => row.kind === 'result' && (row.result.server === 'proven' || row.result.server === 'still-alive'),
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
