import type { HeaderPair } from './proof/answer';

/** Where the value of a placeholder is found on a live page of the site. */
export type ValueSource = { readonly placeholder: string } & (
  | { readonly from: 'input' | 'meta' | 'cookie'; readonly name: string }
  /** `path`: keys into the JSON value; empty: the stored text itself. `decode`: applied to the stored text first. */
  | {
      readonly from: 'local-storage' | 'session-storage';
      readonly key: string;
      readonly path: readonly string[];
      readonly decode: 'none' | 'base64';
    }
  /** A query parameter of the first link whose address contains `fragment`. */
  | { readonly from: 'link'; readonly fragment: string; readonly parameter: string }
);

/** A known request that ends the session. `{placeholder}` in url, headers and body is filled from `values`. */
export interface Recipe {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute, of the site's own origin. */
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: { readonly type: 'form' | 'json'; readonly text: string } | null;
  readonly values: readonly ValueSource[];
}
