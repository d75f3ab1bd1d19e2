import { dots, list } from '../i18n/format';
import { keyPart, t } from '../i18n/t';
import type { ProviderResult, ProviderVerdict } from '../signout/identity-provider';
import type { Tone } from './kit/glyph';
import { moreIcons } from './kit/more-icons';

/** Services whose name says more than their host. Accounts there are people's own as often as their work's. */
const KNOWN: readonly (readonly [name: string, hosts: RegExp, personal?: true])[] = [
  ['Okta', /(?:^|\.)(?:okta|oktapreview|okta-emea)\.com$/],
  ['Microsoft', /(?:^|\.)(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|live\.com)$/, true],
  ['Google', /^accounts\.google\.com$/, true],
  ['Apple', /^appleid\.apple\.com$/, true],
  ['GitHub', /^github\.com$/, true],
  ['Auth0', /(?:^|\.)auth0\.com$/],
  ['OneLogin', /(?:^|\.)onelogin\.com$/],
  ['Ping', /(?:^|\.)(?:pingone\.(?:com|eu|ca|asia|sg|com\.au)|pingidentity\.com)$/],
  ['Authing', /(?:^|\.)authing\.(?:cn|co)$/],
  ['钉钉', /^login\.dingtalk\.com$/, true],
  ['飞书', /^(?:accounts|passport)\.(?:feishu\.cn|larksuite\.com)$/, true],
  ['企业微信', /(?:^|\.)work\.weixin\.qq\.com$/, true],
];

const knownBy = (host: string) => KNOWN.find(([, hosts]) => hosts.test(host.replace(/:\d+$/, '')));

/** Okta (login.corp.example); the host alone where nobody knows it. */
export function providerName(host: string): string {
  const [name] = knownBy(host) ?? [];
  return name === undefined ? host : t('idp_name', { host, name });
}

/** Ending the session there ends more than work: mail, documents, telephone. */
export const isPersonal = (host: string): boolean => knownBy(host)?.[2] === true;

type Look = 'ended' | 'alive' | 'unproven' | 'unchecked';

/** "Not checked" where nobody could or should look; "not proven" where somebody did. */
export function lookOf(verdict: ProviderVerdict): Look {
  if (verdict.kind !== 'unproven') return verdict.kind;
  return verdict.reason === 'no-access' || verdict.reason === 'not-asked' ? 'unchecked' : 'unproven';
}

const ICONS = {
  ended: moreIcons.providerEnded,
  alive: moreIcons.providerAlive,
  unproven: moreIcons.providerUnproven,
  unchecked: moreIcons.providerUnchecked,
} as const;

/** `good`: everything beside it is, too, so that it may be green. */
export function providerMark(verdict: ProviderVerdict, good: boolean) {
  const look = lookOf(verdict);
  const left = verdict.kind === 'unproven' && verdict.reason === 'not-asked';
  const tone: Tone = look === 'ended' ? (good ? 'ok' : 'plain') : left ? 'quiet' : 'warn';
  return { icon: ICONS[look], tone, word: t(`idp_${look}`) };
}

/** Why it is not known to have ended, or what that means; null: it has. `access`: may be looked at now. */
export function providerWhy({ verdict, done, rule, host }: ProviderResult, access: boolean): string | null {
  if (done === 'opened' && verdict.kind !== 'ended') return t('idp_opened');
  if (verdict.kind === 'ended') return null;
  if (verdict.kind === 'alive') return t(rule === 'leave' ? 'idp_alive_left' : 'idp_alive_why');
  return verdict.reason === 'no-access'
    ? t(access ? 'idp_why_access_now' : 'idp_why_no_access', { host })
    : t(`idp_why_${keyPart(verdict.reason)}`);
}

/** Ends single sign-on, too: Okta (login.corp.example) · Also ends: Desk, Wiki */
export function goesAlongWords({
  hosts,
  others,
}: {
  readonly hosts: readonly string[];
  readonly others: readonly string[];
}) {
  return dots(
    t('idp_goesAlong', { provider: list(hosts.map(providerName)) }),
    others.length > 0 && t('idp_also', { sites: list(others) }),
  );
}
