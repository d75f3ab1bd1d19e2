import browser from 'webextension-polyfill';
import type { RosterPort } from '../flows/time-ports';
import type { RosterProblem } from '../shifts/roster';
import { freshTag, type OwnResponses } from './own-responses';

const MOST_CHARACTERS = 4_000_000;
const MOST_HOPS = 5;
/** A redirect's target may be told later than `fetch` settles. */
const HEAD_LIMIT_MS = 1_000;

type Fetched = { readonly text: string } | { readonly problem: RosterProblem };
type Hop = Fetched | { readonly next: string };

const problem = (code: 'no-answer' | 'no-access' | 'too-large'): Fetched => ({ problem: { code } });
const badStatus = (status: number): Fetched => ({ problem: { code: 'bad-status', status } });

/** Asks for the calendar at an address: whoever wrote the address is trusted with a question, nobody with a credential. */
export function createRosterFetch(responses: OwnResponses): RosterPort['read'] {
  return async (url, limitMs) => {
    const signal = AbortSignal.timeout(Math.max(0, limitMs));
    let next = url;
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (!(await isOpen(next))) return problem('no-access');
      const answer = await ask(next, responses, signal).catch(() => problem('no-answer'));
      if (!('next' in answer)) return answer;
      next = answer.next;
    }
    return problem('no-answer');
  };
}

/** Encrypted, or not leaving this computer; and access was given. */
async function isOpen(address: string): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && !isLoopback(url))) return false;
  const origins = [`${url.protocol}//${url.hostname}/*`];
  return browser.permissions.contains({ origins }).catch(() => false);
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

async function ask(address: string, responses: OwnResponses, signal: AbortSignal): Promise<Hop> {
  const url = new URL(address);
  const tag = freshTag();
  url.hash = tag;
  const expected = responses.expect(tag);
  try {
    const response = await fetch(url, { credentials: 'omit', redirect: 'manual', cache: 'no-store', signal });
    if (response.type === 'opaqueredirect') return redirected(url, await expected.head(HEAD_LIMIT_MS));
    if (!response.ok) return badStatus(response.status);
    const text = await boundedText(response);
    return text === null ? problem('too-large') : { text };
  } finally {
    expected.forget();
  }
}

/** On to the same host only: another one was never named by anybody here. */
function redirected(from: URL, head: Awaited<ReturnType<ReturnType<OwnResponses['expect']>['head']>>): Hop {
  if (head === null) return problem('no-answer');
  const location = head.headers.find(({ name }) => name === 'location')?.value ?? '';
  const to = URL.parse(location, from);
  if (location === '' || to?.host !== from.host) return badStatus(head.status);
  return { next: to.href };
}

/** As UTF-8, which calendars are by their standard, whatever the server calls them. null: longer than any calendar that is read. */
async function boundedText(response: Response): Promise<string | null> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return text;
    text += part.value;
    if (text.length > MOST_CHARACTERS) {
      void reader?.cancel().catch(() => {});
      return null;
    }
  }
}
