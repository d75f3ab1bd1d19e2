import type { Question } from './answer';
import type { Shape } from './shape';

/** What one address answers with and without the credentials. Plain JSON below 60 kB; holds words of pages: memory only. */
export interface Controls {
  readonly question: Question;
  /** `weak`: a difference that may have another cause; it proves nothing, in either direction. */
  readonly strength: 'strong' | 'weak' | 'none';
  /** 100: as telling as can be. 0: not usable. */
  readonly rank: number;
  /** Why the address is not usable; null: it is. */
  readonly lacking: 'no-difference' | 'unreachable' | 'refused' | null;
  /** null: not usable. */
  readonly signedIn: Shape | null;
  readonly anonymous: Shape | null;
  /** Words in both signed-in answers and in no anonymous one, and the reverse; samples of at most 400. */
  readonly signedInMarks: readonly string[];
  readonly signedOutMarks: readonly string[];
}
