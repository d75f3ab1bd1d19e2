import { useEffect, useState } from 'preact/hooks';
import type { SiteProposal } from '../../messaging/protocol';
import type { Preset } from '../../sites/presets/preset';
import { presetById } from '../../sites/presets/presets';
import type { Site } from '../../sites/site';
import type { OptionsApi } from './api';

/** What the worker makes of the site's address and traces. null: it has not answered. */
export function useProposal(api: OptionsApi, { address, presetId }: Site, access: boolean): SiteProposal | null {
  const [proposal, setProposal] = useState<SiteProposal | null>(null);
  useEffect(() => {
    let current = true;
    setProposal(null);
    void api.send('site.inspect', { address }).then((reply) => {
      if (current && reply.ok) setProposal(reply.value);
    });
    return () => {
      current = false;
    };
  }, [api, address, presetId, access]);
  return proposal;
}

/** What the maker's address says goes before traces, a product before the family it is built on. */
export function onlyPreset(suggested: SiteProposal['presets']): Preset | null {
  const of = (why: 'host' | 'fingerprint', kind: Preset['kind']) =>
    suggested
      .filter((one) => one.why === why)
      .map(({ id }) => presetById(id))
      .filter((preset) => preset?.kind === kind);
  const tiers = [of('host', 'product'), of('fingerprint', 'product'), of('fingerprint', 'family')];
  const best = tiers.find((tier) => tier.length > 0) ?? [];
  return best.length === 1 ? (best[0] ?? null) : null;
}
