import { DAY_MS, SECOND_MS } from '../base/time';
import { duration } from '../i18n/format';
import { t } from '../i18n/t';
import type { Refusal } from '../messaging/protocol';
import { commonSentences, type Sentences, text } from './common-refusals';

type Values = NonNullable<Refusal['values']>;

/** One sentence per code: what is so, what it means, one next step. */
const SENTENCES: Sentences = {
  ...commonSentences,
  empty: () => t('refusal_empty'),
  'too-long': () => t('refusal_too_long'),
  'not-an-address': (values) => t('refusal_not_an_address', { value: text(values, 'value') }),
  'wrong-scheme': (values) => t('refusal_wrong_scheme', { value: text(values, 'value') }),
  'user-info': () => t('refusal_user_info'),
  'covers-many': (values) => t('refusal_covers_many', { value: text(values, 'value') }),
  'ip-range': (values) => t('refusal_ip_range', { value: text(values, 'value') }),
  'bare-suffix': (values) => t('refusal_bare_suffix', { value: text(values, 'value') }),
  'single-label': (values) => t('refusal_single_label', { value: text(values, 'value') }),
  'other-site': (values) => t('refusal_other_site', { value: text(values, 'value') }),
  'not-a-host': (values) => t('refusal_not_a_host', { value: text(values, 'value') }),
  'bad-characters': () => t('refusal_bad_characters'),
  'too-many': () => t('refusal_too_many'),
  'too-many-sites': () => t('refusal_too_many_sites'),
  'duplicate-address': () => t('refusal_duplicate_address'),
  'name-empty': () => t('refusal_name_empty'),
  'window-name-empty': () => t('refusal_window_name_empty'),
  'window-too-long': () => t('maintenance_tooLong'),
  'window-without-site': () => t('maintenance_sites_empty'),
  'unknown-window-site': (values) => t('refusal_unknown_window_site', { value: text(values, 'value') }),
  'name-too-long': () => t('refusal_name_too_long'),
  'cookie-empty': () => t('refusal_cookie_empty'),
  'cookie-too-long': () => t('refusal_cookie_too_long'),
  'empty-host': () => t('refusal_empty_host'),
  'own-host': (values) => t('refusal_own_host', { value: text(values, 'value') }),
  'host-there': (values) => t('refusal_selector_there', { value: text(values, 'value') }),
  'not-a-host-pattern': (values) => t('refusal_not_a_host_pattern', { value: text(values, 'value') }),
  'selector-empty': () => t('refusal_selector_empty'),
  'selector-too-long': () => t('refusal_selector_too_long'),
  'selector-bad': (values) => t('refusal_selector_bad', { value: text(values, 'value') }),
  'selector-there': (values) => t('refusal_selector_there', { value: text(values, 'value') }),
  'empty-list': () => t('refusal_empty_list'),
  'not-a-path': () => t('refusal_not_a_path'),
  'no-recording': () => t('refusal_no_recording'),
  'nothing-taught': () => t('refusal_nothing_taught'),
  'no-number-sign': () => t('refusal_no_number_sign'),
  'unknown-preset': (values) => t('refusal_unknown_preset', { value: text(values, 'value') }),
  'site-waits': () => t('refusal_site_waits'),
  'site-busy': () => t('refusal_site_busy'),
  missing: () => t('refusal_missing'),
  'unknown-key': () => t('refusal_unknown_key'),
  'wrong-shape': () => t('refusal_wrong_shape'),
  'bad-id': () => t('refusal_bad_id'),
  'not-text': () => t('refusal_not_text'),
  'not-a-list': () => t('refusal_not_a_list'),
  'not-a-number': () => t('refusal_not_a_number'),
  'not-a-choice': (values) => t('refusal_not_a_choice', { choices: text(values, 'choices') }),
  'too-small': (values) =>
    isSpan(values) ? t('refusal_too_short', spans(values)) : t('refusal_too_small', numbers(values)),
  'too-big': (values) =>
    isSpan(values) ? t('refusal_too_long_span', spans(values)) : t('refusal_too_big', numbers(values)),
  'ends-before-start': () => t('refusal_ends_before_start'),
  'not-https': () => t('refusal_not_https'),
  'unknown-zone': (values) => t('refusal_unknown_zone', { value: text(values, 'value') }),
  'not-a-time': (values) => t('refusal_not_a_time', { value: text(values, 'value') }),
  'not-a-date': (values) => t('refusal_not_a_date', { value: text(values, 'value') }),
  'bad-date': (values) => t('refusal_bad_date', { value: text(values, 'value') }),
  'not-seven-days': () => t('refusal_not_seven_days'),
  'no-tab': () => t('refusal_no_tab'),
  'no-site-tab': () => t('refusal_no_site_tab'),
  'job-running': () => t('refusal_job_running'),
  'check-too-long': () => t('refusal_check_too_long'),
};

/** `code` and `values` as a refusal carries them; a code without a sentence of its own is named. */
export function refusalWords(code: string, values: Values = {}): string {
  return SENTENCES[code]?.(values) ?? t('refusal_unnamed', { code });
}

/** Keys of durations end in `Ms`; entries of a list are numbered behind that. */
const isSpan = (values: Values): boolean => /Ms(?:\.\d+)?$/.test(text(values, 'path'));

const numbers = (values: Values) => ({ value: text(values, 'value'), limit: text(values, 'limit') });
const spans = (values: Values) => ({ value: spanWords(values.value), limit: spanWords(values.limit) });

/** What is no whole number of seconds stays as it was written. */
function spanWords(written: Values[string] = ''): string {
  const ms = Number(written);
  if (!(ms > 0 && ms % SECOND_MS === 0)) return `${written} ms`;
  return ms === DAY_MS ? t('time_hours', { n: 24 }) : duration(ms);
}
