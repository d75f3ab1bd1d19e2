import browser from 'webextension-polyfill';
import type { MessageType, Protocol, Reply } from './protocol';

/** Asks the worker. A worker that does not answer is a refusal like any other. */
export async function send<T extends MessageType>(
  type: T,
  data: Protocol[T]['data'],
): Promise<Reply<Protocol[T]['reply']>> {
  const unreachable = { ok: false, code: 'worker-unreachable' } as const;
  const reply: Reply<Protocol[T]['reply']> | undefined = await browser.runtime
    .sendMessage({ type, data })
    .catch(() => unreachable);
  return reply ?? unreachable;
}
