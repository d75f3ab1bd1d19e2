/** Moves the focus to what is about to be drawn: what held it is about to go. */
export function focusSoon(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}
