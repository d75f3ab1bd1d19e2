import * as v from 'valibot';
import type { IdentityProvider } from './identity-provider';
import { signInAddress } from './provider/provider-of';

const MOST_SITES = 200;
const text = v.pipe(v.string(), v.maxLength(2_000));

const providersSchema: v.GenericSchema<unknown, Record<string, IdentityProvider>> = v.pipe(
  v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
    v.strictObject({
      origin: v.pipe(
        text,
        v.check((origin) => URL.parse(origin)?.origin === origin),
      ),
      path: text,
      signInUrl: v.nullable(
        v.pipe(
          text,
          v.check((url) => URL.canParse(url)),
          v.transform(signInAddress),
        ),
      ),
      by: v.picklist(['named', 'redirect']),
    }),
  ),
  v.maxEntries(MOST_SITES),
);

/** Stored providers, all or nothing. */
export function parseProviders(raw: unknown): Readonly<Record<string, IdentityProvider>> {
  const parsed = v.safeParse(providersSchema, raw);
  return parsed.success ? parsed.output : {};
}
