export type Language = 'en' | 'zh' | 'de';
export type Pose = 'suitecrm-7' | 'odoo' | 'civicrm-drupal' | 'family-ant-design-pro' | 'mochat' | 'pipedrive';

/** What a site leaves in the browser and how it behaves beside its sign-out; all off unless said otherwise. */
export interface SiteOptions {
  readonly language?: Language;
  /** `extra`: one more cookie, `session`: the session cookie itself is partitioned (CHIPS; Secure). */
  readonly partitioned?: 'extra' | 'session';
  /** Embeds a third party (`widget.*`) that keeps a partitioned cookie, localStorage and a database of its own. */
  readonly widget?: boolean;
  /** The session cookie is called `__Host-sid` and is Secure. */
  readonly hostCookie?: boolean;
  /** Cookies on odd paths, twins of one name, one without a name, one that is not ASCII. */
  readonly oddCookies?: boolean;
  /** So many more plain cookies. */
  readonly cookies?: number;
  /** `plain` passes requests on, `cached-page` serves signed-in pages from Cache Storage. */
  readonly serviceWorker?: 'plain' | 'cached-page';
  readonly cacheStorage?: boolean;
  readonly indexedDb?: boolean;
  readonly localStorage?: boolean;
  readonly sessionStorage?: boolean;
  /** Loads `/asset.js` and `/asset.css`, both good for a day. */
  readonly httpCache?: boolean;
  /** Open pages ask all the time and are given a cookie again: of a stranger, or of a new session. */
  readonly replant?: 'anonymous' | 'session';
  /** Pages ask before they are left, touched or not. */
  readonly beforeUnload?: boolean;
  /** Pages freeze, or open one message box after the other, half a second after loading. */
  readonly stuck?: 'spin' | 'alerts';
  /** Sessions and self-contained tokens end by themselves after this; null: never. */
  readonly lifetimeMs?: number | null;
  /** Answers given after the sign-out was asked for, before a `rate-limited` site says 429. */
  readonly rateLimit?: number;
  /** The sign-in page of the product's next version: one field more. */
  readonly renewed?: boolean;
  /** Leaves the traces of a well-known product besides its own, and knows its way out. */
  readonly poses?: Pose;
}

/** Everything a browser can be left with. */
export const everyResidue: SiteOptions = {
  partitioned: 'extra',
  widget: true,
  oddCookies: true,
  cookies: 5,
  serviceWorker: 'plain',
  cacheStorage: true,
  indexedDb: true,
  localStorage: true,
  sessionStorage: true,
  httpCache: true,
};

/** Trouble that is switched on while the site runs. */
export interface SiteMode {
  /** Connections break. */
  readonly down?: boolean;
  /** Every answer has this status. */
  readonly status?: number;
  /** Every answer waits so long, then is 504. */
  readonly hangMs?: number;
  /** Every answer comes so much later, as over a slow network. */
  readonly delayMs?: number;
  /** Every answer is a redirect to the captive portal's host. */
  readonly captive?: boolean;
}

/** Options as query parameters, for people who try a site by hand: `cookies=50&serviceWorker=plain&widget=1`. */
export function optionsFromQuery(query: URLSearchParams): SiteOptions {
  if (query.has('everyResidue')) return everyResidue;
  return Object.fromEntries([...query].map(([name, value]) => [name, optionValue(value)]));
}

function optionValue(value: string): string | number | boolean {
  if (value === '' || value === '1' || value === 'true') return true;
  return /^\d+$/.test(value) ? Number(value) : value;
}
