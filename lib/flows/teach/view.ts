import { isSignOutAddress } from '../../signout/control/address';
import { nothingRead } from '../../signout/residue';
import { isPlainAddress } from '../../signout/taught/frame-of';
import { proofOf, type Recording, stepsOf } from '../../signout/taught/recording';
import type { PlayedBack, TeachView } from '../../signout/taught/teach-view';
import type { Ports } from '../ports';
import { resultOf } from './play-back';

/** A sign-out that left no record – stopped, or the site was gone – proved nothing. */
const nothingPlayed: PlayedBack = {
  outcome: {
    kind: 'finished',
    verdict: { kind: 'unproven', reason: 'interrupted' },
    local: { kind: 'not-cleaned', counts: nothingRead, keptCookies: 0, sharedCookies: 0 },
  },
  bySteps: false,
};

export async function viewOf(ports: Ports, recording: Recording): Promise<TeachView> {
  const { request, requestLost, landsOn, since } = recording;
  const played = recording.at === 'playing' ? await resultOf(ports, recording) : { blocked: false, result: null };
  const proof = proofOf(recording);
  return {
    at: played.result === null ? recording.at : 'played',
    steps: stepsOf(recording).map(({ role, label, selectors }) => ({ role, label, lasting: selectors.length > 0 })),
    request: request && {
      method: request.method,
      path: request.path.split('?', 1)[0] ?? '/',
      withToken: request.values.length > 0,
      saysSo: isSignOutAddress(request.path),
    },
    ...{ requestLost, landsOn, since },
    proof: proof && { path: `${proof.pathname}${proof.search}`, isPlain: isPlainAddress(proof) },
    blocked: played.blocked,
    played: played.result === 'gone' ? nothingPlayed : played.result,
  };
}
