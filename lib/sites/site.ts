import { noShifts, type ShiftPlan } from '../shifts/shift';
import type { ProviderRule } from './provider-rule';
import type { TaughtSignOut } from './taught';
import {
  type AwayRules,
  defaultAway,
  defaultRules,
  defaultWarning,
  type MaintenanceRules,
  noMaintenance,
  type OwnRules,
  type TimeRules,
  type WarningRules,
} from './time-rules';

/** Stable for the life of a site in the settings; never reused. */
export type SiteId = string;

/** One configured CRM instance. Everything a person may change about it is here; what is null comes from the preset or is found. */
export interface Site {
  readonly id: SiteId;
  /** Shown to people; 1–80 characters. */
  readonly name: string;
  /** Entry address in canonical form: `scheme://host[:port]/path/` – path ends in `/`, no user info, query or fragment. */
  readonly address: string;
  /** Id of the vendor's facts in `presets/`; null: an unknown product, everything is found on its pages. */
  readonly presetId: string | null;
  /** Address that ends the session when opened (GET), named by the person; null: preset or search. */
  readonly signOutUrl: string | null;
  /** Address that only answers properly while signed in, named by the person; null: Signoff finds one itself. */
  readonly proofUrl: string | null;
  /** How somebody showed that one signs out here; null: nobody did. */
  readonly taught: TaughtSignOut | null;
  /** Names of cookies that stay (device trust, language). Case-sensitive, exact. */
  readonly keepCookies: readonly string[];
  /** Cookies of a parent domain that the site receives too: other sites share them. */
  readonly parentCookies: 'leave' | 'clear';
  /** Hosts the site embeds (chat widget, telephone bar) whose partitioned cookies under this site are cleared. */
  readonly embeddedHosts: readonly string[];
  /** Other hosts of the same sign-in: `login.crm.example`, or `*.force.com` for a domain and everything below it. Cleared and closed with it. */
  readonly otherHosts: readonly string[];
  /** Issuer or entry address of its identity provider, named by the person; null: found, if it has one. */
  readonly providerUrl: string | null;
  /** Address that ends the session at the provider when opened; null: found. */
  readonly providerSignOutUrl: string | null;
  /** null: nobody chose; then it is `ask`. */
  readonly providerRule: ProviderRule | null;
  /** What becomes of the site's tabs. */
  readonly tabsAfterwards: 'close' | 'blank';
  /** Its addresses leave the browser's history and list of downloads, too; files stay. Needs `historyPermissions`. */
  readonly clearHistory: boolean;
  /** CSS selectors: edits there never count as unsaved. */
  readonly ignoreFields: readonly string[];
  /** CSS selectors: edits there count, whatever the thing looks like. */
  readonly countFields: readonly string[];
  /** CSS selector of the element that shows how many items are open; null: none. */
  readonly openItemsSelector: string | null;
  /** How the page's title shows that number, one `#` in its place: `(#)`; null: it does not. */
  readonly openItemsTitle: string | null;
  /** Its own values of the time rules; a rule that is not named is the general one. */
  readonly rules: OwnRules;
}

/** What nobody changed about a site. */
export const siteDefaults: Omit<Site, 'id' | 'name' | 'address'> = {
  presetId: null,
  signOutUrl: null,
  proofUrl: null,
  taught: null,
  keepCookies: [],
  parentCookies: 'leave',
  embeddedHosts: [],
  otherHosts: [],
  providerUrl: null,
  providerSignOutUrl: null,
  providerRule: null,
  tabsAfterwards: 'close',
  clearHistory: false,
  ignoreFields: [],
  countFields: [],
  openItemsSelector: null,
  openItemsTitle: null,
  rules: {},
};

/** The whole settings document. Import, export and policy use this same shape. */
export interface Settings {
  readonly version: 1;
  readonly sites: readonly Site[];
  /** Time to press Stop between the click and the first effect, 0–10,000 ms; 0: the click itself is the decision. */
  readonly stopWindowMs: number;
  readonly appearance: 'system' | 'light' | 'dark';
  /** For every site that has no value of its own. */
  readonly rules: TimeRules;
  readonly warning: WarningRules;
  readonly shifts: ShiftPlan;
  readonly maintenance: MaintenanceRules;
  readonly away: AwayRules;
}

export const defaultSettings: Settings = {
  version: 1,
  sites: [],
  stopWindowMs: 0,
  appearance: 'system',
  rules: defaultRules,
  warning: defaultWarning,
  shifts: noShifts,
  maintenance: noMaintenance,
  away: defaultAway,
};
