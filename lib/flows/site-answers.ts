import type { Site } from '../sites/site';
import type { Ports } from './ports';

const LIMIT_MS = 4_000;

/** Whether the site gives any answer at all, be it an error; false: offline, refused, or silent. */
export async function siteAnswers(ports: Ports, site: Site): Promise<boolean> {
  const question = { url: site.address, as: 'page', accept: null, headers: [] } as const;
  const answer = await ports.replay.ask(question, { cookies: null, headers: [] }, LIMIT_MS);
  return answer.kind === 'answered' || answer.reason === 'too-large';
}
