import type { Site } from '../../../lib/sites/site';

export function aSite(address: string, change: Partial<Site> = {}): Site {
  return {
    id: 'one',
    name: 'One',
    address,
    presetId: null,
    signOutUrl: null,
    proofUrl: null,
    keepCookies: [],
    parentCookies: 'leave',
    embeddedHosts: [],
    tabsAfterwards: 'close',
    clearHistory: false,
    ignoreFields: [],
    countFields: [],
    openItemsSelector: null,
    openItemsTitle: null,
    rules: {},
    ...change,
  };
}
