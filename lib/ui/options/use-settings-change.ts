import { useState } from 'preact/hooks';
import type { Protocol } from '../../messaging/protocol';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';

export interface SettingsChange {
  /** Saves whole parts at once. `field` is where a problem of theirs is shown. */
  save(field: string, change: Protocol['settings.change']['data']): Promise<boolean>;
  /** What is wrong with the last value of a field; null: nothing. */
  problem(field: string): string | null;
  /** The last change was saved. */
  readonly saved: boolean;
}

export function useSettingsChange(api: OptionsApi, reload: () => Promise<void>): SettingsChange {
  const [last, setLast] = useState<{ readonly field: string; readonly problem: string | null } | null>(null);
  return {
    async save(field, change) {
      const reply = await api.send('settings.change', change);
      if (reply.ok) await reload();
      setLast({ field, problem: reply.ok ? null : refusalWords(reply.code, reply.values) });
      return reply.ok;
    },
    problem: (field) => (last?.field === field ? last.problem : null),
    saved: last !== null && last.problem === null,
  };
}
