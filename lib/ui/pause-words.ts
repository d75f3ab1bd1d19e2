import type { EpochMs } from '../base/time';
import type { Pausable, Pause } from '../deadlines/pause';
import { dots, list, whenShort } from '../i18n/format';
import { t } from '../i18n/t';
import { causeWords } from './rule-words';

/** Paused until 14:30 · end of shift, maintenance */
export const pauseWords = ({ rules, untilAt }: Pause, now: EpochMs): string =>
  dots(t('popup_paused_title', { time: whenShort(untilAt, now) }), list(rules.map(pausedRule)));

export const pausedRule = (rule: Pausable): string => causeWords(rule, null);
