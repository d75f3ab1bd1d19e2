import { dots, list } from '../i18n/format';
import { keyPart, t } from '../i18n/t';
import type { ProviderResult, ProviderVerdict } from '../signout/identity-provider';
import { hostMatches } from '../sites/host-pattern';
import { hostedProviders } from '../sites/providers/known-providers';
import type { Tone } from './kit/glyph';
import { moreIcons } from './kit/more-icons';

/** Beside those whose facts are known. */
const NAMES: readonly (readonly [host: string, name: string])[] = [
  ['login.live.com', 'Microsoft'],
  ['appleid.apple.com', 'Apple'],
  ['github.com', 'GitHub'],
  ['*.onelogin.com', 'OneLogin'],
  ['*.pingone.com', 'PingOne'],
  ['*.pingone.eu', 'PingOne'],
  ['login.dingtalk.com', '钉钉'],
  ['*.feishu.cn', '飞书'],
  ['*.larksuite.com', 'Lark'],
  ['*.work.weixin.qq.com', '企业微信'],
];

/** Accounts there are for mail, documents and people's own life as often as for one site. */
const PERSONAL: readonly string[] = [
  'accounts.google.com',
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.live.com',
  'appleid.apple.com',
  'github.com',
  'login.dingtalk.com',
  '*.feishu.cn',
  '*.larksuite.com',
  '*.work.weixin.qq.com',
];

/** Okta (login.corp.example); the host alone where nobody knows it. */
export function providerName(host: string): string {
  const known = hostedProviders.find(({ hosts }) => hosts.some((pattern) => hostMatches(pattern, alone(host))));
  const name = known?.name ?? NAMES.find(([pattern]) => hostMatches(pattern, alone(host)))?.[1];
  return name === undefined ? host : t('idp_name', { host, name });
}

export const isPersonal = (host: string): boolean => PERSONAL.some((pattern) => hostMatches(pattern, alone(host)));

/** Without its port. */
const alone = (host: string): string => host.replace(/:\d+$/, '');

type Look = 'ended' | 'alive' | 'unproven' | 'unchecked';

/** "Not checked" where nobody could look; "not proven" where somebody did. */
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
  const tone: Tone = look === 'ended' ? (good ? 'ok' : 'plain') : 'warn';
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
