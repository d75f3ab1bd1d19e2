/** What the browser says about whoever sent a message or opened a port; all of it may be missing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Newer browsers; `"null"` for sandboxed frames. */
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}

/** `runtime.id` and `runtime.getURL('')`. */
export interface Self {
  readonly id: string;
  readonly baseUrl: string;
}

/**
 * Only a page of this extension as the top document, in a popup, window or tab. A content script carries our id as well: what
 * tells it apart is where it stands. Every field that is there must agree.
 */
export function isExtensionPage(sender: Sender, self: Self): boolean {
  if (sender.id !== self.id || sender.url?.startsWith(self.baseUrl) !== true) return false;
  if (sender.origin !== undefined && `${sender.origin}/` !== self.baseUrl) return false;
  if (sender.frameId !== undefined && sender.frameId !== 0) return false;
  return sender.tab?.url === undefined || sender.tab.url.startsWith(self.baseUrl);
}
