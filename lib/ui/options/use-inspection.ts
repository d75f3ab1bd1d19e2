import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply, SiteProposal } from '../../messaging/protocol';
import { hostOrigins } from '../../sites/permission-origins';
import type { Api } from '../api';

const PAUSE_MS = 250;

/** Of the site and the hosts that were chosen with it. */
export const originsOf = ({ origins }: SiteProposal, others: readonly string[]): string[] => [
  ...new Set([...origins, ...others.flatMap(hostOrigins)]),
];

export interface Inspection {
  /** The worker's answer to what stands there now; null: nothing was asked or answered yet. */
  readonly reply: Reply<SiteProposal> | null;
  /** Asks without waiting for another key. */
  readonly askNow: () => void;
}

export function useInspection(api: Pick<Api, 'send'>, address: string): Inspection {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly reply: Reply<SiteProposal> } | null>(null);
  const latest = useRef(address);
  const first = useRef(address);
  latest.current = address;
  const ask = async () => {
    const reply = await api.send('site.inspect', { address });
    if (latest.current === address) setAnswer({ to: address, reply });
  };
  useEffect(() => {
    if (address.trim() === '') return;
    // what the page came with nobody is still typing
    const timer = setTimeout(() => void ask(), address === first.current ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, address]);
  return { reply: answer?.to === address ? answer.reply : null, askNow: () => void ask() };
}
