import { HOUR_MS } from '../../base/time';
import type { CookieFact } from '../../signout/cookie';
import { isOver, type Recording } from '../../signout/taught/recording';
import type { Provable } from '../../signout/witness';
import type { Site } from '../../sites/site';
import type { Ports } from '../ports';

/** In the browser's memory, so that a worker that dies does not end it. */
const KEY = 'teaching';
/** Is saved after it and dropped before. */
const WITNESS_KEY = 'teaching-witness';
/** What was recorded and not saved is forgotten. */
const KEPT_MS = HOUR_MS;

/** The old login, to ask with once the person has signed out by hand. */
export interface OldLogin {
  readonly proofs: readonly Provable[];
  readonly cookies: readonly CookieFact[];
}

/** null: nobody records. */
export async function loadRecording(ports: Ports): Promise<Recording | null> {
  const known = (await ports.secrets.load(KEY)) as Recording | null;
  if (known === null) return null;
  const now = ports.clock.now();
  const isStale = known.at === 'recording' ? isOver(known, now) : now - known.startedAt > KEPT_MS;
  if (!isStale) return known;
  await endRecording(ports);
  return null;
}

export const saveRecording = (ports: Ports, recording: Recording): Promise<void> => ports.secrets.save(KEY, recording);

/** Nothing of it stays. */
export async function endRecording(ports: Ports): Promise<void> {
  await ports.recorder.off();
  await dropOldLogin(ports);
  await ports.secrets.drop(KEY);
}

export const saveOldLogin = (ports: Ports, login: OldLogin): Promise<void> => ports.secrets.save(WITNESS_KEY, login);
export const loadOldLogin = async (ports: Ports): Promise<OldLogin | null> =>
  (await ports.secrets.load(WITNESS_KEY)) as OldLogin | null;
export const dropOldLogin = (ports: Ports): Promise<void> => ports.secrets.drop(WITNESS_KEY);

/** Of these keys, what a recording left behind that is no more. */
export const orphansOfRecording = (keys: readonly string[]): readonly string[] =>
  keys.includes(KEY) ? [] : keys.filter((key) => key === WITNESS_KEY);

export async function siteOf(ports: Ports, siteId: string): Promise<Site | null> {
  const { settings } = await ports.settings.load();
  return settings.sites.find(({ id }) => id === siteId) ?? null;
}
