import { expect, test } from 'vitest';
import type { RecordEntry } from '../../../lib/records/record';
import { shownRecordId } from '../../../lib/records/shown-record';
import {
  alive,
  cameBack,
  clean,
  entry,
  inStore,
  normal,
  notCleaned,
  now,
  privately,
  proven,
  record,
  residue,
  site,
  stoppedEntry,
  unproven,
  withProvider,
  withStore,
} from '../../ui/samples/parts';

const run = record([]);
const later = run.finishedAt + 1;
const doubtful = entry(1, 'en', unproven('changed'));

test.each<[string, readonly RecordEntry[], boolean]>([
  ['proven', [entry(1, 'en')], false],
  ['unproven', [doubtful], false],
  ['waiting for the network', [entry(1, 'en', unproven('queued'))], false],
  ['residue', [entry(1, 'en', proven, residue)], false],
  ['not cleaned', [entry(1, 'en', proven, notCleaned)], false],
  ['stopped', [stoppedEntry(1, 'en')], false],
  ['unproven beside another unproven site', [doubtful, entry(2, 'en', unproven('changed'))], true],
  ['unproven beside a proven site', [doubtful, entry(2, 'en')], true],
  ['proven beside another proven site', [entry(1, 'en'), entry(2, 'en')], true],
  ['a provider that is open', [withProvider(entry(1, 'en'))], false],
  ['still open', [entry(1, 'en', alive())], true],
  ['still open at another site', [doubtful, entry(2, 'en', alive())], true],
  ['open again at the second look', [entry(1, 'en', proven, clean, cameBack)], true],
])('after signing in anew to the first site, the result is shown: %s', (_, entries, shown) => {
  const sites = [site(1, 'en', { since: later }), site(2, 'en', { session: 'signed-out' })];
  expect(shownRecordId([{ ...run, entries }], sites, null, now)).toBe(shown ? run.id : null);
});

test.each<[string, readonly RecordEntry[]]>([
  ['proven', [entry(1, 'en')]],
  ['unproven', [doubtful]],
  ['stopped', [stoppedEntry(1, 'en')]],
  ['a provider that ended', [withProvider(entry(1, 'en'), { verdict: { kind: 'ended' } })]],
  ['a provider that is open', [withProvider(entry(1, 'en'))]],
])('P4 a sign-in that is noticed at another site leaves the result where it is: %s', (_, entries) => {
  const sites = [site(1, 'en', { session: 'signed-out' }), site(2, 'en', { since: later })];
  expect(shownRecordId([{ ...run, entries }], sites, null, now)).toBe(run.id);
});

test.each([
  ['the store it speaks of', '1', false],
  ['another store', '0', true],
])('L7 of a site that somebody signed in to anew in %s', (_, storeId, shown) => {
  const stores = [normal, privately].map((store) =>
    inStore(store, { session: store.id === storeId ? 'signed-in' : 'signed-out' }),
  );
  const entries = [withStore(entry(1, 'en'), privately)];
  const found = shownRecordId([{ ...run, entries }], [site(1, 'en', { since: later, stores })], null, now);
  expect(found).toBe(shown ? run.id : null);
});

test('a result that speaks of sites that were removed alone is not shown', () =>
  expect(shownRecordId([{ ...run, entries: [doubtful] }], [site(2, 'en')], null, now)).toBeNull());

test.each([
  ['signed in since before the run', { since: run.startedAt }],
  ['signed out', { session: 'signed-out', since: later }],
] as const)('a result that was not proven stays while its site is %s', (_, change) =>
  expect(shownRecordId([{ ...run, entries: [doubtful] }], [site(1, 'en', change)], null, now)).toBe(run.id),
);

test('a dismissed result is not shown, still open or not', () =>
  expect(shownRecordId([{ ...run, entries: [entry(1, 'en', alive())] }], [], run.id, now)).toBeNull());
