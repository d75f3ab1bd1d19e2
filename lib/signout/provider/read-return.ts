import type { Authorization } from './authorization';
import type { Field } from './page-facts';

/**
 * What a provider sends back to the site. `signed-in`: it hands out a sign-in without asking anybody. `nobody`: nobody is signed in there.
 * `home`: the way back, and nothing with it.
 */
export type Return = 'signed-in' | 'nobody' | 'asks' | 'unreachable' | 'unclear' | 'home';

const wantsSomebody = ['interaction_required', 'consent_required', 'account_selection_required'];

/** Parameters of an address, or fields of a form that goes to the site. `asked`: the request that this answers; null: none was seen. */
export function readReturn(fields: readonly Field[], asked: Authorization | null): Return {
  const get = (name: string): string => fields.find((field) => field.name === name)?.value ?? '';
  if (get('error') !== '') return readError(get('error'), asked);
  if (get('SAMLResponse') !== '') return readSaml(get('SAMLResponse'));
  if (/RequestSecurityTokenResponse/.test(get('wresult'))) return 'signed-in';
  if (get('lemonldapcda') !== '') return 'signed-in';
  if (/^ST-.{4}/.test(get('ticket'))) return 'signed-in';
  if (grantIn(fields)) return asked?.state && get('state') !== asked.state ? 'unclear' : 'signed-in';
  const said = ['code', 'ticket', 'id_token', 'access_token', 'wresult', 'SAMLart'].some((name) => get(name) !== '');
  return said ? 'unclear' : 'home';
}

/** Something that the site can change into a sign-in; a short number is a code of another kind. */
function grantIn(fields: readonly Field[]): boolean {
  return fields.some(({ name, value }) => {
    if (name === 'code') return /^[\w\-./~+=%|:*!]{10,}$/.test(value) && !/_(?:required|denied|error)$/.test(value);
    if (name === 'id_token') return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value) || value.split('.').length === 5;
    return (name === 'access_token' || name === 'SAMLart') && value.length >= 16;
  });
}

function readError(error: string, asked: Authorization | null): Return {
  if (error === 'login_required') return asked?.demands ? 'unclear' : 'nobody';
  if (wantsSomebody.includes(error)) return 'asks';
  return error === 'temporarily_unavailable' || error === 'server_error' ? 'unreachable' : 'unclear';
}

/** The status stands in the clear even where the rest is encrypted. */
function readSaml(message: string): Return {
  const text = plainText(message);
  if (/[:]Success["']/.test(text)) return 'signed-in';
  return /status:NoPassive["']/.test(text) ? 'nobody' : 'unclear';
}

function plainText(base64: string): string {
  try {
    return atob(base64.replace(/\s+/g, ''));
  } catch {
    return '';
  }
}

/** Parameters of an address, those behind the `#` as well. */
export function fieldsOf(address: string): Field[] {
  const url = URL.parse(address);
  if (url === null) return [];
  const behind = /=/.test(url.hash) ? [...new URLSearchParams(url.hash.slice(1).replace(/^.*\?/, ''))] : [];
  return [...url.searchParams, ...behind].map(([name, value]) => ({ name, value }));
}
