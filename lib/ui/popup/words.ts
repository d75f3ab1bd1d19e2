import type { EpochMs } from '../../base/time';
import { dots, whenShort } from '../../i18n/format';
import { keyPart, t, tn } from '../../i18n/t';
import type { TargetOutcome } from '../../signout/job';
import { residueKinds } from '../../signout/residue';
import type { LocalResult, Verdict } from '../../signout/verdict';
import type { TwoHalves } from '../kit/verdict';
import { type Halves, isHeld, type Summary } from './halves';

export function wordsOf(result: Halves): TwoHalves {
  return {
    server: { kind: result.server, text: t(`verdict_${keyPart(result.server)}`) },
    local: { kind: result.localKind, text: localWord(result) },
    held: isHeld(result.provider),
  };
}

function localWord({ localKind, left }: Halves): string {
  return localKind === 'residue' ? t('verdict_residue', { n: left }) : t(`verdict_${keyPart(localKind)}`);
}

/** The tiles of a whole run. */
export function summaryWords({ total, server, local, provider }: Summary): TwoHalves {
  const ofServer = {
    proven: () => t('verdict_nProven', { n: server.n, total }),
    'still-alive': () => t('verdict_nOpen', { n: server.n }),
    unproven: () => t('verdict_nUnproven', { n: server.n }),
    queued: () => t('verdict_nQueued', { n: server.n }),
  };
  const ofLocal = {
    clean: () => t('verdict_nClean', { n: local.n, total }),
    residue: () => t('verdict_residue', { n: local.n }),
    'not-cleaned': () => t('verdict_nNotCleaned', { n: local.n }),
  };
  return {
    server: { kind: server.kind, text: ofServer[server.kind]() },
    local: { kind: local.kind, text: ofLocal[local.kind]() },
    held: isHeld(provider),
  };
}

/** Why a result is not green: a sentence for each half that is not good. */
export function reasonsOf(result: Halves, now: EpochMs): string[] {
  const server = result.cameBack ? t('popup_cameback_why') : serverWhy(result.verdict, now);
  const local = result.localKind === 'residue' ? leftWords(result.local) : null;
  return [server, local].filter((part) => part !== null);
}

function serverWhy(verdict: Verdict, now: EpochMs): string | null {
  if (verdict.kind === 'proven') return null;
  if (verdict.kind === 'unproven') return t(`unproven_${keyPart(verdict.reason)}`);
  if (verdict.reason !== 'stateless') return t(`alive_${keyPart(verdict.reason)}`);
  return verdict.validUntil === null
    ? t('alive_stateless')
    : t('alive_statelessUntil', { time: whenShort(verdict.validUntil, now) });
}

/** Cookies: 2 · Service workers: 1 */
function leftWords({ counts, history }: LocalResult): string {
  const left = (kind: string, n: number) => n > 0 && t('kind_left', { kind, n });
  return dots(
    ...residueKinds.map((kind) => left(t(`kind_${keyPart(kind)}`), counts[kind] ?? 0)),
    left(t('site_history'), history?.left ?? 0),
  );
}

/** Of the one button, for all it acts on. */
export const signOutWords = (n: number): string => (n === 1 ? t('popup_signOutOne') : t('popup_signOutAll', { n }));

/** since 08:57 · 2 tabs */
export function presence(since: EpochMs | null, tabs: number, now: EpochMs): string {
  return dots(since !== null && t('site_since', { time: whenShort(since, now) }), tabsWord(tabs));
}

/** Nothing was done at a site: why not. */
export function leftAloneWords(outcome: TargetOutcome): string {
  if (outcome.kind !== 'left-alone') return t('site_leftAlone');
  return outcome.because === 'newer' ? t('site_leftNewer') : t('site_leftOver');
}

export const tabsWord = (tabs: number): string => (tabs === 0 ? t('site_noTabs') : tn('site_tabs', tabs));
