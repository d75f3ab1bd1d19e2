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
