import type { EpochMs } from '../../base/time';
import type { Deadline } from '../../deadlines/deadline';
import { dots, duration, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { DeadlineOverview } from '../../signout/overview';
import { ruleWords } from '../rule-words';

/** At 18:00 · end of shift · set by you */
export function dueWords(deadline: Deadline, now: EpochMs): string {
  return dots(t('warn_at', { time: whenShort(deadline.dueAt, now) }), ruleWords(deadline));
}

export function unsavedWords({ entries, rule, waitMs }: DeadlineOverview['unsaved']): string {
  if (entries === 0) return t('warn_noUnsaved');
  if (rule === 'discard') return tn('warn_unsaved_lost', entries);
  return waitMs === null
    ? tn('warn_unsaved_waits', entries)
    : tn('warn_unsaved_waitsFor', entries, { time: duration(waitMs) });
}

/** Why there is no way to stay. */
export function cannotStayWords({ cause, extension, owner }: Deadline): { title: string; text: string } {
  if (extension !== null) {
    return { title: t('warn_cap_title'), text: tn('warn_cap_text', extension.most, { owner: t(`owner_${owner}`) }) };
  }
  return { title: t('warn_never_title'), text: neverWords(cause) };
}

function neverWords(cause: Deadline['cause']): string {
  if (cause === 'max-age') return t('warn_never_max_age');
  return cause === 'maintenance' ? t('warn_never_maintenance') : t('warn_never_rule');
}
