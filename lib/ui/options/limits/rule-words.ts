import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../base/time';
import { looserThan, type RuleDocument } from '../../../deadlines/rule-presets';
import { duration } from '../../../i18n/format';
import { keyPart, t } from '../../../i18n/t';
import type { TimeRules, WarningRules } from '../../../sites/time-rules';

export type Rule = keyof TimeRules;

/** What is offered; anything between can come from a file. */
export const ruleValues: { readonly [R in Rule]: readonly TimeRules[R][] } = {
  idleMs: [...[2, 5, 10, 15, 20, 30, 45, 60, 120, 240, 480].map((n) => n * MINUTE_MS), null],
  idleOf: ['computer', 'site'],
  lockMs: [0, ...[1, 2, 5, 10, 15, 30, 60].map((n) => n * MINUTE_MS), null],
  maxAgeMs: [...[1, 2, 4, 6, 8, 10, 12, 24].map((n) => n * HOUR_MS), 7 * DAY_MS, 30 * DAY_MS, null],
  shiftEnd: [true, false],
  leftover: ['end', 'show'],
  callMs: [0, ...[5, 10, 20, 30, 60, 120, 240].map((n) => n * MINUTE_MS)],
  unsaved: ['wait', 'discard'],
  unsavedWaitMs: [...[1, 5, 10, 15, 30, 60, 240, 480, 1440].map((n) => n * MINUTE_MS), null],
};

/** A day is 24 h here, as the documents count it. */
export const limitTime = (ms: number): string => (ms === DAY_MS ? t('time_hours', { n: 24 }) : duration(ms));

const WORDS: { readonly [R in Rule]: (value: TimeRules[R]) => string } = {
  idleMs: (ms) => (ms === null ? t('limit_none') : limitTime(ms)),
  idleOf: (whose) => t(`limit_idleOf_${whose}`),
  lockMs: (ms) => (ms === null ? t('limit_lock_idle') : ms === 0 ? t('limit_atOnce') : limitTime(ms)),
  maxAgeMs: (ms) => (ms === null ? t('limit_none') : limitTime(ms)),
  shiftEnd: (on) => (on ? t('limit_on') : t('limit_off')),
  leftover: (how) => t(`limit_leftover_${how}`),
  callMs: (ms) => (ms === 0 ? t('limit_call_not') : limitTime(ms)),
  unsaved: (how) => t(`limit_unsaved_${how}`),
  unsavedWaitMs: (ms) => (ms === null ? t('limit_unsavedWait_ever') : limitTime(ms)),
};

export const valueWords = <R extends Rule>(rule: R, value: TimeRules[R]): string => WORDS[rule](value);
export const ruleName = (rule: Rule): string => t(`limit_${rule}`);

/** Rules that say nothing while another is as it is are not there. */
export function shownRules(rules: TimeRules): Rule[] {
  const all: Rule[] = ['idleMs', 'idleOf', 'lockMs', 'maxAgeMs', 'shiftEnd', 'leftover', 'callMs', 'unsaved'];
  const idle = rules.idleMs === null ? all.filter((rule) => rule !== 'idleOf') : all;
  return rules.unsaved === 'wait' ? [...idle, 'unsavedWaitMs'] : idle;
}

/** What becomes of unsaved work; the others say when. */
export const isOfUnsaved = (rule: Rule): boolean => rule === 'unsaved' || rule === 'unsavedWaitMs';

/** What somebody who chose this value should know; `document`: whose values they took over. null: nothing. */
export function ruleNote(
  rule: Rule,
  rules: TimeRules,
  warning: WarningRules,
  document: RuleDocument | null,
): string | null {
  if (rule === 'idleMs' && rules.idleMs !== null && rules.idleMs <= warning.warnMs)
    return t('limit_note_warning', { time: duration(warning.warnMs) });
  if (rule === 'idleMs' || rule === 'maxAgeMs') return looserWords(looserThan(rule, rules[rule]), document);
  if (rule === 'unsaved' && rules.unsaved === 'discard') return t('limit_note_discard');
  if (rule === 'unsavedWaitMs' && rules.unsavedWaitMs !== null)
    return t('limit_note_giveUp', { time: limitTime(rules.unsavedWaitMs) });
  return null;
}

/** Only of the document that was chosen: the others are none of their concern. */
const looserWords = (looser: readonly RuleDocument[], document: RuleDocument | null): string | null =>
  document !== null && looser.includes(document) ? t('limit_note_looser', { document: documentName(document) }) : null;

export const documentName = (id: RuleDocument): string => t(`rulePreset_${keyPart(id)}`);
