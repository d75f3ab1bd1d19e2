import { useEffect, useState } from 'preact/hooks';
import type { SiteReport } from '../../../signout/doctor/report';
import type { Overview } from '../../../signout/overview';
import type { SiteId } from '../../../sites/site';
import type { OptionsApi } from '../api';

export type Reports = Readonly<Record<SiteId, SiteReport>>;

/** The last check of each site; read anew when the worker tells of another one. null: not read yet. */
export function useReports(api: OptionsApi, overview: Overview | null): Reports | null {
  const [reports, setReports] = useState<Reports | null>(null);
  const checks = overview?.sites.map(({ id, checkedAt }) => `${id} ${checkedAt}`).join();
  useEffect(() => {
    void api.send('site.reports', {}).then((reply) => setReports(reply.ok ? (reply.value ?? {}) : {}));
  }, [api, checks]);
  return reports;
}
