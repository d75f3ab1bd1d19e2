import { useState } from 'preact/hooks';
import { nothingSeen, type SeenNow, type SiteReport } from '../../../signout/doctor/report';
import type { Overview } from '../../../signout/overview';
import type { Site } from '../../../sites/site';
import { refusalWords } from '../../refusal-words';
import type { OptionsApi } from '../api';
import { useReports } from './use-reports';

export interface Check {
  /** The last report was read, if there is one. */
  readonly isKnown: boolean;
  /** Of now, else the last one that is known; null: there is none. */
  readonly report: SiteReport | null;
  /** Only of a check of now. */
  readonly seen: SeenNow;
  readonly checking: boolean;
  /** A check of now came to its end. */
  readonly done: boolean;
  readonly problem: string | null;
  check(): Promise<void>;
}

interface State {
  readonly fresh: { readonly report: SiteReport; readonly seen: SeenNow } | null;
  readonly checking: boolean;
  readonly problem: string | null;
}

/** The check of one site, when somebody asks for it. */
export function useCheck(api: OptionsApi, site: Site, overview: Overview | null): Check {
  const [{ fresh, checking, problem }, setState] = useState<State>({ fresh: null, checking: false, problem: null });
  const reports = useReports(api, overview);
  const known = reports?.[site.id] ?? null;
  const check = async () => {
    setState((before) => ({ ...before, checking: true, problem: null }));
    const reply = await api.send('site.check', { id: site.id });
    setState((before) => ({
      fresh: reply.ok ? reply.value : before.fresh,
      checking: false,
      problem: reply.ok ? null : refusalWords(reply.code, reply.values),
    }));
  };
  const isFresh = fresh !== null && fresh.report.at >= (known?.at ?? 0);
  const report = isFresh ? fresh.report : known;
  const seen = isFresh ? fresh.seen : nothingSeen;
  return { isKnown: reports !== null, report, seen, checking, done: isFresh && !checking, problem, check };
}
