import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../../messaging/protocol';
import type { RosterOverview } from '../../../shifts/roster';
import type { OptionsApi } from '../api';
import { rosterRefusal } from './roster-words';

export interface RosterUse {
  /** null: none is there. */
  readonly roster: RosterOverview | null;
  /** Why the last act changed nothing; null: it did, or there was none. */
  readonly problem: string | null;
  say(problem: string | null): void;
  importFile(file: File): Promise<boolean>;
  read(): Promise<boolean>;
  remove(): Promise<boolean>;
}

/** A message carries no more; the worker says the same of what it counts to be too large. */
const MOST_BYTES = 12_000_000;

export function useRoster(api: OptionsApi): RosterUse {
  const [roster, setRoster] = useState<RosterOverview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void api.send('roster.get', {}).then((reply) => reply.ok && setRoster((newer) => newer ?? reply.value));
  }, [api]);
  const take = (reply: Reply<RosterOverview | null>): boolean => {
    if (reply.ok) setRoster(reply.value);
    setProblem(reply.ok ? null : rosterRefusal(reply));
    return reply.ok;
  };
  return {
    roster,
    problem,
    say: setProblem,
    async importFile(file) {
      setProblem(null);
      if (file.size > MOST_BYTES) return take({ ok: false, code: 'too-large' });
      return take(await api.send('roster.import', { text: await file.text(), name: file.name }));
    },
    read: async () => take(await api.send('roster.read', {})),
    remove: async () => take(await api.send('roster.remove', {})),
  };
}
