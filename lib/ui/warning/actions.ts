import { SECOND_MS } from '../../base/time';
import { within } from '../../base/within';
import type { Deadline } from '../../deadlines/deadline';
import type { MessageType, Protocol, Reply } from '../../messaging/protocol';
import type { SiteId } from '../../sites/site';
import { commonRefusal } from '../common-refusals';
import type { WarningApi } from './api';

const PATIENCE_MS = 5 * SECOND_MS;

/** What the window's buttons do. */
export interface Actions {
  extend(deadline: Deadline): void;
  signOut(siteIds: readonly SiteId[] | 'all'): void;
  back(): void;
  /** Calls the sign-out off. */
  stop(jobId: string): void;
  close(): void;
}

interface Tell {
  /** What became of the last press, in words; null: nothing to say any more. */
  told(words: string | null): void;
  /** It was put off once more. */
  extended(from: Deadline, to: Deadline): void;
}

/** One request at a time: a key that is held down extends once. */
export function createActions(api: WarningApi, tell: Tell): Actions {
  let asking = false;
  const ask = async <T extends MessageType>(
    type: T,
    data: Protocol[T]['data'],
  ): Promise<Reply<Protocol[T]['reply']> | null> => {
    if (asking) return null;
    asking = true;
    const reply = await within(api.send(type, data), wait, PATIENCE_MS, {
      ok: false,
      code: 'worker-unreachable',
    } as const);
    asking = false;
    tell.told(reply.ok ? null : commonRefusal(reply.code));
    return reply;
  };
  return {
    extend: async (deadline) => {
      const reply = await ask('deadline.extend', { id: deadline.id });
      if (!reply?.ok) return;
      const { extended, dueAt } = reply.value;
      if (extended && dueAt !== null) tell.extended(deadline, { ...deadline, dueAt });
      else tell.told(commonRefusal('extend-over'));
    },
    signOut: (siteIds) => void ask('signout.start', { siteIds, by: 'warning' }),
    stop: (jobId) => void ask('signout.stop', { jobId }),
    back: () => void ask('away.end', {}),
    close: () => api.close(),
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
