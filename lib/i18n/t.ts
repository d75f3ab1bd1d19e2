import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';
import { uiLanguage } from './language';

type Messages = typeof messages;
export type MessageKey = keyof Messages;
/** Base of a message with the forms `<base>_one` and `<base>_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

type Names<K extends MessageKey> = Messages[K] extends { placeholders: infer P } ? keyof P & string : never;
type Values<Name extends string> = [Name] extends [never] ? [] : [values: { readonly [N in Name]: string | number }];
type PluralNames<B extends PluralKey> = Exclude<Names<`${B}_other` & MessageKey>, 'n'>;

/** The string of a key in the language of the browser. Placeholders are numbered in the alphabetical order of their names. */
export function t<K extends MessageKey>(key: K, ...[values]: Values<Names<K>>): string {
  return message(key, values);
}

/** As `t`, in the plural form for `n`. */
export function tn<B extends PluralKey>(base: B, n: number, ...[values]: Values<PluralNames<B>>): string {
  return message(`${base}_${pluralForm(n)}`, { n, ...values });
}

/** Codes are written with hyphens or dots, message names cannot be: `still-alive` → `still_alive`. */
export function keyPart<S extends string>(code: S): KeyPart<S> {
  return code.replaceAll(/[.-]/g, '_') as KeyPart<S>;
}
export type KeyPart<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${KeyPart<B>}` : S;

function message(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const names = Object.keys(values).sort();
  return browser.i18n.getMessage(
    key,
    names.map((name) => String(values[name])),
  );
}

function pluralForm(n: number): 'one' | 'other' {
  return new Intl.PluralRules(uiLanguage()).select(n) === 'one' ? 'one' : 'other';
}
