import type { Target } from '../signout/job';
import type { Answer, HeaderPair, Question } from '../signout/proof/answer';
import { renewedIn } from '../signout/proof/set-cookie';
import { hostOf } from '../sites/match';
import type { Ports } from './ports';
import { ASK_LIMIT_MS, presentCookies, siteCookieHeader } from './probe';

/** The browser sends our own requests with the jar of the normal store; those of other stores go along written out. */
const isOfBrowser = ({ store }: Pick<Target, 'store'>): boolean => store.kind === 'normal';

/** The cookies that a page of this target would send, for `ReplayPort.send`. */
export async function cookiesToSend(ports: Ports, target: Target, url: string): Promise<'jar' | string | null> {
  if (isOfBrowser(target)) return 'jar';
  return siteCookieHeader(target.site, url, await presentCookies(ports, target));
}

/**
 * Asks as the browser itself would, so that a credential which the server replaces at every answer is replaced in the jar too. In another
 * store than the normal one what the answer renews is put there, though the ports were taken back meanwhile: the value before it may be void.
 */
export async function askAsBrowser(
  ports: Ports,
  target: Target,
  question: Question,
  headers: readonly HeaderPair[],
): Promise<Answer> {
  if (isOfBrowser(target)) return ports.replay.askWithJar(question, headers, ASK_LIMIT_MS);
  const { near, renew } = ports.cookies;
  const cookies = await presentCookies(ports, target);
  const header = siteCookieHeader(target.site, question.url, cookies);
  const answer = await ports.replay.ask(question, { cookies: header, headers }, ASK_LIMIT_MS);
  const jar = await near([hostOf(target.site)], target.store.id);
  await renew(renewedIn(answer, cookies, jar));
  return answer;
}
