import type { RemoteValue } from '../../e2e/harness/bidi-value.ts';
import { plainValue } from '../../e2e/harness/bidi-value.ts';
import type { Firefox } from '../../e2e/harness/firefox.ts';
import { parseSegment, type Spot } from './form-tab.ts';
import { cornerIn, findIn } from './in-page.ts';
import type { Point } from './point.ts';

type Node = RemoteValue & {
  readonly sharedId?: string;
  readonly value?: { readonly localName?: string; readonly shadowRoot?: { readonly sharedId?: string } | null };
};
type Argument = string | number | boolean | null;

/** An element, a document or a shadow root, as WebDriver BiDi names it. Functions run beside the page. */
class Place implements Spot {
  readonly browser: Firefox;
  readonly context: string;
  /** null: the document. */
  readonly sharedId: string | null;
  readonly offset: Point;

  constructor(browser: Firefox, context: string, sharedId: string | null, offset: Point) {
    this.browser = browser;
    this.context = context;
    this.sharedId = sharedId;
    this.offset = offset;
  }

  async call<Args extends unknown[], T>(fn: (this: Element, ...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return plainValue(await this.remote(String(fn), args as Argument[])) as Awaited<T>;
  }

  focus(): Promise<void> {
    return this.call(function () {
      (this as HTMLElement).focus();
    });
  }

  async setFiles(files: readonly string[]): Promise<void> {
    const { context, sharedId } = this;
    await this.browser.bidi.send('input.setFiles', { context, element: { sharedId }, files });
  }

  async remote(fn: string, args: readonly Argument[] = []): Promise<Node> {
    const { sharedId, context } = this;
    const answer = await this.browser.bidi.send<{
      readonly result: RemoteValue;
      readonly exceptionDetails?: { readonly text: string };
    }>('script.callFunction', {
      functionDeclaration: `function(...args) { return (${fn}).apply(${sharedId === null ? 'document' : 'this'}, args); }`,
      ...(sharedId !== null && { this: { sharedId } }),
      arguments: args.map((value) => (value === null ? { type: 'null' } : { type: typeof value, value })),
      target: { context, sandbox: 'tests' },
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result as Node;
  }
}

/** Finds an element through shadow roots, closed ones too, and through frames, those of other processes too. null: not there. */
export async function findPlace(browser: Firefox, context: string, place: string): Promise<Spot | null> {
  let spot = new Place(browser, context, null, { x: 0, y: 0 });
  const segments = place.split(' >>> ');
  for (const [at, segment] of segments.entries()) {
    const { selector, text } = parseSegment(segment.trim());
    const node = await spot.remote(String(findIn), [selector, text]);
    if (node.sharedId === undefined) return null;
    const found = new Place(browser, spot.context, node.sharedId, spot.offset);
    spot = at === segments.length - 1 ? found : await inside(found, node);
  }
  return spot;
}

/** Shadow root or document of a host or frame. */
async function inside(spot: Place, { value }: Node): Promise<Place> {
  const { browser, context, offset } = spot;
  const root = value?.shadowRoot?.sharedId;
  if (root !== undefined) return new Place(browser, context, root, offset);
  const window = await spot.remote('function () { return this.contentWindow ?? null; }');
  const frame = window.type === 'window' ? (window.value as { context?: string }).context : undefined;
  if (frame === undefined) throw new Error(`<${value?.localName}> has neither shadow root nor document`);
  const inner = await spot.call(cornerIn);
  return new Place(browser, frame, null, { x: offset.x + inner.x, y: offset.y + inner.y });
}
