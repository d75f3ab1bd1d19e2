import type { Session } from '../../e2e/harness/cdp.ts';
import { parseSegment, type Spot } from './form-tab.ts';
import { cornerIn, type Found, findIn } from './in-page.ts';
import type { Point } from './point.ts';

/** An element, a document or a shadow root, as the DevTools protocol names it. */
class Place implements Spot {
  readonly session: Session;
  readonly objectId: string;
  readonly offset: Point;

  constructor(session: Session, objectId: string, offset: Point) {
    this.session = session;
    this.objectId = objectId;
    this.offset = offset;
  }

  async call<Args extends unknown[], T>(fn: (this: Element, ...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    const answer = await this.session.send('Runtime.callFunctionOn', {
      objectId: this.objectId,
      functionDeclaration: `function(...args) { return (${fn}).apply(this, args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value;
  }

  focus(): Promise<void> {
    return this.session.send('DOM.focus', { objectId: this.objectId });
  }

  setFiles(files: readonly string[]): Promise<void> {
    return this.session.send('DOM.setFileInputFiles', { files: [...files], objectId: this.objectId });
  }
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
    let spot = await documentOf(this.#session, { x: 0, y: 0 });
    const segments = place.split(' >>> ');
    for (const [at, segment] of segments.entries()) {
      const next = await find(spot, segment.trim());
      if (!next) return null;
      const inside: Place | null = at === segments.length - 1 ? next : await this.#inside(next);
      if (!inside) return null;
      spot = inside;
    }
    return spot;
  }

  /** Shadow root or document of a host or frame. */
  async #inside(spot: Place): Promise<Place | null> {
    const { session, objectId, offset } = spot;
    const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
    if (root) return new Place(session, await objectOf(session, root.backendNodeId), offset);
    if (!node.frameId) throw new Error(`<${node.nodeName.toLowerCase()}> has neither shadow root nor document`);
    const inner = await spot.call(cornerIn);
    const corner = { x: offset.x + inner.x, y: offset.y + inner.y };
    const own = this.#frames.get(node.frameId);
    if (own) return documentOf(own, corner);
    if (!node.contentDocument) return null;
    return new Place(session, await objectOf(session, node.contentDocument.backendNodeId), corner);
  }
}

async function documentOf(session: Session, offset: Point): Promise<Place> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  if (!result.objectId) throw new Error('the frame has no document');
  return new Place(session, result.objectId, offset);
}

async function objectOf(session: Session, backendNodeId: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) throw new Error('the node is gone');
  return object.objectId;
}

async function find({ session, objectId, offset }: Place, segment: string): Promise<Place | null> {
  const { selector, text } = parseSegment(segment);
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function(...args) { return (${findIn}).apply(this, args); }`,
    arguments: [{ value: selector }, { value: text }],
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  const found: Found = answer.result;
  return found.objectId ? new Place(session, found.objectId, offset) : null;
}
