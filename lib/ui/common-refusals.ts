import { t } from '../i18n/t';
import type { Refusal } from '../messaging/protocol';

type Values = NonNullable<Refusal['values']>;
export type Sentences = Readonly<Record<string, (values: Values) => string>>;

export const text = (values: Values, name: string) => String(values[name] ?? '');

/** What popup and warning may be refused; settings have many more. */
export const commonSentences: Sentences = {
  'extend-over': () => t('refusal_extend_over'),
  'no-access': (values) => t('refusal_no_access', { host: text(values, 'host') }),
  'nothing-to-end': () => t('refusal_nothing_to_end'),
  'nothing-to-sign-out': () => t('refusal_nothing_to_sign_out'),
  'pause-too-long': () => t('refusal_pause_too_long'),
  'unknown-site': () => t('refusal_unknown_site'),
  'unsaved-gone': () => t('refusal_unsaved_gone'),
  'unsaved-work': () => t('popup_blocked_some'),
  'window-closed': () => t('idp_window_closed'),
  'worker-unreachable': () => t('refusal_worker_unreachable'),
};

/** `code` and `values` as a refusal carries them; a code without a sentence of its own is named. */
export function commonRefusal(code: string, values: Values = {}): string {
  return commonSentences[code]?.(values) ?? t('refusal_unnamed', { code });
}
