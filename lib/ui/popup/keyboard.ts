const KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End'];

/** Arrow keys, Home and End go from row to row, also into rows below a row; one without a button takes the focus itself. */
export function moveBetweenRows(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.querySelectorAll<HTMLElement>('li:not(.unsaved-site)')];
  const at = rows.findLastIndex((row) => row.contains(event.target as Node));
  if (!KEYS.includes(event.key) || at < 0) return;
  event.preventDefault();
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key] ?? at;
  focusRow(rows[Math.min(Math.max(to, 0), rows.length - 1)]);
}

export function focusRow(row: HTMLElement | undefined): void {
  const own = [...(row?.querySelectorAll('button') ?? [])].find((button) => button.closest('li') === row);
  (own ?? row)?.focus();
}
