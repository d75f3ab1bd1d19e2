/** How one kind of identity provider signs people in and out. */
export interface SsoKind {
  readonly name: string;
  readonly protocol: 'openid' | 'saml' | 'cas';
  /** It describes itself at `/.well-known/openid-configuration`. */
  readonly describes: boolean;
  /** What its sign-out address does: ends the session, asks first, says goodbye and keeps it, or is not there. */
  readonly signOut: 'ends' | 'asks' | 'keeps' | 'none';
  /** What somebody who is signed in there gets: back at once, or a page that asks which account is meant. */
  readonly known: 'back' | 'chooser';
  /** The sign-in form is built by a script. */
  readonly scripted?: boolean;
  /** Its last page calls the parties that want to be told. */
  readonly tells?: boolean;
  /** It lives at a host below `<realm>-idp`, and its session cookie is set for that parent, which nobody asks access for. */
  readonly parentCookie?: boolean;
  /** The CRM's sign-out leads back to its first page, which signs in again by itself. */
  readonly crmComesBack?: boolean;
  readonly truth: SsoTruth;
}

/** What the CRM's own verdict is, and whether one of its sessions lives on. */
interface CrmTruth {
  readonly verdict: 'proven' | 'still-alive';
  readonly alive: boolean;
}

/** What a perfect judge says of what the browser shows, and what the provider's own table says then. */
export interface SsoTruth {
  /** The application signed out, the provider left alone. */
  readonly left: { readonly verdict: 'alive' | 'unclear'; readonly alive: true; readonly crm: CrmTruth };
  /** The provider ended as well, as far as it lets itself be ended. */
  readonly ended: { readonly verdict: 'ended' | 'alive' | 'unclear'; readonly alive: boolean; readonly by: string };
  readonly why: string;
}

const left = { verdict: 'alive', alive: true, crm: { verdict: 'proven', alive: false } } as const;
const endedBy = (by: string) => ({ verdict: 'ended', alive: false, by }) as const;
const usual = { protocol: 'openid', describes: true, signOut: 'ends', known: 'back' } as const;

export const ssoKinds: readonly SsoKind[] = [
  {
    ...usual,
    name: 'oidc',
    tells: true,
    truth: {
      left,
      ended: endedBy('discovery'),
      why: 'Its end-session address ends it, and frames tell the applications.',
    },
  },
  {
    ...usual,
    name: 'oidc-asks',
    signOut: 'asks',
    truth: { left, ended: endedBy('discovery'), why: 'Its end-session address asks; nothing ends before the answer.' },
  },
  {
    ...usual,
    name: 'oidc-plain',
    describes: false,
    signOut: 'none',
    truth: { left, ended: endedBy('control'), why: 'It describes nothing; only the control on its own page ends it.' },
  },
  {
    ...usual,
    name: 'oidc-liar',
    signOut: 'keeps',
    truth: {
      left,
      ended: { verdict: 'alive', alive: true, by: 'discovery' },
      why: 'It says goodbye and takes its cookie back, but the old cookie is still good.',
    },
  },
  {
    ...usual,
    name: 'oidc-chooser',
    known: 'chooser',
    truth: {
      left,
      ended: endedBy('discovery'),
      why: 'It always asks which account is meant; asked to be quiet, it tells.',
    },
  },
  {
    ...usual,
    name: 'oidc-script',
    scripted: true,
    truth: {
      left,
      ended: endedBy('discovery'),
      why: 'Its sign-in form is built by a script; asked to be quiet, it tells.',
    },
  },
  {
    ...usual,
    name: 'oidc-parent',
    parentCookie: true,
    truth: {
      left: { ...left, verdict: 'unclear' },
      ended: { verdict: 'unclear', alive: false, by: 'discovery' },
      why: 'The answer to the password set its cookie, for a parent domain: no request showed it, and the browser does not list it.',
    },
  },
  {
    ...usual,
    name: 'oidc-auto',
    crmComesBack: true,
    truth: {
      left: { ...left, crm: { verdict: 'still-alive', alive: true } },
      ended: endedBy('discovery'),
      why: 'The CRM signs in again by itself as long as the provider lets it.',
    },
  },
  {
    name: 'saml',
    protocol: 'saml',
    describes: false,
    signOut: 'none',
    known: 'back',
    truth: {
      left,
      ended: endedBy('control'),
      why: 'Messages are posted by pages; the control on its own page ends it.',
    },
  },
  {
    name: 'cas',
    protocol: 'cas',
    describes: false,
    signOut: 'ends',
    known: 'back',
    truth: { left, ended: endedBy('known-address'), why: 'The sign-out beside its sign-in address ends it.' },
  },
];

export const ssoHosts = ['idp', 'crm', 'desk'] as const;
export type SsoRole = (typeof ssoHosts)[number];
