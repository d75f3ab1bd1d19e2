import type { Finding, FindingCode, FindingKind, SeenNow, SiteReport } from '../../../lib/signout/doctor/report.ts';
import type { ShownControl } from '../../../lib/signout/doctor/shown-control.ts';
import { at } from './parts.ts';

const said =
  (kind: FindingKind) =>
  (code: FindingCode, values: Finding['values'] = {}): Finding => ({ code, kind, values });
const [problem, look, unchecked, found] = [said('problem'), said('look'), said('unchecked'), said('found')];

const report = (...findings: Finding[]): SiteReport => ({ at: at(14, 10), by: 'person', findings });

/** As in the picture of the settings: what would fail first. */
export const badReport = report(
  problem('control-none'),
  look('proof-same'),
  found('access'),
  found('tabs', { n: 2 }),
  found('clear', { cookies: 14, databases: 2, workers: 1 }),
  found('provider', { rule: 'ask' }),
  found('sign-in-same'),
);

export const goodReport = report(
  found('access'),
  found('tabs', { n: 3 }),
  found('control-menu'),
  found('proof'),
  found('clear-cookies', { cookies: 14 }),
  found('provider-none'),
  found('sign-in-first'),
);

export const seenNow: SeenNow = { control: { label: 'Log out' }, menu: 'Ada Lovelace', proofPath: '/agent/dashboard' };

/** Whatever else a check may say; not all of it at once, in life. */
export const otherReports: readonly SiteReport[] = [
  report(problem('access-taken-back'), unchecked('rest')),
  {
    ...report(
      problem('address-gone', { status: 404 }),
      problem('recipe-gone', { status: 404 }),
      problem('recipe-lacks', { name: 'csrf-token' }),
      problem('control-unsure'),
      look('access-others', { n: 2 }),
      look('tabs-silent', { n: 1, total: 3 }),
      look('proof-other'),
      look('provider-access', { rule: 'end' }),
      look('sign-in-changed'),
      look('taught-gone'),
      unchecked('control-unopened', { why: 'week' }),
      unchecked('provider-unseen'),
      unchecked('sign-in-unseen'),
      unchecked('taught-unclear'),
    ),
    by: 'week',
  },
  report(
    problem('access-missing'),
    look('proof-none'),
    look('proof-weak'),
    unchecked('no-tab'),
    unchecked('nobody'),
    unchecked('only-private'),
    unchecked('site-silent'),
    unchecked('address-silent'),
    unchecked('address-unclear'),
    unchecked('recipe-unclear'),
    unchecked('control-unopened', { why: 'unsaved' }),
    unchecked('proof-silent'),
    found('address'),
    found('recipe'),
    found('recipe-answers'),
    found('control'),
  ),
  report(
    unchecked('control-unopened', { why: 'undeclared' }),
    found('tabs', { n: 1 }),
    found('clear-cookies', { cookies: 1 }),
  ),
];

export const shown: ShownControl = {
  kind: 'shown',
  label: 'Log out',
  sure: true,
  host: 'desk.northwind.example',
  menu: 'Ada Lovelace',
  inSight: true,
  first: 'recipe',
  refused: ['Log out of all devices', 'Delete account'],
};

export const shownInVain: ShownControl = {
  kind: 'none',
  tabs: 2,
  menus: 3,
  because: 'undeclared',
  first: 'address',
  refused: [],
};
