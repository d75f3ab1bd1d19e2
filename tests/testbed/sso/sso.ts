import type { Answer } from '../http/answer.ts';
import type { Ask } from '../http/ask.ts';
import { late } from '../http/trouble.ts';
import { isAlive } from '../sessions.ts';
import { type SsoKind, type SsoRole, ssoKinds } from './kinds.ts';
import { Party } from './party.ts';
import { Provider } from './provider.ts';

interface Realm {
  readonly provider: Provider;
  readonly crm: Party;
  readonly desk: Party;
  /** Every answer of theirs comes so much later. */
  delayMs: number;
}

/** Providers, each with two applications: `oidc-idp`, `oidc-crm`, `oidc-desk` and so on for every kind. */
export class Sso {
  readonly #realms = new Map<string, Realm>();

  /** null: a host of no realm. */
  answer(ask: Ask, hostName: string): Answer | null {
    const [, name = '', role] = /^(?:sso\.)?(.+)-(idp|crm|desk)$/.exec(hostName) ?? [];
    const realm = role === undefined ? null : this.#realm(name);
    if (!realm) return null;
    const providerOrigin = ask.origin.replace(hostName, ssoHost(name, 'idp'));
    const answer =
      role === 'idp'
        ? realm.provider.answer(ask)
        : (role === 'crm' ? realm.crm : realm.desk).answer(ask, providerOrigin);
    return realm.delayMs > 0 ? late(answer, realm.delayMs) : answer;
  }

  /** 0: none. */
  delay(name: string, ms: number): void {
    const realm = this.#realm(name);
    if (realm) realm.delayMs = ms;
  }

  /** Who is signed in at the provider, or at one of its applications. */
  signedIn(name: string, role: SsoRole): string[] {
    const realm = this.#realm(name);
    if (!realm) return [];
    const { sessions } = role === 'idp' ? realm.provider : realm[role];
    return sessions
      .list()
      .filter(isAlive)
      .map(({ user }) => user);
  }

  forget(): void {
    this.#realms.clear();
  }

  #realm(name: string): Realm | null {
    const known = this.#realms.get(name);
    if (known) return known;
    const kind = kindOf(name);
    if (!kind) return null;
    const provider = new Provider(kind);
    const realm = { provider, crm: new Party('crm', provider), desk: new Party('desk', provider), delayMs: 0 };
    this.#realms.set(name, realm);
    return realm;
  }
}

/** Host without its top-level name; `oidc--two` is another realm of the kind. */
export const ssoHost = (name: string, role: SsoRole): string =>
  role === 'idp' && kindOf(name)?.parentCookie === true ? `sso.${name}-${role}` : `${name}-${role}`;

const kindOf = (name: string): SsoKind | undefined => ssoKinds.find((one) => one.name === name.split('--')[0]);
