import type { UnprovenReason } from '../verdict';
import type { Answer, Question } from './answer';
import { type Marks, marksOf, sampleOf } from './marks';
import { rankOf, strongFrom } from './rank';
import { type Reading, readingOf } from './reading';
import { type Shape, shapeOf } from './shape';
import { wordsIn } from './words';

/** What one address answers with and without the credentials. Plain JSON below 60 kB; holds words of pages: memory only. */
export interface Controls {
  readonly question: Question;
  /** `weak`: a difference that may have another cause; it proves nothing, in either direction. */
  readonly strength: 'strong' | 'weak' | 'none';
  /** 100: as telling as can be. 0: not usable. */
  readonly rank: number;
  /** Why the address is not usable; null: it is. `refused`: not even the credentials got a signed-in answer. */
  readonly lacking: 'no-difference' | 'unreachable' | 'refused' | null;
  /** null: not usable. */
  readonly signedIn: Shape | null;
  readonly anonymous: Shape | null;
  /** Words in both signed-in answers and in no anonymous one, and the reverse; samples of at most 400. */
  readonly signedInMarks: readonly string[];
  readonly signedOutMarks: readonly string[];
}

type Answers = readonly [Answer, Answer];
type Readings = readonly [Reading, Reading];

export function compareControls(question: Question, signedIn: Answers, anonymous: Answers): Controls {
  const withCredentials = readingsOf(signedIn);
  const without = readingsOf(anonymous);
  if (withCredentials === null || without === null) return unusable(question, 'unreachable');
  if (withCredentials.some(isRefused)) return unusable(question, 'refused');
  return differenceOf(question, ...inOneLanguage(withCredentials, without, signedIn, anonymous));
}

export interface BestControls {
  /** At most two. Beside one of rank 80 and more, only an address that does not rest on single words. */
  readonly strong: readonly Controls[];
  readonly weak: readonly Controls[];
  /** Why there is no strong one; null: there is. */
  readonly lacking: UnprovenReason | null;
}

export function bestControls(list: readonly Controls[]): BestControls {
  const ranked = list.toSorted((a, b) => b.rank - a.rank);
  const strong = ranked.filter(({ strength }) => strength === 'strong');
  const silent = list.length > 0 && list.every(({ lacking }) => lacking === 'unreachable');
  return {
    strong: strong.filter(({ rank }) => (strong[0]?.rank ?? 0) < 80 || rank >= 65).slice(0, 2),
    weak: ranked.filter(({ strength }) => strength === 'weak').slice(0, 2),
    lacking: strong.length > 0 ? null : silent ? 'unreachable' : 'no-difference',
  };
}

function differenceOf(question: Question, withCredentials: Readings, without: Readings): Controls {
  const signedIn = shapeOf(withCredentials);
  const anonymous = shapeOf(without);
  if (signedIn === null || anonymous === null) return unusable(question, 'no-difference');
  const comparable = signedIn.kind === 'content' && anonymous.kind === 'content';
  const marks = comparable ? marksOf(withCredentials, without) : null;
  const signedInPlace = withCredentials[0].redirect?.place ?? null;
  const anonymousPlace = without[0].redirect?.place ?? null;
  const rank = rankOf({ signedIn, anonymous, signedInPlace, anonymousPlace, marks });
  return rank === 0 ? unusable(question, 'no-difference') : usable(question, rank, signedIn, anonymous, marks);
}

function usable(question: Question, rank: number, signedIn: Shape, anonymous: Shape, marks: Marks | null): Controls {
  return {
    question,
    strength: rank >= strongFrom ? 'strong' : 'weak',
    rank,
    lacking: null,
    signedIn,
    anonymous,
    signedInMarks: sampleOf(marks?.signedIn ?? []),
    signedOutMarks: sampleOf(marks?.signedOut ?? []),
  };
}

function unusable(question: Question, lacking: NonNullable<Controls['lacking']>): Controls {
  const nothing = { signedIn: null, anonymous: null, signedInMarks: [], signedOutMarks: [] };
  return { question, strength: 'none', rank: 0, lacking, ...nothing };
}

function readingsOf(answers: Answers): Readings | null {
  const [first, second] = [readingOf(answers[0]), readingOf(answers[1])];
  return first && second ? [first, second] : null;
}

function isRefused(reading: Reading): boolean {
  return reading.kind === 'refusal' || reading.redirect?.toSignIn === true;
}

/** JSON on one side and a page on the other: both are read as text. */
function inOneLanguage(
  withCredentials: Readings,
  without: Readings,
  signedIn: Answers,
  anonymous: Answers,
): [Readings, Readings] {
  const bodies = [...withCredentials, ...without].filter(({ kind }) => kind === 'content');
  if (bodies.length < 4 || bodies.every(({ json }) => json === bodies[0]?.json)) return [withCredentials, without];
  return [asText(withCredentials, signedIn), asText(without, anonymous)];
}

function asText([first, second]: Readings, answers: Answers): Readings {
  return [textReading(first, answers[0]), textReading(second, answers[1])];
}

function textReading(reading: Reading, answer: Answer): Reading {
  return answer.kind === 'answered' ? { ...reading, json: false, words: wordsIn(answer.body) } : reading;
}
