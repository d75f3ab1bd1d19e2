import type { FrameReport } from '../../unsaved/entry';
import type { FromFrame } from '../../unsaved/frame-messages';

const PAUSE_MS = 100;

export interface Reporter {
  /** The first change is told at once, later ones together. */
  changed(): void;
  /** Tells even what was told before: the page came back. */
  again(): void;
  send<T extends keyof FromFrame>(type: T, data: FromFrame[T]['data']): Promise<FromFrame[T]['reply'] | null>;
}

/** Tells the worker. When the extension was updated or removed under this script, nobody listens any more: `orphaned` is told once. */
export function createReporter(now: () => FrameReport, orphaned: () => void): Reporter {
  let told = '';
  let pausing = false;
  const send: Reporter['send'] = async (type, data) => {
    if (chrome.runtime?.id === undefined) {
      orphaned();
      return null;
    }
    const reply: unknown = await chrome.runtime.sendMessage({ type, data }).catch(() => null);
    return (reply as { ok?: boolean; value?: never } | null)?.ok ? ((reply as { value: never }).value ?? null) : null;
  };
  const changed = () => {
    if (pausing) return;
    const report = now();
    const text = JSON.stringify(report);
    if (text === told) return;
    told = text;
    pausing = true;
    void send('unsaved.changed', report);
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
