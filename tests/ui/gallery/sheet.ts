import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE =
  'body{margin:8px;background:#c9ced8;font:13px monospace}table{border-spacing:8px}th{text-align:start}td{vertical-align:top}img{inline-size:280px;block-size:auto;background:#fff}th[scope=col]{position:sticky;inset-block-start:0;background:#c9ced8}';

/** One page with every picture of a folder: a row for each screen, a column for each look. */
export function writeSheet(folder: string, screens: readonly string[], looks: readonly string[]): string {
  const head = looks.map((look) => `<th scope="col">${look}</th>`).join('');
  const rows = screens.map((screen) => {
    const cells = looks.map((look) => {
      const file = `${look}/${screen}.png`;
      return `<td><a href="${file}"><img loading="lazy" alt="${screen}, ${look}" src="${file}"></a></td>`;
    });
    return `<tr><th scope="row">${screen}</th>${cells.join('')}</tr>`;
  });
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style><table><tr><td></td>${head}</tr>${rows.join('\n')}</table>\n`,
  );
  return file;
}
