import { unprovenProviderReasons } from '../../../lib/signout/identity-provider.ts';
import type { ProviderOverview, SiteOverview } from '../../../lib/signout/overview.ts';
import { branchName, type Language, names } from './names.ts';
import {
  afterRun,
  alive,
  entry,
  overview,
  privately,
  proven,
  provider,
  residue,
  site,
  unproven,
  withProvider,
  withStore,
} from './parts.ts';
import type { PopupSample } from './popup-samples.ts';

const out = { session: 'signed-out', since: null, tabs: 0 } as const;

/** What the popup says of identity providers, before and after. */
export function providerSamples(l: Language): Readonly<Record<string, PopupSample>> {
  const shared = [2, 3].map((n) => ({ id: `site-${n}`, name: names[l][n - 1] ?? '' }));
  const withIt = (n: number, change: Partial<ProviderOverview> = {}, more: Partial<SiteOverview> = {}) =>
    site(n, l, { provider: provider({ sharedWith: shared, ...change }), ...more });
  const okta = 'northwind.okta.com';
  const left = withProvider(entry(1, l), { sharedWith: shared });
  const verdicts = unprovenProviderReasons.map((reason, i) => ({
    ...withProvider(entry(1, l), {
      verdict: { kind: 'unproven', reason },
      rule: 'end',
      done: reason === 'needs-a-person' ? 'opened' : 'tried',
      host: `${reason}.corp.example`,
    }),
    siteId: `site-${i}`,
    targetId: `site-${i}@0`,
  }));
  return {
    'provider-ahead': {
      overview: overview({
        sites: [withIt(1, { rule: 'end-and-prove', host: okta }), site(2, l), site(3, l, out), site(4, l, out)],
      }),
    },
    'provider-ahead-access': {
      overview: overview({ sites: [withIt(1, { rule: 'end', access: false }), site(2, l)] }),
    },
    'provider-alive': { overview: afterRun([withIt(1, {}, out), site(2, l), site(3, l, out)], [left]) },
    'provider-alive-beside': {
      overview: afterRun(
        [withIt(1, {}, out), site(2, l, out), site(3, l, out)],
        [left, entry(2, l, unproven('unreachable')), entry(3, l)],
      ),
    },
    'provider-ended': {
      overview: afterRun(
        [withIt(1, { rule: 'end-and-prove' }, out), site(2, l, out), site(3, l, out)],
        [
          withProvider(entry(1, l), {
            rule: 'end-and-prove',
            done: 'ended',
            by: 'discovery',
            host: okta,
            verdict: { kind: 'ended' },
            sharedWith: shared,
          }),
        ],
      ),
    },
    'provider-tried': {
      overview: afterRun(
        [withIt(1, { rule: 'end' }, out)],
        [withProvider(entry(1, l), { rule: 'end', done: 'tried', by: 'control' })],
      ),
    },
    'provider-closed': {
      overview: afterRun([site(1, l, out)], [withStore(withProvider(entry(1, l)), privately)]),
    },
    'provider-left': {
      overview: afterRun([withIt(1, { rule: 'leave' }, out)], [withProvider(entry(1, l), { rule: 'leave' })]),
    },
    'provider-access': {
      overview: afterRun(
        [withIt(1, { access: false }, out), site(2, l, out)],
        [withProvider(entry(1, l), { verdict: { kind: 'unproven', reason: 'no-access' } }), entry(2, l)],
      ),
    },
    'provider-reasons': {
      overview: afterRun(
        verdicts.map((_, i) => site(1, l, { ...out, id: `site-${i}`, name: branchName[l](i + 1) })),
        verdicts,
      ),
    },
    'provider-alive-too': {
      overview: afterRun(
        [withIt(1, {}, out), withIt(2, {}, out)],
        [withProvider(entry(1, l, alive())), withProvider(entry(2, l, proven, residue))],
      ),
    },
    'receipt-provider': {
      overview: afterRun([withIt(1, {}, out), site(2, l), site(3, l, out)], [left]),
      press: ['details'],
    },
    'records-provider': {
      overview: afterRun([withIt(1, {}, out)], [left, withProvider(entry(2, l), { verdict: { kind: 'ended' } })]),
      press: ['records'],
    },
  };
}
