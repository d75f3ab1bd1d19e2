import { hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { Tuning } from './tuning';

/** What a person changed about the detection on this site's pages. */
export function tuningOf(site: Site): Tuning {
  return {
    ignore: site.ignoreFields,
    count: site.countFields,
    hosts: [...hostPatternsOf(site), ...site.embeddedHosts],
  };
}
