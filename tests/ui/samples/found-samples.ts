import { defaultSettings } from '../../../lib/sites/site.ts';
import type { Language } from './names.ts';
import type { OptionsSample } from './options-samples.ts';
import { job, overview, record, running, site } from './parts.ts';

const queries: Readonly<Record<Language, string>> = { en: 'warning', 'zh-CN': '提醒', 'zh-TW': '提醒' };

type Base = Pick<OptionsSample, 'overview' | 'settings'>;

/** Searches, refusals, and what stands above the list of sites now and then. */
export function foundSamples(l: Language, base: Base): Readonly<Record<string, OptionsSample>> {
  const shut = base.overview.sites.map((one) => ({ ...one, access: false, session: 'unknown' as const, since: null }));
  const retiring = { hash: '#retire/site-1', press: ['sign-out'] };
  const started = { 'signout.start': { ok: true, value: { jobId: job.id, joined: false } } };
  return {
    search: { ...base, hash: '#limits', search: queries[l] },
    'search-none': { ...base, hash: '#sites', search: 'zzz-0' },
    'settings-refused': {
      ...base,
      hash: '#sites',
      replies: { 'settings.get': { ok: false, code: 'worker-unreachable' } },
    },
    'sites-shut': { ...base, overview: { ...base.overview, sites: shut }, hash: '#sites' },
    'sites-one': {
      overview: overview({ sites: [site(1, l)] }),
      settings: { ...defaultSettings, sites: base.settings.sites.slice(0, 1) },
      hash: '#sites',
    },
    'retire-copied': {
      ...base,
      hash: '#retire/site-1',
      press: ['export-site'],
      replies: { 'site.export': { ok: true, value: '{}' } },
    },
    'retire-running': {
      ...base,
      ...retiring,
      overview: overview({ sites: [site(1, l, { progress: running('clean') })], job }),
      press: [],
    },
    'retire-nothing': {
      ...base,
      ...retiring,
      overview: overview({ sites: [site(1, l)], records: [record([], { id: job.id })] }),
      replies: started,
    },
    retired: {
      ...base,
      ...retiring,
      overview: overview({ sites: [site(1, l)], records: [record([], { id: job.id })] }),
      replies: { ...started, 'site.retire': { ok: true, value: { kept: ['login.corp.example'] } } },
      press: ['sign-out', 'retire-site'],
    },
    'settings-exported': { ...base, hash: '#general', press: ['export'] },
    'pause-refused': {
      ...base,
      hash: '#general',
      replies: { 'time.pause': { ok: false, code: 'pause-too-long' } },
      press: ['pause'],
    },
  };
}
