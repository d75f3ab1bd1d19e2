import type { Session } from '../../e2e/harness/cdp.ts';
import { type Found, findIn } from './in-page.ts';

/** An element that was found, wherever it is. */
export interface Spot {
  readonly session: Session;
  readonly objectId: string;
  /** Where its frame's left upper corner is in the tab. */
  readonly offset: { readonly x: number; readonly y: number };
}

/** Finds elements through shadow roots, closed ones too, and through frames, those of other processes too. */
export class Places {
  readonly #session: Session;
  /** Sessions of frames that live in other processes, by frame. */
  readonly #frames: ReadonlyMap<string, Session>;

  constructor(session: Session, frames: ReadonlyMap<string, Session>) {
    this.#session = session;
    this.#frames = frames;
  }

  /** null: not there. */
  async find(place: string): Promise<Spot | null> {
    let spot: Spot = await documentOf(this.#session, { x: 0, y: 0 });
    const segments = place.split(' >>> ');
    for (const [at, segment] of segments.entries()) {
      const next = await find(spot, segment.trim());
      if (!next) return null;
      const inside: Spot | null = at === segments.length - 1 ? next : await this.#inside(next);
      if (!inside) return null;
      spot = inside;
    }
    return spot;
  }

  /** Shadow root or document of a host or frame. */
  async #inside(spot: Spot): Promise<Spot | null> {
    const { session, objectId, offset } = spot;
    const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
    if (root) return { session, objectId: await objectOf(session, root.backendNodeId), offset };
    if (!node.frameId) throw new Error(`<${node.nodeName.toLowerCase()}> has neither shadow root nor document`);
    const corner = await cornerOf(spot);
    const own = this.#frames.get(node.frameId);
    if (own) return documentOf(own, corner);
    if (!node.contentDocument) return null;
    return { session, objectId: await objectOf(session, node.contentDocument.backendNodeId), offset: corner };
  }
}

/** Calls a function of this project on the element: it may use `this` and its arguments only. */
export async function callOn<Args extends unknown[], T>(
  { session, objectId }: Pick<Spot, 'session' | 'objectId'>,
  fn: (this: Element, ...args: Args) => T,
  ...args: Args
): Promise<Awaited<T>> {
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function(...args) { return (${asFunction(fn)}).apply(this, args); }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  return answer.result.value;
}

async function documentOf(session: Session, offset: Spot['offset']): Promise<Spot> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  if (!result.objectId) throw new Error('the frame has no document');
  return { session, objectId: result.objectId, offset };
}

async function objectOf(session: Session, backendNodeId: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) throw new Error('the node is gone');
  return object.objectId;
}

async function cornerOf(spot: Spot): Promise<{ x: number; y: number }> {
  const inner = await callOn(spot, function () {
    const box = this.getBoundingClientRect();
    const style = getComputedStyle(this);
    const left = Number.parseFloat(style.paddingLeft) + this.clientLeft;
    const top = Number.parseFloat(style.paddingTop) + this.clientTop;
    return { x: box.x + left, y: box.y + top };
  });
  return { x: spot.offset.x + inner.x, y: spot.offset.y + inner.y };
}

async function find({ session, objectId, offset }: Spot, segment: string): Promise<Spot | null> {
  const { selector, text } = parseSegment(segment);
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function(...args) { return (${asFunction(findIn)}).apply(this, args); }`,
    arguments: [{ value: selector }, { value: text }],
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  const found: Found = answer.result;
  return found.objectId ? { session, objectId: found.objectId, offset } : null;
}

/** `button text=Save`, `text=Save`, `#name` */
function parseSegment(segment: string): { selector: string; text: string | null } {
  const [, before = '', text = ''] = /^(.*?)\s*\btext=(.*)$/s.exec(segment) ?? [null, segment];
  return { selector: before.trim() || '*', text: text || null };
}

/** Methods of an object literal or class lose their `function` word; these are plain functions. */
const asFunction = (fn: unknown): string => String(fn);
