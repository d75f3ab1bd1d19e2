const longestValue = 40;
const longestMark = 80;
const deepest = 12;
const mostMarks = 20_000;

/**
 * Key paths and short values of a JSON document: `user.name`, `user.name=ada`, `loggedIn=true`; list items share the path
 * `rows[]`. null: the text is no JSON object or list.
 */
export function jsonMarks(text: string): Set<string> | null {
  try {
    const value: unknown = JSON.parse(withoutGuard(text));
    if (typeof value !== 'object' || value === null) return null;
    const marks = new Set<string>([Array.isArray(value) ? '[]' : '{}']);
    addMarks(value, '', 0, marks);
    return marks;
  } catch {
    return null;
  }
}

/** Does the mark name a place or a state (true, false, nothing), rather than a text? Texts differ by language alone. */
export function isStructural(mark: string): boolean {
  const at = mark.indexOf('=');
  return at < 0 || ['true', 'false', 'null'].includes(mark.slice(at + 1));
}

/** Some servers put `)]}'` or `while(1);` before their JSON. */
function withoutGuard(text: string): string {
  const start = text.slice(0, 40).search(/[[{]/);
  const guarded = /^\s*(?:\)\]\}'?,?|(?:while|for)\s*\([\d;]*\);|\/\*|[^[{]*\d\s)/.exec(text.slice(0, 40));
  return guarded && start > 0 ? text.slice(Math.max(start, guarded[0].length)) : text;
}

function addMarks(value: unknown, path: string, depth: number, marks: Set<string>): void {
  if (depth > deepest || marks.size >= mostMarks) return;
  if (Array.isArray(value)) {
    for (const item of value) addMarks(item, `${path}[]`, depth + 1, marks);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      addEntry(inner, path === '' ? key : `${path}.${key}`, depth, marks);
  } else {
    addValue(value, path, marks);
  }
}

function addEntry(value: unknown, path: string, depth: number, marks: Set<string>): void {
  if (path.length > longestMark || manyDigits(path)) return;
  marks.add(path);
  addMarks(value, path, depth + 1, marks);
}

/** Codes are values too; long numbers are clocks and ids. */
function addValue(value: unknown, path: string, marks: Set<string>): void {
  const text = String(value).toLowerCase();
  const short = typeof value === 'number' ? text.length <= 6 : text.length <= longestValue && !manyDigits(text);
  if (short && path.length + text.length < longestMark) marks.add(`${path}=${text}`);
}

function manyDigits(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) > 4;
}
