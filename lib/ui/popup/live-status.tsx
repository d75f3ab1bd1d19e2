import { useEffect, useRef, useState } from 'preact/hooks';
import { type EpochMs, SECOND_MS } from '../../base/time';
import { keyPart, t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { headline } from './headline';
import type { PopupState } from './state';

const LEAST_APART_MS = 2 * SECOND_MS;
const RESULT_STAYS_MS = 5 * SECOND_MS;

interface Props {
  readonly overview: Overview;
  readonly state: PopupState;
  readonly now: EpochMs;
  /** Nothing holds the sign-out up any more. */
  readonly free: boolean;
}

/** Tells a screen reader the latest step, politely and not too often; after a run its result, once. */
export const LiveStatus = ({ overview, state, now, free }: Props) => {
  const [said, setSaid] = useState('');
  const saidAt = useRef(0);
  const ran = useRef(false);
  const running = overview.job !== null;
  if (running) ran.current = true;
  const result = ran.current && 'results' in state ? headline(state, now).title : '';
  const text = free ? t('popup_blocked_free') : running ? latestStep(overview) : result;
  useEffect(() => {
    if (running) {
      const wait = Math.max(0, saidAt.current + LEAST_APART_MS - Date.now());
      const timer = setTimeout(() => {
        saidAt.current = Date.now();
        setSaid(text);
      }, wait);
      return () => clearTimeout(timer);
    }
    setSaid(text);
    const timer = setTimeout(() => setSaid(''), RESULT_STAYS_MS);
    return () => clearTimeout(timer);
  }, [running, text]);
  return (
    <p class="sr" role="status">
      {said}
    </p>
  );
};

function latestStep({ sites }: Overview): string {
  const latest = sites.reduce<{ name: string; words: string; at: number } | null>((best, { name, progress }) => {
    if (progress?.kind !== 'running' || progress.startedAt <= (best?.at ?? 0)) return best;
    return { name, words: t(`step_${keyPart(progress.step)}`), at: progress.startedAt };
  }, null);
  return latest === null ? '' : t('status_site', { site: latest.name, text: latest.words });
}
