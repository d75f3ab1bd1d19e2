import * as v from 'valibot';
import { isRecord } from './is-record';
import type { Settings, Site } from './site';

/** What a sentence about the problem names; places counted from 1: `site`, `name` (of that site), `field`, `entry`, `value`, `limit`, … */
export type ProblemValues = Readonly<Record<string, string | number>>;

export interface SettingsProblem {
  /** `sites.3.address`; empty: the document itself. */
  readonly path: string;
  readonly code: string;
  readonly values: ProblemValues;
}

export function problemOf(issue: v.BaseIssue<unknown>, settings: unknown): SettingsProblem {
  const path = v.getDotPath(issue) ?? '';
  const bounds = {
    value: shown(isRecord(issue.input) ? issue.path?.at(-1)?.value : issue.input),
    limit: typeof issue.requirement === 'number' ? issue.requirement : undefined,
    choices: choicesOf(issue.expected),
  };
  return { path, code: issue.message, values: { ...placeOf(path, settings), ...given(bounds) } };
}

/** The first site whose id or address came before; null: all are distinct. */
export function duplicateOf(sites: readonly Site[]): SettingsProblem | null {
  for (const key of ['id', 'address'] as const) {
    const at = sites.findIndex((site, n) => sites.findIndex((other) => other[key] === site[key]) < n);
    const value = sites[at]?.[key];
    const first = sites.findIndex((site) => site[key] === value);
    if (value === undefined) continue;
    const values = { value: shown(value) ?? '', other: first + 1, otherName: sites[first]?.name ?? '' };
    const path = `sites.${at}.${key}`;
    return { path, code: `duplicate-${key}`, values: { ...placeOf(path, { sites }), ...values } };
  }
  return null;
}

/** The first id in a maintenance window that no site has; null: there is none. */
export function unknownSiteOf({ sites, maintenance }: Settings): SettingsProblem | null {
  const there = new Set(sites.map(({ id }) => id));
  for (const [n, { siteIds }] of maintenance.windows.entries()) {
    const at = siteIds === 'all' ? -1 : siteIds.findIndex((id) => !there.has(id));
    if (siteIds === 'all' || at < 0) continue;
    const path = `maintenance.windows.${n}.siteIds.${at}`;
    const values = { ...placeOf(path, { sites }), value: shown(siteIds[at]) ?? '' };
    return { path, code: 'unknown-window-site', values };
  }
  return null;
}

/** A value of a file as a sentence can hold it: short, on one line, in one direction. undefined: nothing to be shown. */
export function shown(value: unknown): string | undefined {
  if (!['string', 'number', 'boolean'].includes(typeof value) || value === '') return undefined;
  return String(value)
    .slice(0, 60)
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

export function placeOf(path: string, settings: unknown): ProblemValues {
  const [first = '', at, ...within] = path.split('.');
  if (first !== 'sites' || at === undefined) return given({ field: shown(path) });
  const listed: unknown = isRecord(settings) && Array.isArray(settings.sites) ? settings.sites[Number(at)] : null;
  const entry = Number(within.at(-1) ?? Number.NaN);
  return given({
    site: Number(at) + 1,
    name: isRecord(listed) && typeof listed.name === 'string' ? shown(listed.name.trim()) : undefined,
    field: shown(within.filter((part) => !/^\d+$/.test(part)).join('.')),
    entry: Number.isNaN(entry) ? undefined : entry + 1,
  });
}

/** `("leave" | "clear")` → `leave, clear`. */
function choicesOf(expected: string | null): string | undefined {
  if (expected === 'boolean') return 'true, false';
  return expected?.startsWith('(') ? [...expected.matchAll(/"(\w+)"/g)].map(([, word]) => word).join(', ') : undefined;
}

function given(values: Readonly<Record<string, string | number | undefined>>): ProblemValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
