import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../messaging/protocol';
import type { Rehearsal, RehearsalDeed } from '../../signout/rehearsal';
import type { Api } from '../api';
import { refusalWords } from '../refusal-words';

const POLL_MS = 150;
/** A worker that does not answer is asked again: the next one goes on where it was. */
const AGAIN_MS = 2_000;

export interface RehearsalState {
  /** null: not known yet. */
  readonly now: Rehearsal | null;
  readonly problem: string | null;
  begin(stubborn: boolean): Promise<void>;
  act(deed: RehearsalDeed): Promise<void>;
}

/** Asks how far it is while its sign-out runs; each question also wakes a worker that was stopped. */
export function useRehearsal(api: Api): RehearsalState {
  const [last, setLast] = useState<Reply<Rehearsal> | null>(null);
  const [now, setNow] = useState<Rehearsal | null>(null);
  const take = (reply: Reply<Rehearsal>) => {
    // another one, also when it says the same: the next question waits for it
    setLast({ ...reply });
    if (reply.ok) setNow(reply.value);
  };
  const look = () => void api.send('rehearsal.get', {}).then(take);
  useEffect(look, [api]);
  useEffect(() => {
    if (last === null || (last.ok && !isRunning(last.value))) return;
    const timer = setTimeout(look, last.ok ? POLL_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return {
    now,
    problem: last === null || last.ok ? null : refusalWords(last.code, last.values),
    begin: (stubborn) => api.send('rehearsal.begin', { stubborn }).then(take),
    act: (deed) => api.send('rehearsal.act', { deed }).then(take),
  };
}

export const isRunning = ({ run }: Rehearsal): boolean => run !== null && run.phase !== 'blocked';
