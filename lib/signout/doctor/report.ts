import type { EpochMs } from '../../base/time';
import type { SiteId } from '../../sites/site';
import type { FoundControl } from '../control/look';

/** `unchecked`: nobody could tell, and the finding says why. */
export type FindingKind = 'problem' | 'look' | 'unchecked' | 'found';

/** What a finding says; the screen has its words, its next step, and at most one action. */
export const findingCodes = [
  'access',
  'access-missing',
  'access-taken-back',
  'access-others',
  'rest',
  'tabs',
  'tabs-silent',
  'no-tab',
  'nobody',
  'only-private',
  'site-silent',
  'address',
  'address-gone',
  'address-silent',
  'address-unclear',
  'taught',
  'taught-unclear',
  'taught-gone',
  'recipe',
  'recipe-answers',
  'recipe-gone',
  'recipe-unclear',
  'recipe-lacks',
  'control',
  'control-menu',
  'control-unsure',
  'control-none',
  'control-unopened',
  'proof',
  'proof-same',
  'proof-other',
  'proof-none',
  'proof-weak',
  'proof-silent',
  'clear',
  'clear-cookies',
  'provider',
  'provider-access',
  'provider-none',
  'provider-unseen',
  'sign-in-first',
  'sign-in-same',
  'sign-in-changed',
  'sign-in-unseen',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly kind: FindingKind;
  /** Counts, statuses, names of a preset's placeholders; nothing that a page says. */
  readonly values: Readonly<Record<string, number | string>>;
}

/** What the last look at a site found, the worst first. Written to disk: it holds no word of a page and nothing of private windows. */
export interface SiteReport {
  readonly at: EpochMs;
  /** `week`: by itself. It opens nothing and so may see less. */
  readonly by: 'person' | 'week';
  readonly findings: readonly Finding[];
}

/** What the person at the screen may read beside the report, and nobody keeps. */
export interface SeenNow {
  /** The control that would be pressed, and the menu that holds it; null: none was seen, or none holds it. */
  readonly control: Pick<FoundControl, 'label'> | null;
  readonly menu: string | null;
  /** Path of the address that the proof would ask; null: there is none. */
  readonly proofPath: string | null;
}

export const nothingSeen: SeenNow = { control: null, menu: null, proofPath: null };

/** What is remembered of one site from one check to the next. */
export interface SiteMemory {
  /** When access to it was first seen; the first weekly check is a week later. */
  readonly knownAt: EpochMs;
  /** Access was there. */
  readonly hadAccess: boolean;
  /** Of its sign-in page, as `signInShape` tells it; null: not seen yet. */
  readonly signIn: string | null;
  readonly report: SiteReport | null;
  /** When a weekly check was begun last, whatever came of it; absent: none was. */
  readonly triedAt?: EpochMs;
}

export type SiteMemories = Readonly<Record<SiteId, SiteMemory>>;

/** As things stand, a sign-out of this site would not do what it says. What was wrong with access is over where it is there. */
export const wouldFail = (report: SiteReport | null | undefined, access: boolean): boolean =>
  report?.findings.some(({ kind, code }) => kind === 'problem' && !(access && code.startsWith('access-'))) ?? false;
