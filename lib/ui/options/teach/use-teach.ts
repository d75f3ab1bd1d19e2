import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../messaging/protocol';
import type { TeachView } from '../../../signout/taught/teach-view';
import type { Site } from '../../../sites/site';
import { refusalWords } from '../../refusal-words';
import type { OptionsApi } from '../api';

const LOOK_AGAIN_MS = 1_000;

export interface TeachState {
  /** null: nobody records; undefined: not known yet. */
  readonly view: TeachView | null | undefined;
  readonly problem: string | null;
  /** Shows what the worker answers, or why it refused. */
  take(asked: Promise<Reply<TeachView | null>>): Promise<void>;
  refused(reply: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> }): void;
}

/** What is being recorded, looked at again while something may change by itself. The worker knows that somebody looks as long as the page is open. */
export function useTeach(api: OptionsApi, site: Site): TeachState {
  const [view, setView] = useState<TeachView | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const asking = useRef(false);
  const refused: TeachState['refused'] = ({ code, values }) => setProblem(refusalWords(code, values));
  const take: TeachState['take'] = async (asked) => {
    asking.current = true;
    const reply = await asked;
    asking.current = false;
    if (!reply.ok) return refused(reply);
    setProblem(null);
    setView(reply.value);
  };
  const look = async () => {
    if (asking.current) return;
    const reply = await api.send('teach.get', { id: site.id });
    if (!asking.current && reply.ok) setView(reply.value);
  };
  useEffect(() => api.watchTeach(), [api]);
  useEffect(() => void look(), [api, site.id]);
  const isLive = view?.at === 'recording' || view?.at === 'signing-in' || view?.at === 'playing';
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isLive]);
  return { view, problem, take, refused };
}
