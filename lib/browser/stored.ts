import browser from 'webextension-polyfill';

export interface Stored<T, Written = T> {
  /** The fallback when nothing is stored. @throws what `parse` throws, and when the area cannot be read */
  read(): Promise<T>;
  write(value: Written): Promise<void>;
  clear(): Promise<void>;
}

export interface StoredAs<T> {
  readonly key: string;
  /** `session`: memory of the browser process, never on disk. */
  readonly area: 'local' | 'session';
  /** How long it lives, in words. */
  readonly until: string;
  readonly fallback: T;
  readonly parse: (raw: unknown) => T;
}

/** One stored value. Declare each key once, where its meaning is. */
export function stored<T, Written = T>({ key, area, fallback, parse }: StoredAs<T>): Stored<T, Written> {
  return {
    async read() {
      const found: Record<string, unknown> = await browser.storage[area].get(key);
      return key in found ? parse(found[key]) : fallback;
    },
    write: (value) => browser.storage[area].set({ [key]: value }),
    clear: () => browser.storage[area].remove(key),
  };
}
