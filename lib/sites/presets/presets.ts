import { chatwoot } from './chatwoot';
import { dolibarr } from './dolibarr';
import { erpnextFrappe } from './erpnext-frappe';
import { espocrm } from './espocrm';
import { familyLaravel } from './family-laravel';
import { freescout } from './freescout';
import { glpi } from './glpi';
import { mautic } from './mautic';
import { nameMatches } from './name-pattern';
import { odoo } from './odoo';
import { osticketStaff } from './osticket-staff';
import type { Preset } from './preset';
import { redmine } from './redmine';
import { requestTracker } from './request-tracker';
import { roundcube } from './roundcube';
import { salesforce } from './salesforce';
import { suitecrm7 } from './suitecrm-7';
import { vtiger } from './vtiger';
import { zammad } from './zammad';

export const presets: readonly Preset[] = [
  suitecrm7,
  espocrm,
  odoo,
  dolibarr,
  vtiger,
  zammad,
  chatwoot,
  osticketStaff,
  freescout,
  redmine,
  erpnextFrappe,
  glpi,
  mautic,
  requestTracker,
  roundcube,
  salesforce,
  familyLaravel,
];

export function presetById(id: string | null): Preset | null {
  return presets.find((preset) => preset.id === id) ?? null;
}

/** Products whose maker runs this host. */
export function presetsForHost(host: string): Preset[] {
  return presets.filter((preset) => preset.hosts.some((pattern) => nameMatches(pattern, host)));
}

/** What is known about an unknown host; `markup`: those of the presets' selectors that hit. */
export interface Traces {
  readonly cookieNames: readonly string[];
  readonly storageKeys: readonly string[];
  readonly markup: readonly string[];
}

/** The part that only a page can tell. */
export type PageTraces = Omit<Traces, 'cookieNames'>;

/** Every selector that a fingerprint names. */
export const fingerprintMarkup: readonly string[] = [
  ...new Set(presets.flatMap(({ fingerprint }) => fingerprint.markup)),
];

/** Most signs first, products before families; those without a sign are left out. */
export function presetsByFingerprint(traces: Traces): Preset[] {
  return presets
    .map((preset) => ({ preset, signs: signsOf(preset, traces) }))
    .filter(({ signs }) => signs > 0)
    .sort((a, b) => familyLast(a.preset) - familyLast(b.preset) || b.signs - a.signs)
    .map(({ preset }) => preset);
}

function signsOf({ fingerprint }: Preset, traces: Traces): number {
  const among = (patterns: readonly string[], names: readonly string[]) =>
    patterns.filter((pattern) => names.some((name) => nameMatches(pattern, name))).length;
  return (
    among(fingerprint.cookies, traces.cookieNames) +
    among(fingerprint.storageKeys, traces.storageKeys) +
    fingerprint.markup.filter((selector) => traces.markup.includes(selector)).length
  );
}

function familyLast(preset: Preset): number {
  return preset.kind === 'family' ? 1 : 0;
}
