import type { HeaderPair } from './proof/answer';

/** A text that a page keeps. */
export interface Kept {
  /** Keys into its JSON value; none: the text itself. */
  readonly path?: readonly string[];
  /** Applied to the text first. `json`: a text in JSON's quotation marks, where it has them. */
  readonly decode?: 'none' | 'base64' | 'json';
}

/** Where the value of a placeholder is found on a live page of the site. */
export type ValueSource = { readonly placeholder: string } & (
  | { readonly from: 'input' | 'meta'; readonly name: string }
  | ({ readonly from: 'cookie'; readonly name: string } & Kept)
  | ({ readonly from: 'local-storage' | 'session-storage'; readonly key: string } & Kept)
  /** A query parameter of the first link whose address contains `fragment`. */
  | { readonly from: 'link'; readonly fragment: string; readonly parameter: string }
);

/** A known request that ends the session. `{placeholder}` in url, headers and body is filled from the first of its `values` that is there. */
export interface Recipe {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute, of the site's own origin. */
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: { readonly type: 'form' | 'json'; readonly text: string } | null;
  readonly values: readonly ValueSource[];
}

/** What a request with such a body has to say about it. */
export const contentType = ({ type }: NonNullable<Recipe['body']>): HeaderPair => ({
  name: 'content-type',
  value: type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
});

/** A request with nothing left to fill. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
}

/** A recipe without values, as it is sent without a page. */
export function plainRequest({ method, url, headers, body }: Recipe): PlainRequest {
  return { method, url, headers: body ? [...headers, contentType(body)] : headers, body: body?.text ?? null };
}
