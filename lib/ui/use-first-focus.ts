import { useEffect } from 'preact/hooks';

/** A new screen takes the focus when nobody has put it anywhere: its button, else its headline, which no hand can get at. */
export function useFirstFocus(root: { current: HTMLElement | null }, screen: string): void {
  useEffect(() => {
    const held = document.activeElement;
    if (held !== null && held.localName !== 'h1' && held !== document.body && root.current?.contains(held)) return;
    const target = root.current?.querySelector<HTMLElement>('[data-first]') ?? root.current?.querySelector('h1');
    target?.focus();
  }, [screen]);
}
