import * as v from 'valibot';
import { parseAddress } from './address';
import { anyAddress } from './any-address';
import { limits } from './limits';
import { ownAddress } from './own-address';
import { parseHost, parseHostPattern } from './parse-host';
import { plainText } from './plain-text';
import { providerRules } from './provider-rule';
import { shapeProblem } from './shape-problem';
import { type Site, siteDefaults } from './site';
import { taughtSchema } from './taught-schema';
import { ownRulesSchema } from './time-rules-schema';

const name = v.pipe(
  v.string('not-text'),
  v.trim(),
  v.minLength(1, 'name-empty'),
  v.maxLength(limits.nameCharacters, 'name-too-long'),
  plainText,
);

/** Any spelling in, the canonical one out. */
const address = v.pipe(
  v.string('not-text'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseAddress(dataset.value);
    if (parsed.ok) return parsed.address;
    addIssue({ message: parsed.code, input: parsed.values.value });
    return NEVER;
  }),
);

/** What it leads to is seen once the site's address is known. */
const ownText = v.pipe(
  v.string('not-text'),
  v.trim(),
  v.minLength(1, 'empty'),
  v.maxLength(limits.addressCharacters, 'too-long'),
  plainText,
);

const cookieName = v.pipe(
  v.string('not-text'),
  v.minLength(1, 'cookie-empty'),
  v.maxLength(limits.cookieNameCharacters, 'cookie-too-long'),
  plainText,
  v.check((text) => !/[;=\s]/.test(text), 'bad-characters'),
);

/** Whether it is CSS is seen by the page that uses it; one that it cannot parse matches nothing. */
const selector = v.pipe(
  v.string('not-text'),
  v.trim(),
  v.minLength(1, 'selector-empty'),
  v.maxLength(limits.selectorCharacters, 'selector-too-long'),
  plainText,
);

const titlePattern = v.pipe(
  selector,
  v.check((text) => text.split('#').length === 2, 'no-number-sign'),
);

const host = v.pipe(
  v.string('not-text'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseHost(dataset.value);
    if (parsed.ok) return parsed.host;
    addIssue(parsed.code === 'not-a-host' ? { message: parsed.code } : { message: parsed.code, input: parsed.value });
    return NEVER;
  }),
);

/** `login.crm.example`, or `*.force.com`: a registrable domain or more, and everything below it. */
const hostPattern = v.pipe(
  v.string('not-text'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseHostPattern(dataset.value);
    if (parsed.ok) return parsed.pattern;
    addIssue({ message: parsed.code, input: dataset.value });
    return NEVER;
  }),
);

/** Of any host; what it leads to is asked with no credential of the site. */
const anyUrl = v.pipe(
  ownText,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = anyAddress(dataset.value);
    if (parsed.ok) return parsed.url;
    addIssue({ message: parsed.code });
    return NEVER;
  }),
);

const id = v.pipe(v.string('not-text'), v.regex(/^[\w-]{1,64}$/, 'bad-id'));

/** A site as somebody may write it: only id, name and address have to be there. */
export const siteSchema: v.GenericSchema<unknown, Site> = v.pipe(
  v.strictObject(
    {
      id,
      name,
      address,
      presetId: v.optional(v.nullable(id), siteDefaults.presetId),
      signOutUrl: v.optional(v.nullable(ownText), siteDefaults.signOutUrl),
      proofUrl: v.optional(v.nullable(ownText), siteDefaults.proofUrl),
      taught: v.optional(v.nullable(taughtSchema), siteDefaults.taught),
      keepCookies: v.optional(listOf(cookieName, limits.keepCookies), siteDefaults.keepCookies),
      parentCookies: v.optional(v.picklist(['leave', 'clear'], 'not-a-choice'), siteDefaults.parentCookies),
      embeddedHosts: v.optional(listOf(host, limits.embeddedHosts), siteDefaults.embeddedHosts),
      otherHosts: v.optional(listOf(hostPattern, limits.otherHosts), siteDefaults.otherHosts),
      providerUrl: v.optional(v.nullable(anyUrl), siteDefaults.providerUrl),
      providerSignOutUrl: v.optional(v.nullable(anyUrl), siteDefaults.providerSignOutUrl),
      providerRule: v.optional(v.nullable(v.picklist(providerRules, 'not-a-choice')), siteDefaults.providerRule),
      tabsAfterwards: v.optional(v.picklist(['close', 'blank'], 'not-a-choice'), siteDefaults.tabsAfterwards),
      clearHistory: v.optional(v.boolean('not-a-choice'), siteDefaults.clearHistory),
      ignoreFields: v.optional(listOf(selector, limits.selectors), siteDefaults.ignoreFields),
      countFields: v.optional(listOf(selector, limits.selectors), siteDefaults.countFields),
      openItemsSelector: v.optional(v.nullable(selector), siteDefaults.openItemsSelector),
      openItemsTitle: v.optional(v.nullable(titlePattern), siteDefaults.openItemsTitle),
      rules: v.optional(ownRulesSchema, siteDefaults.rules),
    },
    shapeProblem,
  ),
  absolute('signOutUrl'),
  absolute('proofUrl'),
);

/** The address as a whole, wherever it was given as a path of the site. */
function absolute(key: 'signOutUrl' | 'proofUrl') {
  return v.rawTransform<Site, Site>(({ dataset: { value: site }, addIssue, NEVER }) => {
    const text = site[key];
    if (text === null) return site;
    const own = ownAddress(text, site.address);
    if (own.ok) return { ...site, [key]: own.url };
    addIssue({ message: own.code, path: [{ type: 'object', origin: 'value', input: { ...site }, key, value: text }] });
    return NEVER;
  });
}

function listOf(entry: v.GenericSchema<string, string>, most: number) {
  return v.pipe(
    v.array(entry, 'not-a-list'),
    v.maxLength(most, 'too-many'),
    v.transform((entries): readonly string[] => [...new Set(entries)]),
  );
}
