import type { FrameReport } from '../../unsaved/entry';
import type { FromFrame } from '../../unsaved/frame-messages';

const PAUSE_MS = 100;
/** Too many at a time, or nobody could listen. */
const REFUSED_MS = 1_000;

export interface Reporter {
  /** The first change is told at once, later ones together. */
  changed(): void;
  /** Tells even what was told before: the page came back. */
  again(): void;
  send<T extends keyof FromFrame>(type: T, data: FromFrame[T]['data']): Promise<FromFrame[T]['reply'] | null>;
}

/** Tells the worker. When the extension was updated or removed under this script, nobody listens any more: `orphaned` is told at each try. */
export function createReporter(now: () => FrameReport, orphaned: () => void): Reporter {
  let told = '';
  let pausing = false;
  const ask = async (type: string, data: unknown): Promise<{ ok?: boolean; value?: unknown } | null> => {
    if (chrome.runtime?.id !== undefined) return chrome.runtime.sendMessage({ type, data }).catch(() => null);
    orphaned();
    return null;
  };
  const send: Reporter['send'] = async (type, data) => {
    const reply = await ask(type, data);
    return reply?.ok ? ((reply.value as never) ?? null) : null;
  };
  const delivered = async (type: string, data: unknown) =>
    (await ask(type, data))?.ok === true || chrome.runtime?.id === undefined;
  const changed = () => {
    if (pausing) return;
    const report = now();
    const text = JSON.stringify(report);
    if (text === told) return;
    told = text;
    pausing = true;
    void delivered('unsaved.changed', report).then((ok) => ok || setTimeout(again, REFUSED_MS));
    setTimeout(() => {
      pausing = false;
      changed();
    }, PAUSE_MS);
  };
  const again = () => {
    told = '';
    changed();
  };
  return { changed, again, send };
}
