import type { EpochMs } from '../base/time';
import type { Site } from '../sites/site';
import type { SignOutRecord } from './record';

/**
 * A site as a document for people and programs: `{ signoff: 'site', version: 1, exportedAt, site, records }`. Of each record only what it
 * says of this site; nothing of private windows, whose records are never written down.
 */
export function exportedSite(site: Site, records: readonly SignOutRecord[], now: EpochMs): string {
  const ofSite = records.flatMap(({ entries, ...record }) => {
    const own = entries.filter(({ siteId, store }) => siteId === site.id && store?.kind !== 'private');
    return own.length === 0 ? [] : [{ ...record, entries: own }];
  });
  const document = { signoff: 'site', version: 1, exportedAt: new Date(now).toISOString(), site, records: ofSite };
  return `${JSON.stringify(document, null, 2)}\n`;
}
