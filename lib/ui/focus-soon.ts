/** So long a page may take to show its controls. */
const LIMIT_MS = 3_000;

/** Tries now and whenever the page changes, until it is done or nobody waits for it any more. Returns how to stop. */
export function untilDone(attempt: () => boolean): () => void {
  if (attempt()) return () => {};
  const watch = new MutationObserver(() => attempt() && stop());
  watch.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => stop(), LIMIT_MS);
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  return stop;
}

/** Moves the focus to what is about to be drawn: what held it is about to go. Somebody who went elsewhere meanwhile stays there. */
export function focusSoon(selector: string): void {
  const before = document.activeElement;
  setTimeout(() => {
    untilDone(() => {
      const there = document.querySelector<HTMLElement>(selector);
      const { activeElement: now } = document;
      if (there !== null && (now === before || now === document.body)) there.focus();
      return there !== null;
    });
  });
}
