import browser from 'webextension-polyfill';
import type { MessageType, Protocol, Reply } from './protocol';

/** Asks the worker. A worker that does not answer is a refusal like any other. */
export async function send<T extends MessageType>(
  type: T,
  data: Protocol[T]['data'],
): Promise<Reply<Protocol[T]['reply']>> {
  const reply = await browser.runtime.sendMessage({ type, data }).catch(() => undefined);
  return reply === undefined ? { ok: false, code: 'worker-unreachable' } : (reply as Reply<Protocol[T]['reply']>);
}
