import { t } from '../../../i18n/t';
import type { Refusal } from '../../../messaging/protocol';
import type { RosterProblem } from '../../../shifts/roster';
import type { RosterUrlProblem } from '../../../shifts/roster-url';
import { refusalWords } from '../../refusal-words';

type Values = NonNullable<Refusal['values']>;

const SENTENCES: { readonly [C in RosterProblem['code']]: (values: Values) => string } = {
  'not-a-calendar': () => t('roster_not_a_calendar'),
  'too-large': () => t('roster_too_large'),
  'no-events': () => t('roster_no_events'),
  'too-many-shifts': () => t('roster_too_many_shifts'),
  'bad-line': ({ line = 0, text = '' }) => t('roster_bad_line', { line, text }),
  'bad-event': ({ line = 0, text = '' }) => t('roster_bad_event', { line, text }),
  'unknown-zone': ({ line = 0, text = '' }) => t('roster_unknown_zone', { line, zone: text }),
  'no-answer': () => t('roster_no_answer'),
  'no-access': () => t('roster_no_access'),
  'bad-status': ({ status = '' }) => t('roster_bad_status', { status }),
};

/** What is wrong with an address as it was typed. */
export function rosterUrlWords(code: RosterUrlProblem, typed: string): string {
  const value = typed.trim();
  if (value === '') return t('shifts_roster_url_empty');
  if (code === 'not-an-address') return t('shifts_roster_url_bad', { value });
  return code === 'too-long' ? t('shifts_roster_url_tooLong') : refusalWords(code, { value });
}

/** What is wrong with a calendar, where, and that what was read before stands. */
export function rosterWords({ code, ...values }: RosterProblem): string {
  return `${SENTENCES[code](values)}${t('roster_unchanged')}`;
}

/** As a refusal carries it: `roster-bad-line`. A file that is too large does not even get there. */
export function rosterRefusal({ code, values = {} }: Refusal): string {
  const own = code.replace(/^roster-/, '');
  return isProblem(own) ? `${SENTENCES[own](values)}${t('roster_unchanged')}` : refusalWords(code, values);
}

const isProblem = (code: string): code is RosterProblem['code'] => Object.hasOwn(SENTENCES, code);
