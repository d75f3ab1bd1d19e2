import type { Credential } from './credentials/credential.ts';
import type { Answer } from './http/answer.ts';
import type { Ask } from './http/ask.ts';
import type { Html } from './pages/html.ts';
import type { Words } from './pages/words/words.ts';
import type { Session } from './sessions.ts';
import type { Site } from './site.ts';
import type { Language, SiteOptions } from './site-options.ts';
import type { StyleName } from './style-names.ts';
import type { Truth } from './truth.ts';
import type { Visitor } from './visitor.ts';

/** One request to one site, with who asks. */
export interface Visit {
  readonly ask: Ask;
  readonly site: Site;
  /** Path below the style's base: `/contacts`. */
  readonly path: string;
  readonly session: Session | null;
  readonly language: Language;
  readonly words: Words;
}

export type Handler = (visit: Visit) => Answer;

/** How one kind of product signs people in and out. */
export interface Style {
  readonly name: StyleName;
  /** What the product is called on its pages. */
  readonly brand: string;
  /** What is special about it, in a line. */
  readonly about: string;
  /** `pages` come from the server ready to read, `app` is one shell whose script asks the API. */
  readonly ui: 'pages' | 'app';
  readonly truth: Truth;
  readonly credential: Credential;
  /** The sign-out control as it stands in the page's header; an `app` builds its own by script. */
  readonly control: (visit: Visit) => Html;
  /** Facts for the script of an `app`. */
  readonly app?: AppFacts;
  /** The style's own addresses, as `POST /logout`; they come before everything the sites share. */
  readonly routes?: Readonly<Record<string, Handler>>;
  /** Answers before anything else is looked at; null passes the request on. */
  readonly gate?: (ask: Ask, site: Site, path: string) => Answer | null;
  /** What somebody without a session gets for a protected page; a redirect to the login page if not said. */
  readonly strangers?: Handler;
  /** Extra markup within a page's content. */
  readonly inPage?: (visit: Visit) => Html;
  /** Folder the product lives in: `/suite`. */
  readonly base?: string;
  /** Pages outside the base; 404 if not said. */
  readonly outside?: Handler;
  /** Full path of the address people know; the base if not said. */
  readonly entry?: string;
  /** Page to come to after signing in, below the base; `/contacts` if not said. */
  readonly home?: string;
  /** Address that tells who is signed in, below the base; `/contacts`, for an `app` `/api/me`, if not said. */
  readonly protectedPath?: string;
  readonly options?: SiteOptions;
  /** Host names other than `<name>.localhost` and `<name>.test`, without the top-level name: `eu.crm`. */
  readonly hostName?: string;
  /** Lives on the second port. */
  readonly onOddPort?: boolean;
  /** What the product's own control does, as plain requests. */
  readonly ownSignOut: (visitor: Visitor) => Promise<unknown>;
  /** What somebody with the old credential has to do first to get in again: unlock, trade a token. */
  readonly revive?: (visitor: Visitor) => Promise<unknown>;
}

export interface AppFacts {
  /** Where the token is kept; null: a cookie does it. */
  readonly tokenKey: string | null;
  readonly signOut: 'button' | 'menu' | 'local';
  readonly signOutPath: string;
}
