import { withoutPause, withPause } from '../deadlines/pause';
import type { Protocol, Reply } from '../messaging/protocol';
import type { TimeKeeper } from './keep-time';

/** Begins a pause, or changes the one that runs: when it ends, and of which rules. */
export function pause(keeper: TimeKeeper, asked: Protocol['time.pause']['data']): Promise<Reply<null>> {
  return keeper.change<Reply<null>>(({ facts, now, settings }) => {
    const paused = withPause(facts, asked, now, settings.warning.warnMs);
    return paused === null
      ? { facts, answer: { ok: false, code: 'pause-too-long' } }
      : { facts: paused, answer: { ok: true, value: null } };
  });
}

export function resume(keeper: TimeKeeper): Promise<null> {
  return keeper.change(({ facts, now, settings }) => ({
    facts: withoutPause(facts, now, settings.warning.warnMs),
    answer: null,
  }));
}
