import type { MessageType } from '../../../lib/messaging/protocol.ts';
import type { Overview } from '../../../lib/signout/overview.ts';
import { defaultSettings, type Settings, type Site, siteDefaults } from '../../../lib/sites/site.ts';
import { badReport, goodReport, otherReports, seenNow, shown, shownInVain } from './doctor-samples.ts';
import { foundSamples } from './found-samples.ts';
import { hosts, type Language, names } from './names.ts';
import { alive, at, entry, job, none, overview, provider, record, site } from './parts.ts';
import { taughtSample, teachViews } from './teach-samples.ts';
import { timeSamples } from './time-samples.ts';

export interface OptionsSample {
  readonly hash: string;
  readonly overview: Overview;
  readonly settings: Settings;
  /** Replies other than the usual ones, by message. */
  readonly replies?: Partial<Record<MessageType, unknown>>;
  /** Typed into a field, which is then left, or sent with Enter. */
  readonly type?: { readonly into: string; readonly text: string; readonly enter?: boolean };
  /** Value chosen in a select, by its id. */
  readonly choose?: { readonly id: string; readonly value: string };
  readonly press?: readonly string[];
  /** Typed into the search field. */
  readonly search?: string;
  /** Text of a file given to the file input. */
  readonly file?: string;
}

const ok = (value: unknown) => ({ ok: true, value });

function configured(n: number, l: Language, change: Partial<Site> = {}): Site {
  return {
    id: `site-${n}`,
    name: names[l][n - 1] ?? '',
    address: `https://${hosts[n - 1]}/`.replace(/\/\/$/, '/'),
    ...siteDefaults,
    ...change,
  };
}

export function optionsSamples(l: Language): Readonly<Record<string, OptionsSample>> {
  const sites = [
    configured(1, l),
    configured(2, l, {
      presetId: 'zammad',
      proofUrl: 'https://desk.northwind.example/agent/dashboard',
      keepCookies: ['trusted_device'],
      embeddedHosts: ['chat.vendor.example'],
    }),
    configured(3, l),
    configured(4, l),
    configured(5, l),
  ];
  const settings: Settings = { ...defaultSettings, sites, stopWindowMs: 3_000, appearance: 'system' };
  const states = overview({
    sites: [
      site(1, l),
      site(2, l, { since: at(8, 58) }),
      site(3, l, { since: null }),
      site(4, l, { session: 'unknown', since: null }),
      site(5, l, { access: false, session: 'unknown', since: null }),
    ],
  });
  const base = { overview: states, settings };
  const fresh = { overview: overview({}), settings: { ...settings, sites: [] }, hash: '' };
  const proposal = {
    address: 'https://acme.odoo.com/',
    host: 'acme.odoo.com',
    origins: ['https://acme.odoo.com/*'],
    suggestedName: 'acme.odoo.com',
    presets: [{ id: 'odoo', name: 'Odoo', why: 'host' }],
    mixedScript: false,
    alreadySiteId: null,
    otherHosts: [],
    otherHostsGuessed: false,
  };
  const preview = {
    counts: {
      ...none,
      cookies: 14,
      'partitioned-embedded': 2,
      'local-storage': 9,
      'indexed-db': 2,
      'service-workers': 1,
      'http-cache': null,
    },
    cookieNames: ['PHPSESSID', 'csrf_token', 'remember_me', 'ui_theme'],
    keptNames: ['trusted_device'],
    shared: [
      { name: 'nw_sso', host: 'northwind.example' },
      { name: 'nw_lang', host: 'northwind.example' },
    ],
    tabs: 3,
    history: 41,
    embedded: [
      { host: 'chat.vendor.example', access: true },
      { host: 'phone.vendor.example', access: false },
    ],
  };
  const tuned = {
    overview: overview({ sites: [site(1, l, { openItems: 3 })] }),
    settings: {
      ...settings,
      sites: [
        configured(1, l, {
          ignoreFields: ['#quick-filter', '.MuiDataGrid-root [role="row"] > div:nth-child(2) input[type="checkbox"]'],
          countFields: ['[data-role="search"] textarea'],
          openItemsSelector: '.inbox .count',
          openItemsTitle: '(#)',
        }),
      ],
    },
    hash: '#site/site-1',
  };
  const salesforce = ['*.my.salesforce.com', '*.lightning.force.com', '*.visualforce.com'];
  const shared = [2, 3].map((n) => ({ id: `site-${n}`, name: names[l][n - 1] ?? '' }));
  const signed = {
    overview: overview({
      sites: [
        site(1, l, { provider: provider({ host: 'northwind.okta.com', rule: 'end-and-prove', sharedWith: shared }) }),
        site(2, l, { provider: provider({ access: false }) }),
      ],
    }),
    settings: {
      ...settings,
      sites: [
        configured(1, l, { providerRule: 'end-and-prove', providerUrl: 'https://northwind.okta.com/' }),
        configured(2, l),
      ],
    },
  };
  const refused = { ok: false, code: 'bare-suffix', values: { value: 'co.uk' } };
  return {
    sites: { ...base, hash: '#sites' },
    empty: fresh,
    'add-error': { ...fresh, replies: { 'site.inspect': refused }, type: { into: 'address', text: 'co.uk' } },
    add: { ...base, hash: '#add/https%3A%2F%2Facme.odoo.com', replies: { 'site.inspect': ok(proposal) } },
    'add-lookalike': {
      ...fresh,
      hash: '#add/x',
      replies: {
        'site.inspect': ok({
          ...proposal,
          host: 'xn--crm-7ld.example',
          suggestedName: 'xn--crm-7ld.example',
          presets: [],
          mixedScript: true,
        }),
      },
    },
    'add-hosts': {
      ...base,
      hash: '#add/x',
      replies: {
        'site.inspect': ok({
          ...proposal,
          address: 'https://acme.my.salesforce.com/',
          host: 'acme.my.salesforce.com',
          suggestedName: 'acme.my.salesforce.com',
          presets: [],
          otherHosts: salesforce,
        }),
      },
    },
    'add-hosts-guessed': {
      ...base,
      hash: '#add/x',
      replies: {
        'site.inspect': ok({
          ...proposal,
          presets: [{ id: 'freshdesk', name: 'Freshdesk / Freshservice', why: 'host' }],
          otherHosts: salesforce,
          otherHostsGuessed: true,
        }),
      },
    },
    'add-known': { ...base, hash: '#add/x', replies: { 'site.inspect': ok({ ...proposal, alreadySiteId: 'site-1' }) } },
    site: { ...base, hash: '#site/site-2' },
    'site-sources': { ...base, hash: '#site/site-2', press: ['sources'] },
    'site-suggestion': {
      ...base,
      hash: '#site/site-1',
      replies: {
        'site.inspect': ok({
          ...proposal,
          presets: [
            { id: 'freescout', name: 'FreeScout', why: 'fingerprint' },
            { id: 'family-laravel', name: 'Laravel application', why: 'fingerprint' },
          ],
        }),
      },
    },
    'site-preview': { ...base, hash: '#site/site-2', replies: { 'site.preview': ok(preview) }, press: ['preview'] },
    'site-parent': {
      ...base,
      hash: '#site/site-2',
      replies: { 'site.preview': ok(preview) },
      choose: { id: 'parent', value: 'clear' },
    },
    'site-error': {
      ...base,
      hash: '#site/site-2',
      replies: { 'site.change': { ok: false, code: 'other-site', values: { value: 'https://other.example/' } } },
      type: { into: 'proofUrl', text: 'https://other.example/' },
    },
    'site-history': {
      ...base,
      settings: { ...settings, sites: [configured(1, l, { clearHistory: true })] },
      hash: '#site/site-1',
    },
    'site-unsaved': {
      ...tuned,
      replies: { 'site.mark': ok({ counted: 12, ignored: 3, neverRead: 1 }) },
      press: ['mark'],
    },
    'site-unsaved-error': {
      ...tuned,
      replies: { 'site.mark': { ok: false, code: 'no-tab' } },
      press: ['mark'],
      type: { into: 'ignoreFields', text: 'td > > input', enter: true },
    },
    'sites-checked': {
      ...base,
      overview: { ...states, sites: states.sites.map((one, at) => (at === 1 ? { ...one, wouldFail: true } : one)) },
      hash: '#sites',
      replies: {
        'site.reports': ok({
          'site-1': goodReport,
          'site-2': badReport,
          'site-3': { ...goodReport, findings: [{ code: 'nobody', kind: 'unchecked', values: {} }] },
          'site-5': otherReports[0],
        }),
      },
    },
    doctor: { ...base, hash: '#site/site-2', replies: { 'site.reports': ok({ 'site-2': badReport }) } },
    'doctor-now': {
      ...base,
      hash: '#site/site-2',
      replies: { 'site.check': ok({ report: goodReport, seen: seenNow }) },
      press: ['check-site'],
    },
    'doctor-refused': {
      ...base,
      hash: '#site/site-2',
      replies: { 'site.check': { ok: false, code: 'job-running' } },
      press: ['check-site'],
    },
    ...Object.fromEntries(
      otherReports.map((report, at) => [
        `doctor-other-${at + 1}`,
        { ...base, hash: '#site/site-2', replies: { 'site.reports': ok({ 'site-2': report }) } },
      ]),
    ),
    'control-shown': {
      ...base,
      hash: '#site/site-2',
      replies: { 'site.control': ok(shown) },
      press: ['show-control'],
    },
    'control-none': {
      ...base,
      hash: '#site/site-2',
      replies: { 'site.control': ok(shownInVain) },
      press: ['show-control'],
    },
    'site-taught': {
      ...base,
      settings: { ...settings, sites: [configured(1, l, { taught: taughtSample })] },
      hash: '#site/site-1',
    },
    ...Object.fromEntries(
      Object.entries(teachViews(l)).map(([name, view]) => [
        `teach-${name}`,
        { ...base, hash: '#teach/site-2', replies: { 'teach.get': ok(view) } },
      ]),
    ),
    'site-no-access': { ...base, hash: '#site/site-5' },
    'site-sso': { ...signed, hash: '#site/site-1' },
    'site-sso-access': {
      ...signed,
      overview: overview({ sites: [site(1, l, { provider: provider({ access: false }) })] }),
      hash: '#site/site-1',
    },
    'site-sso-personal': {
      ...signed,
      overview: overview({ sites: [site(1, l, { provider: provider({ host: 'accounts.google.com' }) })] }),
      settings: { ...settings, sites: [configured(1, l)] },
      hash: '#site/site-1',
    },
    'site-hosts': {
      ...base,
      settings: { ...settings, sites: [configured(1, l, { otherHosts: salesforce.slice(0, 2) })] },
      hash: '#site/site-1',
      replies: { 'site.inspect': ok({ ...proposal, otherHosts: salesforce }) },
      type: { into: 'otherHosts', text: '*.com', enter: true },
    },
    'permissions-more': { ...signed, hash: '#privacy' },
    removed: { ...base, hash: '#site/site-2', press: ['remove-site'] },
    unsaved: { ...tuned, hash: '#unsaved' },
    retire: { ...base, hash: '#retire/site-1' },
    'retire-held': {
      ...base,
      overview: overview({
        sites: [site(1, l, { unsaved: 3, progress: { kind: 'blocked' } })],
        job: { ...job, phase: 'blocked' },
      }),
      hash: '#retire/site-1',
    },
    'retire-done': {
      ...base,
      overview: overview({ sites: [site(1, l)], records: [record([entry(1, l, alive())], { id: job.id })] }),
      hash: '#retire/site-1',
      press: ['sign-out'],
      replies: { 'signout.start': ok({ jobId: job.id, joined: false }) },
    },
    general: { ...base, hash: '#general' },
    paused: {
      ...base,
      hash: '#general',
      overview: {
        ...base.overview,
        pause: { sinceAt: at(17, 30), untilAt: at(20, 30), rules: ['idle'], whole: false },
      },
    },
    'import-bad': {
      ...base,
      hash: '#general',
      replies: { 'settings.import': { ok: false, code: 'not-json', values: { line: 14, column: 3 } } },
      file: '{',
    },
    'import-good': { ...base, hash: '#general', file: '{}' },
    ...timeSamples(l, base),
    ...foundSamples(l, base),
    permissions: { ...base, hash: '#privacy' },
    capabilities: { ...base, hash: '#capabilities' },
    about: { ...base, hash: '#about' },
  };
}
