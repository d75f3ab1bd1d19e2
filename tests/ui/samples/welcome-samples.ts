import type { MessageType } from '../../../lib/messaging/protocol.ts';
import type { Week } from '../../../lib/shifts/shift.ts';
import type { Overview } from '../../../lib/signout/overview.ts';
import type { Rehearsal } from '../../../lib/signout/rehearsal.ts';
import { defaultSettings, type Settings, siteDefaults } from '../../../lib/sites/site.ts';
import { hosts, type Language, names } from './names.ts';
import { alive, clean, entry, overview, proven, record, residue, site } from './parts.ts';

export interface WelcomeSample {
  readonly hash: string;
  readonly overview: Overview;
  readonly settings: Settings;
  readonly replies: Partial<Record<MessageType, unknown>>;
  readonly press?: readonly string[];
  /** Typed into a field, then this button is pressed and this is waited for. */
  readonly fill?: { readonly into: string; readonly text: string; readonly press: string; readonly until: string };
}

const ok = (value: unknown) => ({ ok: true, value });

export const untouched: Rehearsal = { stubborn: false, signedIn: false, unsaved: false, run: null, record: null };
export const signedIn: Rehearsal = { ...untouched, signedIn: true };
export const held: Rehearsal = { ...signedIn, unsaved: true, run: { phase: 'blocked', step: null } };
export const proves: Rehearsal = { ...untouched, run: { phase: 'running', step: 'prove' } };

export const proposal = (host: string, change: object = {}) => ({
  address: `https://${host}/`,
  host,
  origins: [`https://${host}/*`, `http://${host}/*`],
  suggestedName: host,
  presets: [],
  mixedScript: false,
  alreadySiteId: null,
  otherHosts: [],
  ...change,
});

export const odoo = proposal('acme.odoo.com', { presets: [{ id: 'odoo', name: 'Odoo', why: 'host' }] });

const day = (start: string, end: string) => [{ start, end }];

export function welcomeSamples(l: Language): Readonly<Record<string, WelcomeSample>> {
  const settings = defaultSettings;
  const base = { overview: overview({}), settings, replies: {}, hash: '' };
  const sites = [1, 2].map((n) => ({
    ...siteDefaults,
    id: `site-${n}`,
    name: names[l][n - 1] ?? '',
    address: `https://${hosts[n - 1]}/`,
    presetId: n === 2 ? 'zammad' : null,
  }));
  const listing = (reply: object) => ({
    replies: { 'site.inspect': ok(reply) },
    fill: { into: 'address', text: 'acme.odoo.com', press: 'add-site', until: '[data-listed]' },
  });
  const hours = (week: Week) => ({
    ...base,
    settings: { ...settings, shifts: { ...settings.shifts, week } },
    hash: '#hours',
  });
  const trying = (now: Rehearsal) => ({
    ...base,
    hash: '#rehearsal',
    replies: { 'rehearsal.get': ok(now), 'rehearsal.begin': ok(now), 'rehearsal.act': ok(now) },
  });
  const over = (of: ReturnType<typeof entry>, change: Partial<Rehearsal> = {}) =>
    trying({ ...untouched, record: record([of]), ...change });
  return {
    crm: base,
    'crm-listed': { ...base, ...listing(odoo) },
    'crm-hosts': {
      ...base,
      ...listing({ ...odoo, otherHosts: ['*.my.salesforce.com', '*.lightning.force.com'] }),
    },
    'crm-error': {
      ...base,
      replies: { 'site.inspect': { ok: false, code: 'not-an-address', values: { value: 'co uk' } } },
      fill: { into: 'address', text: 'co uk', press: 'add-site', until: '.error' },
    },
    'crm-back': {
      ...base,
      ...listing(proposal('crm.branch.example:8443/suite')),
      settings: { ...settings, sites },
      overview: overview({ sites: [site(1, l), site(2, l, { access: false, session: 'unknown', since: null })] }),
    },
    'crm-refused': { ...base, replies: { 'settings.get': { ok: false, code: 'worker-unreachable' } } },
    hours: hours(settings.shifts.week),
    'hours-none': { ...hours(settings.shifts.week), press: ['no-hours'] },
    'hours-overnight': {
      ...hours(settings.shifts.week),
      fill: { into: 'to', text: '06:00', press: 'next', until: '[data-action="overnight"]' },
    },
    'hours-error': {
      ...hours(settings.shifts.week),
      fill: { into: 'from', text: '25', press: 'next', until: '.error' },
    },
    'hours-own': hours([day('09:00', '17:00'), day('10:00', '18:00'), [], [], [], [], []]),
    try: trying(untouched),
    'try-started': { ...trying(untouched), press: ['rehearse'] },
    'try-in': trying(signedIn),
    'try-account': { ...trying(signedIn), press: ['demo-account'] },
    'try-unsaved': trying({ ...signedIn, unsaved: true }),
    'try-held': trying(held),
    'try-discard': { ...trying(held), press: ['discard'] },
    'try-saved': trying({ ...held, unsaved: false }),
    'try-running': trying(proves),
    'try-stubborn': trying({ ...signedIn, stubborn: true }),
    done: over(entry(1, l, proven, clean)),
    'done-alive': over(entry(1, l, alive(), clean), { stubborn: true }),
    'done-unclear': over(entry(1, l, { kind: 'unproven', reason: 'interrupted' }, residue)),
  };
}
