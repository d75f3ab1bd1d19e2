import type { Facts } from '../deadlines/facts';
import { withNotBefore } from '../deadlines/news';
import { withoutPause, withPause } from '../deadlines/pause';
import type { Protocol, Reply } from '../messaging/protocol';
import type { TimeKeeper } from './keep-time';
import { type TimeNow, timeIn } from './time-now';

/** Begins a pause, or changes the one that runs: when it ends, and of which rules. */
export function pause(keeper: TimeKeeper, asked: Protocol['time.pause']['data']): Promise<Reply<null>> {
  return keeper.change<Reply<null>>((time) => {
    const paused = withPause(time.facts, asked, time.now);
    if (paused === null) return { facts: time.facts, answer: { ok: false, code: 'pause-too-long' } };
    return { facts: warnedFirst(time, paused), answer: { ok: true, value: null } };
  });
}

export function resume(keeper: TimeKeeper): Promise<null> {
  return keeper.change((time) => ({ facts: warnedFirst(time, withoutPause(time.facts, time.now)), answer: null }));
}

/** What only the end of a pause makes due gets the time of a warning. */
function warnedFirst(time: TimeNow, facts: Facts): Facts {
  const { now, settings } = time;
  return timeIn(time, facts)
    .found.filter(({ phase }) => phase === 'due')
    .reduce((all, { deadline }) => withNotBefore(all, deadline, now + settings.warning.warnMs), facts);
}
