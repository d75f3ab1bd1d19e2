import { isSignOutAddress, mentionsSignOutAddress } from './address';
import type { BoxFeatures, ControlFeatures, LookMode, OpenerFeatures } from './features';
import { type BoxJudgement, judgeBox } from './judge-box';
import { hasSignOutMark } from './marks';
import { mentionsSignOutWord } from './match-label';
import { isNegativeControl, scoreControl } from './score-control';
import { scoreOpener } from './score-opener';

/** Everything the page side must ask about words: it collects, this decides. */
export interface Judge {
  control(features: ControlFeatures, mode: LookMode): number;
  opener(features: OpenerFeatures): number;
  /** The negative list names it. */
  negative(features: ControlFeatures): boolean;
  box(features: BoxFeatures): BoxJudgement;
  /** Cheap first sieve over texts and label attributes. */
  mayBeLabel(text: string): boolean;
  /** Cheap first sieve over addresses and inline scripts. */
  mayBeAddress(address: string): boolean;
  mayBeMark(mark: string): boolean;
  isSignOutAddress(address: string): boolean;
}

export const judge: Judge = {
  control: scoreControl,
  opener: scoreOpener,
  negative: isNegativeControl,
  box: judgeBox,
  mayBeLabel: mentionsSignOutWord,
  mayBeAddress: mentionsSignOutAddress,
  mayBeMark: hasSignOutMark,
  isSignOutAddress,
};
