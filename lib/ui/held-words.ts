import type { EpochMs } from '../base/time';
import { whenShort } from '../i18n/format';
import { t, tn } from '../i18n/t';
import type { Cause } from '../signout/job';
import type { JobOverview, SiteOverview } from '../signout/overview';

/** What ends the wait of a sign-out that is held. */
export function waitsWords({ discardsAt }: Pick<JobOverview, 'discardsAt'>, now: EpochMs): string {
  return discardsAt === null ? t('held_waits') : t('held_until', { time: whenShort(discardsAt, now) });
}

/** Of the button that calls it off: whoever asked in the popup cancels, everybody else stays. */
export function keepWords(cause: Cause): string {
  const isAsked = cause.kind === 'manual' && (cause.by === 'popup' || cause.by === 'command');
  return t(isAsked ? 'action_cancel' : 'held_keep');
}

/** What comes of that; null: nothing that would surprise anybody. */
export function keepNote(cause: Cause): string | null {
  if (cause.kind === 'manual') return null;
  return t(cause.rule === 'shift-end' ? 'held_keep_shift_end' : 'held_keep_rule');
}

/** Zendesk Support: 2 unsaved entries */
export function holdingWords({ name, unsaved }: Pick<SiteOverview, 'name' | 'unsaved'>): string {
  const text = unsaved > 0 ? tn('popup_blocked_title', unsaved) : t('popup_blocked_some');
  return t('status_site', { site: name, text });
}
