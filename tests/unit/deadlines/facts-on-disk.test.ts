import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFacts } from '../../../lib/deadlines/facts';
import { factsOnDisk, tellsOfPrivate } from '../../../lib/deadlines/facts-on-disk';
import { withActivity, withCall, withClock, withSession } from '../../../lib/deadlines/news';
import { parseFacts } from '../../../lib/deadlines/parse-facts';
import { withSeenIn } from '../../../lib/deadlines/seen-in';
import type { CookieStore } from '../../../lib/signout/cookie-store';

const normal: CookieStore = { id: '0', kind: 'normal', name: null };
const work: CookieStore = { id: 'firefox-container-1', kind: 'container', name: 'Work' };
const hidden: CookieStore = { id: '1', kind: 'private', name: null };

const signedIn = (at: number, ...seen: readonly CookieStore[]) =>
  withSeenIn(withSession(noFacts(at), 'crm', 'signed-in', { at, byCookie: true }), 'crm', seen, at);

describe('R56 what private windows tell is never written down', () => {
  test.each([
    ['the normal store', [normal], { signedInAt: 100 }],
    ['a container', [work], { signedInAt: 100, stores: [work.id] }],
    ['both', [normal, work], { signedInAt: 100, stores: ['0', work.id] }],
    ['a private window', [hidden], null],
    ['a private window and the normal store', [normal, hidden], { signedInAt: 100 }],
    ['a private window and a container', [work, hidden], { signedInAt: 100, stores: [work.id] }],
  ])('somebody signed in in %s', (_where, seen, written) => {
    const facts = signedIn(100, ...seen);
    expect(facts.sites.crm?.signedInAt).toBe(100);
    const onDisk = factsOnDisk(facts).sites.crm ?? null;
    if (written === null) expect(onDisk).toBeNull();
    else expect(onDisk).toEqual({ ...written, activeAt: 100, callAt: null, byCookie: true, handled: [] });
    expect(tellsOfPrivate(facts)).toBe(seen.includes(hidden));
    expect(parseFacts(structuredClone(facts))).toEqual(facts);
  });

  test('what somebody does there counts, and stays in memory', () => {
    const facts = withCall(withActivity(signedIn(100, normal, hidden), 'crm', 777, true), 'crm', 778, true);
    expect(facts.sites.crm).toMatchObject({ activeAt: 777, callAt: 778 });
    expect(factsOnDisk(facts).sites.crm).toMatchObject({ activeAt: 100, callAt: null });
    const later = withActivity(facts, 'crm', 900);
    expect(factsOnDisk(later).sites.crm).toMatchObject({ activeAt: 900, callAt: null });
  });

  test('activity in a private window at a site that was not seen signed in there', () => {
    const facts = withActivity(signedIn(100, normal), 'crm', 777, true);
    expect(facts.sites.crm?.activeAt).toBe(777);
    expect(JSON.stringify(factsOnDisk(facts))).not.toContain('777');
  });

  test('a sign-in outside that follows is written with its own time', () => {
    const facts = withSeenIn(signedIn(100, hidden), 'crm', [normal, hidden], 500);
    expect(facts.sites.crm?.signedInAt).toBe(100);
    expect(factsOnDisk(facts).sites.crm).toMatchObject({ signedInAt: 500, activeAt: 500 });
  });

  test('a sign-in outside that is over while the private one goes on is written no more', () =>
    expect(factsOnDisk(withSeenIn(signedIn(100, normal, hidden), 'crm', [hidden], 500)).sites).toEqual({}));

  test('whoever stepped away is not told to have left a private window', () => {
    const away = { sinceAt: 200, siteIds: ['crm', 'desk'] };
    const both = withSession(signedIn(100, hidden), 'desk', 'signed-in', { at: 100, byCookie: true });
    expect(factsOnDisk({ ...both, away }).away).toEqual({ sinceAt: 200, siteIds: ['desk'] });
    expect(factsOnDisk({ ...signedIn(100, hidden), away }).away).toBeNull();
  });

  /** Private news come at odd instants, all other at even ones. */
  const news = fc.array(
    fc.record({
      does: fc.constantFrom('active', 'call', 'seen', 'out', 'clock'),
      isPrivate: fc.boolean(),
      after: fc.integer({ min: 1, max: 50 }),
      seen: fc.subarray([normal, work, hidden]),
    }),
    { maxLength: 20 },
  );
  test('whatever happens in whatever order, no instant of theirs is on disk', () =>
    fc.assert(
      fc.property(news, (all) => {
        let now = 1_000;
        let facts = noFacts(now);
        for (const { does, isPrivate, after, seen } of all) {
          now += after * 2;
          const at = isPrivate ? now + 1 : now;
          if (does === 'active') facts = withActivity(facts, 'crm', at, isPrivate);
          if (does === 'call') facts = withCall(facts, 'crm', at, isPrivate);
          if (does === 'out') facts = withSession(facts, 'crm', 'signed-out', { at, byCookie: false });
          if (does === 'clock') facts = withClock(facts, at + 2);
          if (does === 'seen') {
            const hides = seen.length > 0 && seen.every(({ kind }) => kind === 'private');
            const seenAt = hides ? now + 1 : now;
            const begun = withSession(facts, 'crm', 'signed-in', { at: seenAt, byCookie: true });
            facts = withSeenIn(begun, 'crm', seen, seenAt);
          }
          const site = factsOnDisk(facts).sites.crm;
          const instants = [site?.signedInAt ?? 0, site?.activeAt ?? 0, site?.callAt ?? 0];
          expect(instants.filter((instant) => instant % 2 === 1)).toEqual([]);
          expect(JSON.stringify(factsOnDisk(facts))).not.toMatch(/"1"|open/);
        }
      }),
    ));
});
