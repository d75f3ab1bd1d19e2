import type { MessageType, Protocol, Reply } from '../messaging/protocol';
import type { Overview } from '../signout/overview';

/** What the screens need of the world; the entrypoint hands it in. */
export interface Api {
  send<T extends MessageType>(type: T, data: Protocol[T]['data']): Promise<Reply<Protocol[T]['reply']>>;
  /** Calls back at once and at every change; returns the end of it. */
  watchOverview(onOverview: (overview: Overview) => void): () => void;
  /** Must be the first thing in a click: the browser asks the person only then. */
  requestAccess(origins: readonly string[]): Promise<boolean>;
}
