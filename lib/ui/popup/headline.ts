import type { EpochMs } from '../../base/time';
import { clock, list, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { IconName } from '../kit/icons';
import type { SiteResult } from './halves';
import type { ResultKind, ResultState, ShownResult } from './state';

export const resultIcons: Record<ResultKind, IconName> = {
  alive: 'still-alive',
  cameback: 'still-alive',
  residue: 'residue',
  uncleaned: 'not-cleaned',
  provider: 'key',
  unproven: 'unproven',
  offline: 'offline',
  stopped: 'stopped',
  proven: 'proven',
};

/** What came of a run, in a sentence that claims no more than its verdicts, and why. */
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
    case 'provider':
      return providerWords(state);
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
  if (isNeverAsked(only)) return t('alive_never_asked');
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

/** "Signed out" is said only where everything else is good; who closed the windows has let nobody in. */
function providerWords({ results, summary, record, openStores }: ShownResult): { title: string; why: string } {
  const hosts = results.flatMap(({ provider }) => (provider?.verdict.kind === 'alive' ? provider.host : []));
  const good = summary.server.kind === 'proven' && summary.local.kind === 'clean';
  const isThere = record.entries.some(
    ({ storeId, outcome }) =>
      openStores.includes(storeId) && outcome.kind === 'finished' && outcome.provider?.verdict.kind === 'alive',
  );
  return {
    title: t(good ? 'popup_sso_title' : 'popup_sso_open'),
    why: isThere ? t('popup_sso_text', { host: list([...new Set(hosts)]) }) : t('idp_window_closed'),
  };
}

/** "Ended at the server" is said only where every server half is proven. */
function residueTitle({ summary }: ShownResult): string {
  return summary.server.kind === 'proven'
    ? tn('popup_residue_title', summary.local.n)
    : tn('popup_residue_left', summary.local.n);
}

/** Nothing was found there that signs out. */
export const isNeverAsked = ({ verdict }: SiteResult): boolean =>
  verdict.kind === 'still-alive' && verdict.reason === 'never-asked';

export const isStateless = (result: SiteResult): boolean =>
  result.verdict.kind === 'still-alive' && result.verdict.reason === 'stateless';
