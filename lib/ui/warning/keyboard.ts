/** Tab goes round inside, as in any dialog window. */
export function keepTabInside(event: KeyboardEvent, inside: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const stops = [...inside.querySelectorAll<HTMLElement>('button, a[href]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = event.shiftKey ? (at <= 0 ? stops.at(-1) : null) : at === stops.length - 1 ? stops[0] : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A key that says something about the question itself. `press`: Enter or Space where nothing that can be pressed has the focus. */
export function keyOf(event: KeyboardEvent): 'escape' | 'press' | null {
  if (event.key === 'Escape') return 'escape';
  if (event.key !== 'Enter' && event.key !== ' ') return null;
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  return (event.target as Element | null)?.closest?.('button, a[href]') ? null : 'press';
}
