import * as v from 'valibot';
import type { EpochMs } from '../base/time';
import { boundedCopy } from './bounds';
import type { MessageType, Protocol, Refusal, Reply } from './protocol';
import { rateLimit } from './rate-limit';
import { messageSchemas } from './schemas';
import { isExtensionPage, type Self, type Sender } from './sender';

/** Each answers with a value or a refusal; all of them are pages of this extension by then. */
export type Handlers = {
  readonly [T in MessageType]: (data: Protocol[T]['data']) => Promise<Reply<Protocol[T]['reply']>>;
};

export interface Receiver {
  receive(message: unknown, sender: Sender, now: EpochMs): Promise<Reply<unknown>>;
  /** Refusals by code since the worker started. */
  refused(): Readonly<Record<string, number>>;
}

const BURST = 100;
const PER_SECOND = 50;

/** Everything that stands before a handler: sender, rate, bounds, type, schema, in this order. */
export function receiver(handlers: Handlers, self: Self): Receiver {
  const mayPass = rateLimit(BURST, PER_SECOND);
  const counts: Record<string, number> = {};
  const refuse = (code: string): Refusal => {
    counts[code] = (counts[code] ?? 0) + 1;
    return { ok: false, code };
  };
  return {
    refused: () => ({ ...counts }),
    async receive(message, sender, now) {
      if (!isExtensionPage(sender, self)) return refuse('not-allowed');
      if (!mayPass(now)) return refuse('too-many-messages');
      const bounded = boundedCopy(message);
      if (!bounded.ok) return refuse(bounded.code);
      const envelope = v.safeParse(envelopeSchema, bounded.value);
      if (!envelope.success || !isMessageType(envelope.output.type)) return refuse('unknown-message');
      return deliver(handlers, envelope.output.type, envelope.output.data, refuse);
    },
  };
}

const envelopeSchema = v.strictObject({ type: v.string(), data: v.unknown() });

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(messageSchemas, type);
}

async function deliver<T extends MessageType>(
  handlers: Handlers,
  type: T,
  data: unknown,
  refuse: (code: string) => Refusal,
): Promise<Reply<Protocol[T]['reply']>> {
  const parsed = v.safeParse(messageSchemas[type], data);
  if (!parsed.success) return refuse('bad-message');
  try {
    return await handlers[type](parsed.output);
  } catch (error) {
    console.error(`${type} failed`, error instanceof Error ? error.name : typeof error);
    return refuse('internal');
  }
}
