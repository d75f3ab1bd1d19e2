import type { EpochMs } from '../../lib/base/time';
import type { NoticeText, NoticeWords } from '../../lib/browser/notices';
import { type Deadline, isExtendable } from '../../lib/deadlines/deadline';
import { calmLeftMs } from '../../lib/deadlines/time-left';
import { clock, dots, duration, whenShort } from '../../lib/i18n/format';
import { t, tn } from '../../lib/i18n/t';
import type { MaintenanceOverview } from '../../lib/signout/overview';
import { causeWords, ruleWords } from '../../lib/ui/rule-words';

/** What strangers may read over a shoulder: no site's name, nobody's name, nothing of a customer (R7). */
export const noticeWords: NoticeWords = {
  hintWords,
  warningWords,
  maintenanceWords,
  buttonWords: (button) => (button === 'stay' ? t('notify_stay') : t('warn_now')),
  bannerWords: (dueAt, cause) => t('notify_banner', { time: clock(dueAt), rule: causeWords(cause, null) }),
  coverWords: () => `${t('notify_cover')}\n${t('notify_cover_back')}`,
};

function hintWords(deadline: Deadline, leftMs: number): NoticeText {
  const time = duration(calmLeftMs(leftMs));
  const again = lastWarnedMs(deadline);
  return {
    title: deadline.cause === 'shift-end' ? t('notify_hint_shift', { time }) : t('notify_hint_title', { time }),
    message: lines(whatAndWhy(deadline), again < leftMs && t('notify_again', { time: duration(again) })),
  };
}

/** It stands until the sign-out: so it names the instant, not the time left. */
function warningWords(deadline: Deadline): NoticeText {
  return {
    title: t('notify_warning_title', { time: clock(deadline.dueAt) }),
    message: lines(whatAndWhy(deadline), isExtendable(deadline) && t('notify_warning_open')),
  };
}

function maintenanceWords({ name, siteIds, startAt, endAt }: MaintenanceOverview): NoticeText {
  const now: EpochMs = Date.now();
  return {
    title: t('notify_maintenance_title', { time: whenShort(startAt, now) }),
    message: dots(
      t('notify_maintenance_text', { name, time: whenShort(endAt, now) }),
      tn('records_sites', siteIds.length),
    ),
  };
}

/** 3 sites · end of shift · set by you */
const whatAndWhy = (deadline: Deadline): string =>
  dots(tn('records_sites', deadline.siteIds.length), ruleWords(deadline));

const lastWarnedMs = ({ dueAt, warnAt }: Deadline): number => dueAt - (warnAt.at(-1) ?? dueAt);

const lines = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join('\n');
