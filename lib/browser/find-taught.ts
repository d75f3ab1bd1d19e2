import type { FoundControl, TaughtLook } from '../signout/control/look';
import type { OwnTaught } from '../signout/control/page-api';
import { isThatFrame } from '../signout/taught/frame-of';
import type { FoundBy } from '../signout/taught/may-press';
import type { TaughtStep } from '../sites/taught';
import { callPage, type FrameAnswer } from './page-call';

/** Pressed like a control that scores well: somebody showed it. */
const SCORE = 100;
const SURENESS: Readonly<Record<FoundBy, number>> = { name: 2, text: 1, place: 0 };

/** Asks every frame; the one in which it was recorded comes first, and a place alone counts nowhere else. */
export async function findTaught(tabId: number, step: TaughtStep): Promise<TaughtLook> {
  const frames = await callPage(tabId, 'all', 'findTaught', [step]);
  if (frames.length === 0) return { kind: 'no-answer' };
  const told = frames.flatMap(({ frameId, value }) => (value === null ? [] : [{ frameId, value }]));
  const [best] = told.flatMap((frame) => candidateIn(frame, step)).sort((a, b) => b.rank - a.rank);
  if (best) return { kind: 'found', control: best.control };
  return { kind: told.some(({ value }) => value.kind === 'refused') ? 'refused' : 'absent' };
}

function candidateIn(
  { frameId, value }: FrameAnswer<OwnTaught>,
  step: TaughtStep,
): { readonly control: FoundControl; readonly rank: number }[] {
  if (value.kind === 'refused') return [];
  const isThere = isThatFrame(step.frame, { url: value.url, isTop: frameId === 0 });
  if (!isThere && value.by === 'place') return [];
  const { ref, label, visible } = value;
  const control = { frameId, ref, score: SCORE, label, visible, href: null, form: null };
  return [{ control, rank: (isThere ? 10 : 0) + SURENESS[value.by] + (visible ? 5 : 0) }];
}
