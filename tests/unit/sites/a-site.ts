import { type Site, siteDefaults } from '../../../lib/sites/site';

export function aSite(address: string, change: Partial<Site> = {}): Site {
  return {
    id: 'one',
    name: 'One',
    address,
    ...siteDefaults,
    ...change,
  };
}
