import type { EpochMs } from '../base/time';
import type { DeadlineId } from '../deadlines/deadline';
import type { Pausable } from '../deadlines/pause';
import type { SignOutRecord } from '../records/record';
import type { RosterOverview } from '../shifts/roster';
import type { SeenNow, SiteReport } from '../signout/doctor/report';
import type { ShownControl } from '../signout/doctor/shown-control';
import type { Overview } from '../signout/overview';
import type { Rehearsal, RehearsalDeed } from '../signout/rehearsal';
import type { TeachView } from '../signout/taught/teach-view';
import type { SitePreview } from '../sites/preview';
import type { Settings, Site, SiteId } from '../sites/site';
import type { MarkedFields } from '../unsaved/marked-fields';
import type { SiteUnsaved } from '../unsaved/site-unsaved';

/** Refusals carry a code that the screen turns into a sentence. */
export type Refusal = {
  readonly ok: false;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
};
export type Reply<T> = { readonly ok: true; readonly value: T } | Refusal;

/**
 * Every message there is. All of them come from the extension's own pages; a page or content script has no say here.
 * The popup also opens a port named `overview`: the worker posts an `Overview` at once and at every change.
 */
export interface Protocol {
  'signout.start': {
    /** `storeId`: in this cookie store only; absent: wherever the sites are in use. */
    data: { siteIds: readonly SiteId[] | 'all'; by: 'popup' | 'command' | 'warning'; storeId?: string };
    reply: { jobId: string; joined: boolean };
  };
  'signout.stop': { data: { jobId: string }; reply: { stopped: boolean } };
  /** What is unsaved is given up: the sites it held are signed out at once. */
  'signout.discard': { data: { jobId: string }; reply: { continued: boolean } };
  /** Asks the held sites again; when nothing holds them any more, they are signed out. */
  'signout.check': { data: { jobId: string }; reply: { blocked: boolean } };
  /** Asked live, for the eyes of the person at the screen. */
  'unsaved.list': { data: { siteIds: readonly SiteId[] | 'all' }; reply: readonly SiteUnsaved[] };
  /** `ref` -1: just the tab. */
  'unsaved.show': { data: { tabId: number; frameId: number; ref: number }; reply: { shown: boolean } };
  /** Outlines in an open tab of the site what would count; null: the tab does not answer. */
  'site.mark': { data: { id: SiteId; on: boolean }; reply: MarkedFields | null };
  'result.dismiss': { data: Record<string, never>; reply: null };
  'clean.again': { data: { recordId: string }; reply: null };
  /** Ends the session at the provider that a sign-out left, and the record says what came of it. */
  'provider.end': { data: { recordId: string; targetId: string }; reply: null };
  'site.open': { data: { siteId: SiteId }; reply: null };
  'overview.get': { data: Record<string, never>; reply: Overview };
  'records.list': { data: { limit: number }; reply: readonly SignOutRecord[] };
  'settings.get': { data: Record<string, never>; reply: Settings };
  'settings.change': { data: Partial<Omit<Settings, 'version' | 'sites'>>; reply: Settings };
  /** One extension more. `extended` false: it is over, or can be put off no more. */
  'deadline.extend': { data: { id: DeadlineId }; reply: { extended: boolean; dueAt: EpochMs | null } };
  /** The running shift ends then; null: as planned. */
  'shift.stayLate': { data: { untilAt: EpochMs | null }; reply: { endAt: EpochMs | null } };
  /** These rules end nothing until then, twelve hours from the beginning at most. */
  'time.pause': { data: { untilAt: EpochMs; rules: readonly Pausable[] }; reply: null };
  /** What came due meanwhile is warned of first. */
  'time.resume': { data: Record<string, never>; reply: null };
  /** The step-away command: signs out, or covers the pages. */
  'away.begin': { data: Record<string, never>; reply: { begun: 'sign-out' | 'cover' | 'nothing' } };
  'away.end': { data: Record<string, never>; reply: null };
  /** null: no roster. */
  'roster.get': { data: Record<string, never>; reply: RosterOverview | null };
  /** A file's text takes the place of what was there. */
  'roster.import': { data: { text: string; name: string }; reply: RosterOverview };
  /** Reads the address of the settings now. */
  'roster.read': { data: Record<string, never>; reply: RosterOverview };
  'roster.remove': { data: Record<string, never>; reply: null };
  /** Parses and recognises an address without saving anything. */
  'site.inspect': { data: { address: string }; reply: SiteProposal };
  /** `otherHosts`: of the same sign-in, as they were proposed; absent: none. */
  'site.add': {
    data: { address: string; name: string; presetId: string | null; otherHosts?: readonly string[] };
    reply: Site;
  };
  'site.change': { data: { id: SiteId; change: Partial<Omit<Site, 'id'>> }; reply: Site };
  'site.remove': { data: { id: SiteId }; reply: null };
  /** The site and what the records say of it, as text of a file. */
  'site.export': { data: { id: SiteId }; reply: string };
  /** Removes it and gives back the access that no other site needs. `kept`: patterns that the browser would not take back. */
  'site.retire': { data: { id: SiteId }; reply: { kept: readonly string[] } };
  /** How to sign out of a site is shown once, and repeated. null: nobody shows it. */
  'teach.get': { data: { id: SiteId }; reply: TeachView | null };
  'teach.start': { data: { id: SiteId }; reply: TeachView };
  'teach.stop': { data: { id: SiteId }; reply: TeachView };
  'teach.cancel': { data: { id: SiteId }; reply: null };
  /** `steps`: by their places in the view. `proof`: the address it found is named for the site. */
  'teach.choose': {
    data: { id: SiteId; steps: readonly number[]; request: boolean; proof: boolean };
    reply: TeachView;
  };
  /** The person says that they are signed in again. */
  'teach.play': { data: { id: SiteId }; reply: TeachView };
  'teach.save': { data: { id: SiteId }; reply: Site };
  /** What was recorded, as a file for colleagues; what is being recorded comes first. */
  'teach.export': { data: { id: SiteId }; reply: string };
  'teach.import': { data: { id: SiteId; text: string }; reply: Site };
  /** What a sign-out would clear now (C14, X29). */
  'site.preview': { data: { id: SiteId }; reply: SitePreview };
  /** Looks at everything that a sign-out depends on; ends nothing (Z6). */
  'site.check': { data: { id: SiteId }; reply: { report: SiteReport; seen: SeenNow } };
  /** The last check of each site that has one. */
  'site.reports': { data: Record<string, never>; reply: Readonly<Record<SiteId, SiteReport>> };
  /** Outlines in an open tab of the site what a sign-out would press, or takes the outline away: then null. */
  'site.control': { data: { id: SiteId; on: boolean }; reply: ShownControl | null };
  'settings.export': { data: Record<string, never>; reply: string };
  'settings.import': { data: { text: string }; reply: Settings };
  /** The demo CRM of the welcome page; nothing of it is anywhere else. */
  'rehearsal.get': { data: Record<string, never>; reply: Rehearsal };
  /** From the start; nothing happens while its sign-out runs. `stubborn`: over a server that ignores sign-outs. */
  'rehearsal.begin': { data: { stubborn: boolean }; reply: Rehearsal };
  'rehearsal.act': { data: { deed: RehearsalDeed }; reply: Rehearsal };
}

export interface SiteProposal {
  readonly address: string;
  readonly host: string;
  /** Patterns for `permissions.request`, one host, both schemes: `https://crm.example/*`, `http://crm.example/*`. */
  readonly origins: readonly string[];
  readonly suggestedName: string;
  readonly presets: readonly { readonly id: string; readonly name: string; readonly why: 'host' | 'fingerprint' }[];
  /** Set when the host is internationalised: shown as punycode with a warning (X32). */
  readonly mixedScript: boolean;
  readonly alreadySiteId: SiteId | null;
  /** Hosts that belong to the same sign-in by the facts of its likeliest preset: shown before they are saved. */
  readonly otherHosts: readonly string[];
  /** Nobody has confirmed them: none is chosen until a person does. */
  readonly otherHostsGuessed: boolean;
}

export type MessageType = keyof Protocol;
