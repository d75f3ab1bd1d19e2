import type { EpochMs } from '../base/time';
import type { DeadlineCause, Owner } from '../deadlines/deadline';
import { dots, duration, whenShort } from '../i18n/format';
import { t } from '../i18n/t';
import type { Cause } from '../signout/job';

/** A rule by name: what it is, its limit, whose it is. */
export interface NamedRule {
  readonly cause: DeadlineCause;
  readonly owner: Owner;
  readonly limitMs: number | null;
}

/** end of shift · set by you */
export function ruleWords({ cause, owner, limitMs }: NamedRule): string {
  return dots(causeWords(cause, limitMs), t(`owner_${owner}`));
}

/** Ends 18:00 · end of shift · set by you */
export function endsWords(end: NamedRule & { readonly dueAt: EpochMs }, now: EpochMs): string {
  return dots(t('reason_ends', { time: whenShort(end.dueAt, now) }), ruleWords(end));
}

/** Why a sign-out runs or ran: end of shift · set by you; what somebody pressed has no rule. */
export function whyWords(cause: Cause): string {
  if (cause.kind === 'manual') return t(`cause_${cause.by}`);
  const { rule, owner, limitMs } = cause;
  return ruleWords({ cause: rule, owner, limitMs });
}

/** 18:00 · end of shift · set by you */
export function causeLine(cause: Cause, at: EpochMs, now: EpochMs): string {
  return dots(whenShort(cause.kind === 'automatic' ? cause.dueAt : at, now), whyWords(cause));
}

/** 3 h 12 min late: the computer was asleep. null: it was on time. */
export function lateWords(cause: Cause): string | null {
  if (cause.kind === 'manual' || cause.late === null) return null;
  const { late } = cause;
  const time = duration(late.byMs);
  return late.because === 'asleep' ? t('late_asleep', { time }) : t('late_browser_closed', { time });
}

/** end of shift · 15 min without activity; without its limit where that is not known */
export function causeWords(cause: DeadlineCause, limitMs: number | null): string {
  const time = duration(limitMs ?? 0);
  switch (cause) {
    case 'idle':
      return limitMs ? t('rule_idle', { time }) : t('rule_idle_any');
    case 'max-age':
      return limitMs ? t('rule_max_age', { time }) : t('rule_max_age_any');
    case 'locked':
      return limitMs ? t('rule_locked_for', { time }) : t('rule_locked');
    case 'shift-end':
      return t('rule_shift_end');
    case 'stale':
      return t('rule_stale');
    case 'maintenance':
      return t('rule_maintenance');
    case 'away':
      return t('rule_away');
  }
}
