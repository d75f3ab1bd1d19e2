import * as v from 'valibot';
import { pausable } from '../deadlines/pause';
import { rehearsalDeeds } from '../signout/rehearsal';
import { providerRules } from '../sites/provider-rule';
import type { MessageType, Protocol } from './protocol';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const address = v.pipe(v.string(), v.maxLength(4_000));
const shortText = v.pipe(v.string(), v.maxLength(400));
const names = v.pipe(v.array(shortText), v.maxLength(200));
const number = v.pipe(v.number(), v.safeInteger());
const siteIds = v.union([v.literal('all'), v.pipe(v.array(id), v.minLength(1), v.maxLength(200))]);
const selector = v.pipe(v.string(), v.maxLength(1_000));
const selectors = v.pipe(v.array(selector), v.maxLength(200));
/** Of the settings document, whose own schema judges it as a whole before anything is saved. */
const part = v.custom<never>((given) => typeof given === 'object' && given !== null);
const nothing = v.strictObject({});

/** Shape and size of what each message carries. Whether an address or a name makes sense is judged where it is used. */
export const messageSchemas: { readonly [T in MessageType]: v.GenericSchema<unknown, Protocol[T]['data']> } = {
  'signout.start': v.strictObject({
    siteIds,
    by: v.picklist(['popup', 'command', 'warning']),
    storeId: v.exactOptional(id),
  }),
  'signout.stop': v.strictObject({ jobId: id }),
  'signout.discard': v.strictObject({ jobId: id }),
  'signout.check': v.strictObject({ jobId: id }),
  'unsaved.list': v.strictObject({ siteIds }),
  'unsaved.show': v.strictObject({ tabId: number, frameId: number, ref: number }),
  'site.mark': v.strictObject({ id, on: v.boolean() }),
  'result.dismiss': nothing,
  'clean.again': v.strictObject({ recordId: id }),
  'provider.end': v.strictObject({ recordId: id, targetId: id }),
  'site.open': v.strictObject({ siteId: id }),
  'overview.get': nothing,
  'records.list': v.strictObject({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)) }),
  'settings.get': nothing,
  'settings.change': v.strictObject({
    stopWindowMs: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
    appearance: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
    rules: v.exactOptional(part),
    warning: v.exactOptional(part),
    shifts: v.exactOptional(part),
    maintenance: v.exactOptional(part),
    away: v.exactOptional(part),
  }),
  'deadline.extend': v.strictObject({ id }),
  'shift.stayLate': v.strictObject({ untilAt: v.nullable(number) }),
  'time.pause': v.strictObject({
    untilAt: number,
    rules: v.pipe(v.array(v.picklist(pausable)), v.minLength(1), v.maxLength(pausable.length)),
  }),
  'time.resume': nothing,
  'away.begin': nothing,
  'away.end': nothing,
  'roster.get': nothing,
  'roster.import': v.strictObject({ text: v.string(), name: shortText }),
  'roster.read': nothing,
  'roster.remove': nothing,
  'site.inspect': v.strictObject({ address }),
  'site.add': v.strictObject({
    address,
    name: shortText,
    presetId: v.nullable(id),
    otherHosts: v.exactOptional(names),
  }),
  'site.change': v.strictObject({
    id,
    change: v.strictObject({
      name: v.exactOptional(shortText),
      address: v.exactOptional(address),
      presetId: v.exactOptional(v.nullable(id)),
      signOutUrl: v.exactOptional(v.nullable(address)),
      proofUrl: v.exactOptional(v.nullable(address)),
      taught: v.exactOptional(v.nullable(part)),
      keepCookies: v.exactOptional(names),
      parentCookies: v.exactOptional(v.picklist(['leave', 'clear'])),
      embeddedHosts: v.exactOptional(names),
      otherHosts: v.exactOptional(names),
      providerUrl: v.exactOptional(v.nullable(address)),
      providerSignOutUrl: v.exactOptional(v.nullable(address)),
      providerRule: v.exactOptional(v.nullable(v.picklist(providerRules))),
      tabsAfterwards: v.exactOptional(v.picklist(['close', 'blank'])),
      clearHistory: v.exactOptional(v.boolean()),
      ignoreFields: v.exactOptional(selectors),
      countFields: v.exactOptional(selectors),
      openItemsSelector: v.exactOptional(v.nullable(selector)),
      openItemsTitle: v.exactOptional(v.nullable(selector)),
      rules: v.exactOptional(part),
    }),
  }),
  'site.remove': v.strictObject({ id }),
  'site.export': v.strictObject({ id }),
  'site.retire': v.strictObject({ id }),
  'site.preview': v.strictObject({ id }),
  'site.check': v.strictObject({ id }),
  'site.reports': nothing,
  'site.control': v.strictObject({ id, on: v.boolean() }),
  'teach.get': v.strictObject({ id }),
  'teach.start': v.strictObject({ id }),
  'teach.stop': v.strictObject({ id }),
  'teach.cancel': v.strictObject({ id }),
  'teach.choose': v.strictObject({
    id,
    steps: v.pipe(v.array(number), v.maxLength(100)),
    request: v.boolean(),
    proof: v.boolean(),
  }),
  'teach.play': v.strictObject({ id }),
  'teach.save': v.strictObject({ id }),
  'teach.export': v.strictObject({ id }),
  'teach.import': v.strictObject({ id, text: v.string() }),
  'settings.export': nothing,
  'settings.import': v.strictObject({ text: v.string() }),
  'rehearsal.get': nothing,
  'rehearsal.begin': v.strictObject({ stubborn: v.boolean() }),
  'rehearsal.act': v.strictObject({ deed: v.picklist(rehearsalDeeds) }),
};
