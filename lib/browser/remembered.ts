import { stored } from './stored';

/** What one part of this worker remembers beyond its life, until the browser closes or the extension is updated. Nobody else writes it. */
export interface Remembered<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
}

/** In `storage.session`, read once. What cannot be read or written is remembered by this worker alone. */
export function remembered<T>(key: string, fallback: T): Remembered<T> {
  // No other version ever wrote there: an update empties it.
  const document = stored<T>({ key, area: 'session', until: 'the browser closes', fallback, parse: (raw) => raw as T });
  let reading: Promise<T> | null = null;
  return {
    get() {
      reading ??= document.read().catch(() => fallback);
      return reading;
    },
    async set(value) {
      reading = Promise.resolve(value);
      await document.write(value).catch(() => {});
    },
  };
}
