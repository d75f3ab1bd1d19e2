import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeProvider, needsControl, type ProviderEvidence } from '../../../../lib/signout/provider/judge-provider';
import type { WalkEnd } from '../../../../lib/signout/provider/walk';

const signedIn: WalkEnd = { kind: 'signed-in' };
const nobody: WalkEnd = { kind: 'nobody' };
const home: WalkEnd = { kind: 'home' };
const form: WalkEnd = { kind: 'sign-in-form', page: 'name and password', confirmed: true };
const bareForm: WalkEnd = { ...form, confirmed: false };
const otherForm: WalkEnd = { kind: 'sign-in-form', page: 'go on as Anna, or name and password', confirmed: true };
const script: WalkEnd = { kind: 'asks', page: 'a script' };
const chooser: WalkEnd = { kind: 'asks', page: 'two accounts' };
const stays: WalkEnd = { kind: 'stays', links: [], asksForPassword: false };
const elsewhere: WalkEnd = { kind: 'elsewhere', from: 'https://crm.example/', to: 'https://x.example/', fields: [] };
const away: WalkEnd = { kind: 'unknown', reason: 'unreachable' };
const consent: WalkEnd = { kind: 'unknown', reason: 'needs-a-person' };

const usual = { nobody: null, oldLost: false, wasSignedIn: false, hidden: false, byDevice: false } as const;

const told = (evidence: Partial<ProviderEvidence>): string => {
  const verdict = judgeProvider({ ...usual, ends: [], ...evidence });
  return verdict.kind === 'unproven' ? verdict.reason : verdict.kind;
};

describe('P4 the verdict about the provider', () => {
  test.each<[string, Partial<ProviderEvidence>, string]>([
    ['a sign-in is handed out', { ends: [signedIn] }, 'alive'],
    ['to the old cookies only', { ends: [nobody, signedIn] }, 'alive'],
    ['to nobody at all', { ends: [form], nobody: signedIn }, 'alive'],
    ['even where much is not known', { ends: [signedIn], oldLost: true, hidden: true, byDevice: true }, 'alive'],
    ['login_required, and nobody knows these cookies', { ends: [nobody] }, 'unclear'],
    ['login_required, where a sign-in was handed out before', { ends: [nobody], wasSignedIn: true }, 'ended'],
    ['login_required for both', { ends: [nobody, nobody], wasSignedIn: true }, 'ended'],
    ["nobody's form", { ends: [form, form], nobody: form }, 'ended'],
    ["nobody's form that was not confirmed", { ends: [form, bareForm], nobody: bareForm }, 'unclear'],
    [
      "nobody's form, where a sign-in was handed out before",
      { ends: [bareForm], nobody: bareForm, wasSignedIn: true },
      'ended',
    ],
    ["nobody's form, though cookies may hide", { ends: [form], nobody: form, hidden: true }, 'unclear'],
    ['a form that nobody is not shown', { ends: [otherForm], nobody: form }, 'unclear'],
    ['a form, and nobody was not asked', { ends: [form] }, 'unclear'],
    ['a form, and nobody gets no answer', { ends: [form], nobody: away }, 'unclear'],
    ['sent back where nobody is asked to sign in', { ends: [home], nobody: form }, 'alive'],
    ['sent back like nobody', { ends: [home], nobody: home }, 'unclear'],
    ['a script for everybody', { ends: [script], nobody: script }, 'unclear'],
    ['a script, where a sign-in was handed out before', { ends: [script], nobody: script, wasSignedIn: true }, 'ended'],
    [
      'a chooser, where a sign-in was handed out before',
      { ends: [chooser], nobody: script, wasSignedIn: true },
      'unclear',
    ],
    ['the site shows a page of its own', { ends: [stays] }, 'unclear'],
    ['the site leads to a third host', { ends: [elsewhere] }, 'unclear'],
    ['no answer', { ends: [away] }, 'unreachable'],
    ['no answer to the old cookies', { ends: [nobody, away], wasSignedIn: true }, 'unreachable'],
    ['a consent', { ends: [consent] }, 'needs-a-person'],
    ['nothing was asked', {}, 'interrupted'],
    ['the old cookies are lost', { ends: [nobody], oldLost: true, wasSignedIn: true }, 'interrupted'],
    ['cookies may hide', { ends: [nobody], hidden: true }, 'unclear'],
    ['none hides that matters', { ends: [nobody], hidden: true, wasSignedIn: true }, 'ended'],
    ['the device signs in by itself', { ends: [nobody], byDevice: true, wasSignedIn: true }, 'unclear'],
  ])('%s', (_what, evidence, expected) => expect(told(evidence)).toBe(expected));

  test('nobody is asked wherever a page has to be told apart', () => {
    expect([signedIn, nobody, stays, away].map((end) => needsControl([end]))).toEqual([false, false, false, false]);
    expect([home, form, script].map((end) => needsControl([end]))).toEqual([true, true, true]);
  });
});

const anyEnd = fc.constantFrom(
  signedIn,
  nobody,
  home,
  form,
  bareForm,
  otherForm,
  script,
  chooser,
  stays,
  elsewhere,
  away,
  consent,
);
const anyEvidence = fc.record({
  ends: fc.array(anyEnd, { maxLength: 4 }),
  nobody: fc.option(anyEnd, { nil: null }),
  oldLost: fc.boolean(),
  wasSignedIn: fc.boolean(),
  hidden: fc.boolean(),
  byDevice: fc.boolean(),
});

test('P4 no verdict is wrong: whoever is handed a sign-in is never called signed out, and nothing else is called alive', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { kind } = judgeProvider(evidence);
      const handedOut = [...evidence.ends, evidence.nobody].some((end) => end?.kind === 'signed-in');
      const contrast = evidence.ends.some((end) => end.kind === 'home') && evidence.nobody?.kind === 'sign-in-form';
      expect(kind === 'alive').toBe(handedOut || contrast);
      if (kind !== 'ended') return;
      expect(evidence.ends.length).toBeGreaterThan(0);
      for (const end of evidence.ends) {
        const like =
          evidence.nobody?.kind === end.kind &&
          'page' in end &&
          'page' in evidence.nobody &&
          end.page === evidence.nobody.page;
        expect((end.kind === 'nobody' && evidence.wasSignedIn) || like).toBe(true);
        expect(evidence.wasSignedIn || (end.kind === 'sign-in-form' && end.confirmed && !evidence.hidden)).toBe(true);
      }
    }),
  );
});

test('P4 what is not known any more never turns a doubt into a verdict', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const known = judgeProvider({ ...evidence, oldLost: false, hidden: false, byDevice: false });
      const less = judgeProvider({ ...evidence, oldLost: true, hidden: true, byDevice: true });
      expect(less.kind === known.kind || less.kind === 'unproven').toBe(true);
    }),
  );
});
