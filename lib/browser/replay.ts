import type { ReplayPort } from '../flows/ports';
import type { Answer, HeaderPair, NoAnswer, Question } from '../signout/proof/answer';
import { answerFrom } from './answer-from';
import { jarAddition } from './jar-addition';
import { freshTag, type OwnResponses } from './own-responses';
import { readBody } from './read-body';
import { nextHop, type Sendable } from './redirect-hop';
import { replayRule } from './replay-rule';
import { dress, type Undressed } from './request-dress';
import { ownHost, sweepSessionRules, withSessionRule } from './session-rules';

/** A redirect's target may be told later than `fetch` settles: 400 ms were enough in every measurement, more costs nothing when it is told. */
const HEAD_LIMIT_MS = 1_000;
const MAX_HOPS = 10;

interface Outgoing {
  readonly request: Undressed;
  readonly body: string | null;
  readonly credentials: 'include' | 'omit';
}

/** Asks servers with credentials that are put on the request by a rule and never enter the cookie jar. */
export function createReplay(responses: OwnResponses): ReplayPort {
  return {
    ask(question, { cookies, headers }, limitMs) {
      const request = { ...asked(question, headers), cookies, besideJar: null };
      return exchange(responses, { request, body: question.form ?? null, credentials: 'omit' }, limitMs);
    },
    async askWithJar(question, headers, limitMs) {
      const request = { ...asked(question, headers), cookies: null, besideJar: await jarAddition(question.url) };
      return exchange(responses, { request, body: null, credentials: 'include' }, limitMs);
    },
    send: (request, limitMs) => sendAndFollow(responses, request, limitMs),
    sweep: sweepSessionRules,
  };
}

const formType: HeaderPair = { name: 'content-type', value: 'application/x-www-form-urlencoded' };

function asked({ url, as, accept, headers, form, from }: Question, credentials: readonly HeaderPair[]) {
  return {
    url,
    method: form === undefined ? 'GET' : 'POST',
    ...(from === undefined ? ({ as: as === 'page' ? 'typed' : as } as const) : ({ as: 'led', from } as const)),
    accept,
    headers: [...headers, ...(form === undefined ? [] : [formType]), ...credentials],
  } as const;
}

async function sendAndFollow(responses: OwnResponses, first: Sendable, limitMs: number): Promise<Answer> {
  const until = Date.now() + limitMs;
  let request = first;
  for (let hop = 0; ; hop++) {
    const answer = await exchange(responses, await outgoing(request), until - Date.now());
    const next = answer.kind === 'answered' && hop < MAX_HOPS ? nextHop(request, answer) : null;
    if (next === null) return answer;
    request = next;
  }
}

async function outgoing(sendable: Sendable): Promise<Outgoing> {
  const { method, url, headers, body, cookies } = sendable;
  const dressed = { method, url, headers, as: isCall(sendable) ? 'call' : 'page', accept: null } as const;
  return cookies === 'jar'
    ? { request: { ...dressed, cookies: null, besideJar: await jarAddition(url) }, body, credentials: 'include' }
    : { request: { ...dressed, cookies, besideJar: null }, body, credentials: 'omit' };
}

/** Forms send GET or POST, and no header of their own but the type of their body. */
function isCall({ method, headers }: Sendable): boolean {
  const formType = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;
  const form = headers.every(({ name, value }) => name.toLowerCase() === 'content-type' && formType.test(value));
  return (method !== 'GET' && method !== 'POST') || !form;
}

async function exchange(
  responses: OwnResponses,
  { request, body, credentials }: Outgoing,
  limitMs: number,
): Promise<Answer> {
  const tag = freshTag();
  const url = request.url.split('#', 1)[0] ?? request.url;
  const noAnswer = (reason: NoAnswer['reason']): NoAnswer => ({ kind: 'no-answer', url, reason, at: Date.now() });
  const changes = URL.canParse(url) ? dress(request) : null;
  if (changes === null) return noAnswer('network');
  const expected = responses.expect(tag);
  const signal = AbortSignal.timeout(Math.max(0, limitMs));
  const { method } = request;
  try {
    return await withSessionRule(replayRule(url, tag, changes, ownHost()), async () => {
      const response = await fetch(`${url}#${tag}`, {
        method,
        body,
        credentials,
        redirect: 'manual',
        cache: 'no-store',
        signal,
      });
      const text = response.type === 'opaqueredirect' ? '' : await readBody(response);
      if (text === 'too-large') return noAnswer('too-large');
      const head = await expected.head(HEAD_LIMIT_MS);
      return answerFrom(url, response, head, text, Date.now()) ?? noAnswer('network');
    });
  } catch {
    return noAnswer(signal.aborted ? 'timeout' : 'network');
  } finally {
    expected.forget();
  }
}
