import { signInShape } from '../signout/doctor/sign-in-shape';
import type { Answered } from '../signout/proof/answer';
import { belongsTo, hostOf, isOnOtherHost } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { ASK_LIMIT_MS } from './probe';

const MOST_HOPS = 5;

/** Shape of the page that a stranger is asked to sign in at; asked for as nobody, so that no session is touched. null: none was seen. */
export async function signInPageShape(ports: Ports, site: Site, start: string): Promise<string | null> {
  const [first, second] = [await followAsNobody(ports, site, start), await followAsNobody(ports, site, start)];
  return first && second && signInShape(first, second);
}

/** Hop by hop as far as the site goes; the last answer is the page, or leads to another house. null: no usable answer. */
async function followAsNobody(ports: Ports, site: Site, start: string): Promise<Answered | null> {
  let url = start;
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const question = { url, as: 'page', accept: null, headers: [] } as const;
    const answer = await ports.replay.ask(question, { cookies: null, headers: [] }, ASK_LIMIT_MS);
    if (answer.kind !== 'answered' || answer.status >= 500) return null;
    if (answer.location === null || !isOfSite(site, answer.location)) return answer;
    url = answer.location;
  }
  return null;
}

const isOfSite = (site: Site, url: string): boolean =>
  belongsTo(site, url) || isOnOtherHost(site, url) || URL.parse(url)?.hostname === hostOf(site);
