const longestTag = 4_000;
const passwordType = /\stype\s*=\s*["']?password["'\s/>]/;

/** Does this HTML hold a password field? Reads each tag once, without a DOM. */
export function hasPasswordField(html: string): boolean {
  const text = html.toLowerCase();
  let at = text.indexOf('<input');
  while (at >= 0) {
    const end = tagEnd(text, at);
    if (passwordType.test(text.slice(at + '<input'.length, end + 1))) return true;
    at = text.indexOf('<input', end);
  }
  return false;
}

/** Index of the `>` that closes the tag; of a tag without an end, where reading it stops. */
function tagEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestTag);
  let quote = '';
  for (let at = start + '<input'.length; at < limit; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') {
      return at;
    } else if ((char === '"' || char === "'") && text[at - 1] === '=') {
      quote = char;
    }
  }
  return limit;
}
