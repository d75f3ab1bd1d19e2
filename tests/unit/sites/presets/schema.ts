import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { parseHostPattern } from '../../../../lib/sites/parse-host';
import { confidences, presetParts } from '../../../../lib/sites/presets/preset';

const { document } = parseHTML('<html><body></body></html>');

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300), v.trim());
/** Named once and never empty: what is not known is left out. */
const listOf = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.check((list) => new Set(list.map((one) => JSON.stringify(one))).size === list.length, 'twice'),
  );
const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values);

const namePattern = v.pipe(text, v.regex(/^[\w.*:-]+$/), v.regex(/[A-Za-z]{2}/));
const pathPattern = v.pipe(text, v.regex(/^\/[\w./*-]*[a-z][\w./*-]*$/));
const selector = v.pipe(
  text,
  v.check((css) => {
    try {
      document.querySelector(css);
      return true;
    } catch {
      return false;
    }
  }, 'not CSS'),
);
const confidence = oneOf(confidences);

/** As the settings would take it; below a domain where every customer has one (`*.frappe.cloud`) too, for it only recognises. */
const hostPattern = v.pipe(
  text,
  v.check((pattern) => {
    const parsed = parseHostPattern(pattern);
    return parsed.ok ? parsed.pattern === pattern : parsed.code === 'bare-suffix' && parsed.value.includes('.');
  }, 'not a host'),
);
/** Once `{sub}` and `{domain}` are filled in. */
const otherHost = v.pipe(
  text,
  v.check((template) => {
    const parsed = parseHostPattern(template.replace('{sub}', 'acme').replace('{domain}', 'crm.example'));
    return parsed.ok && !parsed.pattern.startsWith('*');
  }, 'not one host'),
);

const address = (placeholders: RegExp) =>
  v.pipe(
    text,
    v.regex(/^(?:\{base\}|\{origin\}|https:\/\/[\w.{}-]+)\/[^\s#]*$/),
    v.check((template) => {
      const rest = template.replace(/^\{base\}|^\{origin\}/, 'https://crm.example').replaceAll(placeholders, 'x');
      return URL.canParse(rest) && !/\{(?:base|origin|sub|domain|site)\}/.test(rest);
    }, 'not an address'),
  );
const ownAddress = v.pipe(address(/$^/g), v.regex(/^\{/));

const kept = { path: v.exactOptional(listOf(text)), decode: v.exactOptional(oneOf(['base64', 'json'])) };
const placeholder = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/));
const value = v.variant('from', [
  v.strictObject({ placeholder, from: v.literal('input'), name: text }),
  v.strictObject({ placeholder, from: v.literal('meta'), name: text }),
  v.strictObject({ placeholder, from: v.literal('cookie'), name: text, ...kept }),
  v.strictObject({ placeholder, from: v.literal('local-storage'), key: text, ...kept }),
  v.strictObject({ placeholder, from: v.literal('session-storage'), key: text, ...kept }),
  v.strictObject({ placeholder, from: v.literal('link'), fragment: text, parameter: text }),
]);

const recipe = v.pipe(
  v.strictObject({
    method: oneOf(['GET', 'POST', 'PUT', 'DELETE']),
    url: ownAddress,
    headers: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]*$/)), text)),
    body: v.exactOptional(v.strictObject({ type: oneOf(['form', 'json']), text })),
    values: v.exactOptional(listOf(value)),
  }),
  v.check((one) => one.method !== 'GET' || one.body === undefined, 'a GET with a body'),
  v.check(({ url, headers = {}, body, values = [] }) => {
    const sent = [url.replace(/^\{\w+\}/, ''), body?.text ?? '', ...Object.values(headers)].join(' ');
    const used = [...sent.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1]);
    return [...new Set(used)].sort().join() === [...new Set(values.map((one) => one.placeholder))].sort().join();
  }, 'a placeholder without a value, or a value without a place'),
);

export const factsSchema = v.pipe(
  v.strictObject({
    name: v.strictObject({ en: text, zh: v.exactOptional(text), zhTW: v.exactOptional(text) }),
    kind: v.exactOptional(v.literal('family')),
    confidence,
    fieldConfidence: v.exactOptional(v.record(oneOf(presetParts), confidence)),
    hosts: v.exactOptional(listOf(hostPattern)),
    domainsToClear: v.exactOptional(listOf(otherHost)),
    fingerprint: v.exactOptional(
      v.strictObject({
        cookies: v.exactOptional(listOf(namePattern)),
        storageKeys: v.exactOptional(listOf(namePattern)),
        markup: v.exactOptional(listOf(selector)),
        paths: v.exactOptional(listOf(pathPattern)),
        together: v.exactOptional(v.literal(true)),
      }),
    ),
    recipe: v.exactOptional(recipe),
    visit: v.exactOptional(v.pipe(address(/\{(?:sub|domain|site)\}/g), v.regex(/^https:/))),
    control: v.exactOptional(
      v.strictObject({ selectors: v.exactOptional(listOf(selector)), openers: v.exactOptional(listOf(selector)) }),
    ),
    proof: v.exactOptional(v.strictObject({ url: ownAddress, as: oneOf(['page', 'call']) })),
  }),
  v.check(({ recipe, visit }) => !(recipe && visit), 'both a request and a visit'),
  v.check(({ hosts, visit, domainsToClear }) => hosts !== undefined || !(visit ?? domainsToClear), 'whose hosts?'),
  v.check(({ kind, hosts }) => kind === undefined || hosts === undefined, 'a family has no hosts of its own'),
  v.check(
    ({ fieldConfidence = {}, confidence }) => Object.values(fieldConfidence).every((one) => one !== confidence),
    'a part that is known as the whole is',
  ),
);

export const strategies = [
  'get-url',
  'get-url-token',
  'post-form-csrf',
  'api-cookie',
  'api-token-header',
  'in-page-click',
  'client-only',
] as const;

const cookieRoles = ['session', 'token', 'remember', 'refresh', 'csrf', 'ident', 'device', 'sso', 'hint'] as const;
const sentence = (ending: RegExp) => v.pipe(text, v.maxLength(140), v.regex(ending));

export const textsSchema = v.strictObject({
  texts: v.strictObject({
    quirks: v.array(
      v.strictObject({
        en: sentence(/^[^。]+\.$/),
        zh: sentence(/^[^「」伺頁證紀瀏]+。$/u),
        zhTW: sentence(/^[^“”务页证记览]+。$/u),
      }),
    ),
    sources: listOf(text),
  }),
  strategy: oneOf(strategies),
  cookies: v.record(oneOf(cookieRoles), listOf(namePattern)),
});
