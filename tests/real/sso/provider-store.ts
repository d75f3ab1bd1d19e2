import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What oidc-provider keeps, where a test can look at it. */
export class ProviderStore {
  readonly #entries = new Map<string, AdapterPayload>();

  /** Whose sign-in at the provider lives, one name per sign-in. */
  signedIn(): string[] {
    return this.#all('Session')
      .flatMap(({ accountId }) => (accountId ? [accountId] : []))
      .sort();
  }

  adapter(model: string): Adapter {
    const entries = this.#entries;
    const key = (id: string) => `${model}:${id}`;
    const firstWith = (name: 'uid' | 'userCode', value: string) => this.#all(model).find((one) => one[name] === value);
    return {
      upsert: async (id, payload) => void entries.set(key(id), payload),
      find: async (id) => entries.get(key(id)),
      findByUid: async (uid) => firstWith('uid', uid),
      findByUserCode: async (code) => firstWith('userCode', code),
      consume: async (id) => void entries.set(key(id), { ...entries.get(key(id)), consumed: true }),
      destroy: async (id) => void entries.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, payload] of entries) if (payload.grantId === grantId) entries.delete(name);
      },
    };
  }

  #all(model: string): AdapterPayload[] {
    return [...this.#entries].flatMap(([name, payload]) => (name.startsWith(`${model}:`) ? [payload] : []));
  }
}
