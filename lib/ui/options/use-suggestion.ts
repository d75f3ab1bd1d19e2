import { useEffect, useState } from 'preact/hooks';
import type { SiteProposal } from '../../messaging/protocol';
import type { Preset } from '../../sites/presets/preset';
import { presetById } from '../../sites/presets/presets';
import type { Site } from '../../sites/site';
import type { OptionsApi } from './api';

/** The one product that a site without a preset looks like, by its address or its traces. null: none, or several. */
export function useSuggestion(api: OptionsApi, { address, presetId }: Site, access: boolean): Preset | null {
  const [found, setFound] = useState<Preset | null>(null);
  useEffect(() => {
    let current = true;
    setFound(null);
    if (presetId !== null) return;
    void api.send('site.inspect', { address }).then((reply) => {
      if (current && reply.ok) setFound(onlyPreset(reply.value.presets));
    });
    return () => {
      current = false;
    };
  }, [api, address, presetId, access]);
  return found;
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
