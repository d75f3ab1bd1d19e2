/** Texts that look and mean the same are the same: line ends, no-break spaces, zero-width characters, blanks at line ends. */
export function normalText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?<![ \t])[ \t]+(?=\n|$)/g, '');
}
