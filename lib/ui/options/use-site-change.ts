import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { historyPermissions } from '../../sites/history';
import type { Site } from '../../sites/site';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';
import { originPatterns } from './origins';

export interface SiteChange {
  /** Saves at once. Must be called in the event of the person's own act: more access may have to be asked for. */
  save(field: keyof Site, change: Partial<Omit<Site, 'id'>>): Promise<boolean>;
  /** What is wrong with the last value of a field; null: nothing. */
  problem(field: keyof Site): string | null;
  readonly saved: keyof Site | null;
}

interface Outcome {
  readonly field: keyof Site;
  readonly problem: string | null;
}

export function useSiteChange(api: OptionsApi, site: Site, reload: () => Promise<void>): SiteChange {
  const [last, setLast] = useState<Outcome | null>(null);
  const save: SiteChange['save'] = async (field, change) => {
    const end = (problem: string | null) => {
      setLast({ field, problem });
      return problem === null;
    };
    if (needsAccess(field) && !(await api.requestAccess(originPatterns(site, change)))) return end(t('site_denied'));
    if (change.clearHistory && !(await api.requestPermissions(historyPermissions)))
      return end(t('site_history_denied'));
    const reply = await api.send('site.change', { id: site.id, change });
    if (!reply.ok) return end(refusalWords(reply.code, reply.values));
    await reload();
    return end(null);
  };
  return {
    save,
    problem: (field) => (last?.field === field ? last.problem : null),
    saved: last !== null && last.problem === null ? last.field : null,
  };
}

const needsAccess = (field: keyof Site): boolean =>
  field === 'address' || field === 'otherHosts' || field === 'embeddedHosts' || field === 'parentCookies';
