import { t } from '../../i18n/t';
import type { Refusal } from '../../messaging/protocol';
import { refusalWords } from '../refusal-words';

type Values = NonNullable<Refusal['values']>;

/** About the file as a whole, or the line where its text breaks. */
const OF_FILE: Readonly<Record<string, (values: Values) => string>> = {
  'too-large': () => t('import_too_large'),
  'not-json': ({ line = 0 }) => t('import_not_json', { line }),
  'ends-early': ({ line = 0 }) => t('import_ends_early', { line }),
  'too-deep': ({ line = 0 }) => t('import_too_deep', { line }),
  'duplicate-key': ({ line = 0 }) => t('import_duplicate_key', { line }),
  'forbidden-key': ({ line = 0 }) => t('import_forbidden_key', { line }),
  'version-missing': () => t('import_version_missing'),
  'version-newer': () => t('import_version_newer'),
  'version-unknown': ({ version = '' }) => t('import_version_unknown', { version }),
  'no-recording-file': () => t('import_no_recording_file'),
  'not-a-sign-out': () => t('import_not_a_sign_out'),
  'wrong-shape': () => t('import_wrong_shape'),
};

/** About two sites of the file. */
const OF_PAIR: Readonly<Record<string, (values: Values) => string>> = {
  'duplicate-id': (values) => t('import_duplicate_id', firstOf(values)),
  'duplicate-address': (values) => t('import_duplicate_address', firstOf(values)),
};

/** What is wrong, where, what to do, and that nothing was changed. */
export function importWords({ code, values = {} }: Refusal): string {
  const place = placeWords(values);
  if (place === '') return OF_FILE[code]?.(values) ?? refusalWords(code, values);
  const reason = OF_PAIR[code]?.(values) ?? refusalWords(code, values);
  return t('import_value', { path: place, reason });
}

/** The names of values stay as they stand in the file. */
function placeWords({ site, name, field = '', entry }: Values): string {
  const value = entry === undefined ? String(field) : t('import_entry', { field, n: entry });
  if (site === undefined) return value;
  const owner = name === undefined ? t('import_site', { n: site }) : t('import_site_named', { n: site, name });
  return value === '' ? owner : t('import_place', { site: owner, field: value });
}

function firstOf({ other = '', otherName = '', value = '' }: Values) {
  return { other, name: otherName, value };
}
