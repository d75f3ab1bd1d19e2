import { useRef, useState } from 'preact/hooks';
import type { Week } from '../../../shifts/shift';

export interface Draft {
  /** As it is being shaped; as it is saved, otherwise. */
  readonly week: Week;
  /** null: as it is saved. */
  show(week: Week | null): void;
  /** Saves what is shown, if it is not saved yet. */
  keep(): Promise<void>;
}

/** A week that follows hand and keys at once and is saved when they let go. */
export function useDraft(saved: Week, save: (week: Week) => Promise<boolean>): Draft {
  const [draft, setDraft] = useState<Week | null>(null);
  const latest = useRef<Week | null>(null);
  const saving = useRef<Week | null>(null);
  const show = (week: Week | null) => {
    latest.current = week;
    setDraft(week);
  };
  const keep = async () => {
    const week = latest.current;
    if (week === null || week === saving.current) return;
    saving.current = week;
    await save(week);
    saving.current = null;
    if (latest.current === week) show(null);
  };
  return { week: draft ?? saved, show, keep };
}
