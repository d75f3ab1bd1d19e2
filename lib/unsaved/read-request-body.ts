import { isSecretKey } from './secret-name';

/** A request's body as the browser tells it. */
export interface RawBody {
  /** Fields of a form, when the browser has taken it apart itself. */
  readonly form: Readonly<Record<string, readonly unknown[]>> | null;
  /** Pieces of the body in their order; files are not among them. */
  readonly bytes: readonly Uint8Array[];
}

/** A longer body is not read unless the browser has taken it apart itself. */
const MOST_BYTES = 256_000;
const MOST_PARTS = 500;
const DEEPEST_BATCH = 4;

/**
 * What a body says, as plain data: fields of forms, JSON or lines of it, parts of forms and batches, texts of XML, pieces of remote calls.
 * Inner requests of a batch become `{ method, url, body }`. Names stay where a value can be told by them; where they are lost – parts of
 * forms, XML – values named as secrets are lost as well (X60). null: no body, or one that cannot be read.
 */
export function readRequestBody({ form, bytes }: RawBody): unknown {
  if (form !== null) return form;
  const size = bytes.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (size === 0 || size > MOST_BYTES) return null;
  const decoder = new TextDecoder();
  const text = bytes.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return readText(text, 0);
}

/** The data in a text that is JSON, else the text. */
export function unfolded(text: string): unknown {
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function readText(text: string, depth: number): unknown {
  const body = text.trim();
  if (body === '') return null;
  const boundary = /^--[^\s"]{1,200}(?=\r?\n)/.exec(body)?.[0];
  if (boundary !== undefined) return depth < DEEPEST_BATCH ? partsOf(body, boundary, depth) : null;
  if (body.includes('\0')) return null;
  const data = unfolded(body);
  if (data !== body) return data;
  if (body.startsWith('{')) return linesOf(body);
  if (body.startsWith('<')) {
    const open = withoutSecrets(body);
    return [open, ...textsOf(open)];
  }
  if (/^\d+\|\d+\|\d+\|/.test(body)) return body.split('|', MOST_PARTS);
  return /^[^\s=&<"]{1,200}=\S*$/.test(body) ? fieldsOf(body) : body;
}

/** One JSON document a line. */
function linesOf(body: string): unknown {
  const lines = body.split('\n', MOST_PARTS).filter((line) => line.trim() !== '');
  return lines.length > 1 ? lines.map(unfolded) : body;
}

function withoutSecrets(markup: string): string {
  const leaf = /<([\w:.-]{1,80})(?:\s[^<>]*)?>(?:<!\[CDATA\[[^\]]*\]\]>|[^<]*)<\/\1>/g;
  return markup.replace(leaf, (whole, name: string) => (isSecretKey(name) ? '' : whole));
}

function textsOf(markup: string): string[] {
  const [first = '', ...sections] = markup.split('<![CDATA[', MOST_PARTS);
  const taken = sections.map((section) => section.split(']]>', 2));
  const outside = [first, ...taken.map(([, rest]) => rest ?? '')];
  const texts = outside.flatMap((part) => part.split(/<[^<>]*>/, MOST_PARTS));
  return [...taken.map(([inside]) => inside ?? ''), ...texts].filter((text) => text.trim() !== '');
}

function fieldsOf(body: string): Record<string, string[]> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].slice(0, MOST_PARTS).map(([name, value]) => [name, [value]] as const),
  );
}

function partsOf(body: string, boundary: string, depth: number): unknown[] {
  const parts = body.split(boundary, MOST_PARTS).slice(1);
  return parts.filter((part) => !part.startsWith('--')).map((part) => partOf(part.replace(/^\r?\n/, ''), depth));
}

function partOf(part: string, depth: number): unknown {
  const [head, content] = headAndContent(part);
  const file = /\bfilename="([^"\r\n]*)"/i.exec(head)?.[1];
  if (file !== undefined) return { file };
  const name = /\bname="([^"\r\n]*)"/i.exec(head)?.[1];
  if (name !== undefined && isSecretKey(name)) return null;
  if (/^content-type:\s*application\/http/im.test(head)) return innerRequest(content, depth);
  const nested = /^content-type:\s*multipart\//im.test(head);
  return nested ? readText(content, depth + 1) : { value: content.replace(/\r?\n$/, '') };
}

function innerRequest(text: string, depth: number): unknown {
  const [head, content] = headAndContent(text.trimStart());
  const [method = '', url = ''] = head.split(/\s/, 2);
  return { method, url, body: readText(content, depth + 1) };
}

function headAndContent(text: string): [string, string] {
  const blank = /\r?\n\r?\n/.exec(text);
  return blank === null ? [text, ''] : [text.slice(0, blank.index), text.slice(blank.index + blank[0].length)];
}
