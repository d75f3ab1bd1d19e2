import { isSecretName } from '../../unsaved/secret-name';
import { attribute, matches, tag } from '../dom';

/** Fields that once were passwords stay secret when the page shows their text. */
const once = new WeakSet<Element>();

const BY_AUTOCOMPLETE =
  /\b(?:current-password|one-time-code|cc-(?:number|csc|exp(?:-month|-year)?|name|given-name|family-name|type))\b/;

/** Passwords, one-time codes, card numbers: that somebody typed there may count, what they typed is never read (X60). */
export function isSecret(field: Element): boolean {
  if (!/^(?:input|select|textarea)$/.test(tag(field))) return false;
  if (once.has(field)) return true;
  const secret =
    matches(field, '[type=password i]') ||
    BY_AUTOCOMPLETE.test(attribute(field, 'autocomplete') ?? '') ||
    ['name', 'id', 'aria-label', 'placeholder'].some((name) => isSecretName(attribute(field, name) ?? ''));
  if (secret) once.add(field);
  return secret;
}
