/** One cookie jar of the browser. A site is signed out of each of them by itself: nothing of one is seen or touched in another. */
export interface CookieStore {
  /** The browser's own: `0`, `1` (Chromium), `firefox-default`, `firefox-container-2`, `firefox-private`. */
  readonly id: string;
  /** `private`: acted on where the person allowed it, and never written down (R56). */
  readonly kind: 'normal' | 'container' | 'private';
  /** The container's, as the person called it; null: no container. */
  readonly name: string | null;
}

export const isPrivate = ({ kind }: CookieStore): boolean => kind === 'private';
