import { t } from '../../../i18n/t';
import type { Refusal } from '../../../messaging/protocol';
import type { RosterProblem } from '../../../shifts/roster';
import { refusalWords } from '../../refusal-words';

type Values = NonNullable<Refusal['values']>;

const SENTENCES: { readonly [C in RosterProblem['code']]: (values: Values) => string } = {
  'not-a-calendar': () => t('roster_not_a_calendar'),
  'too-large': () => t('roster_too_large'),
  'no-events': () => t('roster_no_events'),
  'too-many-shifts': () => t('roster_too_many_shifts'),
  'bad-line': ({ line = 0, text = '' }) => t('roster_bad_line', { line, text }),
  'bad-event': ({ line = 0, text = '' }) => t('roster_bad_event', { line, text }),
  'no-answer': () => t('roster_no_answer'),
  'no-access': () => t('roster_no_access'),
  'bad-status': ({ status = '' }) => t('roster_bad_status', { status }),
};

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
