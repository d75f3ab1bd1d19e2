import * as v from 'valibot';
import type { EpochMs } from '../base/time';
import type { Site } from '../sites/site';
import type { FromFrame } from '../unsaved/frame-messages';
import { boundedCopy, type Limits } from './bounds';
import { frameSchemas } from './frame-schemas';
import type { Refusal, Reply } from './protocol';
import { rateLimit } from './rate-limit';
import type { Self, Sender } from './sender';
import { type SiteFrame, siteFrameOf } from './site-frame';

/** Each takes a report of a frame that is known by then, and may take its time to answer. */
export type FrameHandlers = {
  readonly [T in keyof FromFrame]: (
    data: FromFrame[T]['data'],
    from: SiteFrame,
  ) => FromFrame[T]['reply'] | Promise<FromFrame[T]['reply']>;
};

/** The configured sites: `now` without waiting, null when nobody has read them yet. */
export interface SitesAtHand {
  now(): readonly Site[] | null;
  load(): Promise<readonly Site[]>;
}

export interface FrameReceiver {
  receive(message: unknown, sender: Sender, now: EpochMs): Promise<Reply<unknown>>;
  /** Refusals by code since the worker started. */
  refused(): Readonly<Record<string, number>>;
}

/** Fifty fields with their names are far below. */
const limits: Limits = { characters: 20_000, parts: 500, depth: 5 };
const BURST = 60;
const PER_SECOND = 30;
const MOST_TABS = 500;

/** Everything that stands before a handler: sender, rate of its tab, bounds, type, schema, in this order. */
export function frameReceiver(handlers: FrameHandlers, self: Self, sites: SitesAtHand): FrameReceiver {
  const mayPass = limitByTab();
  const counts: Record<string, number> = {};
  const refuse = (code: string): Refusal => {
    counts[code] = (counts[code] ?? 0) + 1;
    return { ok: false, code };
  };
  return {
    refused: () => ({ ...counts }),
    async receive(message, sender, now) {
      // At once where possible: a request may be on the heels of its news.
      const from = siteFrameOf(sender, self, sites.now() ?? (await sites.load()));
      if (from === null) return refuse('not-allowed');
      if (!mayPass(from.tabId, now)) return refuse('too-many-messages');
      const bounded = boundedCopy(message, limits);
      if (!bounded.ok) return refuse(bounded.code);
      const envelope = v.safeParse(envelopeSchema, bounded.value);
      if (!envelope.success) return refuse('unknown-message');
      const { type, data } = envelope.output;
      return isFrameType(type) ? deliver(handlers, type, data, from, refuse) : refuse('not-allowed');
    },
  };
}

const envelopeSchema = v.strictObject({ type: v.string(), data: v.unknown() });

const isFrameType = (type: string): type is keyof FromFrame => Object.hasOwn(frameSchemas, type);

/** The handler hears it in the same turn. */
async function deliver<T extends keyof FromFrame>(
  handlers: FrameHandlers,
  type: T,
  data: unknown,
  from: SiteFrame,
  refuse: (code: string) => Refusal,
): Promise<Reply<FromFrame[T]['reply']>> {
  const parsed = v.safeParse(frameSchemas[type], data);
  if (!parsed.success) return refuse('bad-message');
  try {
    return { ok: true, value: await handlers[type](parsed.output, from) };
  } catch (error) {
    console.error(`${type} failed`, error instanceof Error ? error.name : typeof error);
    return refuse('internal');
  }
}

/** One noisy page does not silence the others. */
function limitByTab(): (tabId: number, now: EpochMs) => boolean {
  const tabs = new Map<number, (now: EpochMs) => boolean>();
  return (tabId, now) => {
    const mayPass = tabs.get(tabId) ?? rateLimit(BURST, PER_SECOND);
    tabs.delete(tabId);
    tabs.set(tabId, mayPass); // the last used stand last
    for (const oldest of tabs.keys()) if (tabs.size > MOST_TABS) tabs.delete(oldest);
    return mayPass(now);
  };
}
