import type { SiteOverview } from '../../../signout/overview';
import type { Site } from '../../../sites/site';
import { focusSoon } from '../../focus-soon';
import type { OptionsApi } from '../api';
import { originPatterns } from '../origins';
import type { Preview } from '../use-preview';
import type { FindingAction } from './finding-words';
import type { Check } from './use-check';
import type { ShownOnPage } from './use-control';

interface Parts {
  readonly api: OptionsApi;
  readonly site: Site;
  readonly state: SiteOverview | undefined;
  readonly check: Check;
  readonly control: ShownOnPage;
  readonly preview: Preview;
}

/** What the findings offer, done with the parts of the page that do it anyway. */
export function useFindingActions({ api, site, state, check, control, preview }: Parts) {
  /** Must be the first thing in the click. */
  const allow = async (origins: readonly string[]) => {
    if (await api.requestAccess(origins)) await check.check();
  };
  const deeds: Readonly<Record<FindingAction, () => unknown>> = {
    allow: () => allow(originPatterns(site)),
    'allow-provider': () => allow(state?.provider?.origins ?? []),
    'open-site': () => api.send('site.open', { siteId: site.id }),
    'check-site': () => check.check(),
    'change-address': () => focusSoon('#signOutUrl'),
    'change-preset': () => focusSoon('#preset'),
    'change-proof': () => focusSoon('#proofUrl'),
    teach: () => {
      location.hash = `#teach/${encodeURIComponent(site.id)}`;
    },
    'show-control': () => control.show(),
    preview: () => {
      focusSoon('#preview');
      return preview.look();
    },
  };
  return (action: FindingAction): void => void deeds[action]();
}
