import { expect, test } from 'vitest';
import type { Answer, Question } from '../../lib/signout/proof/answer';
import type { FakeCrm } from '../fakes/fake-crm';
import { change, check, lines, ports, world } from './doctor-world';

const me = 'https://crm.example/api/me';

/** Its pages are one shell for everybody; only its own call tells who is signed in. */
function singlePageApp() {
  const site = world.addCrm('crm');
  const crm = world.crmOf('crm');
  crm.answer = ({ url }, cookies, _headers, at) => {
    const common = { kind: 'answered', url, location: null, setCookies: [], at } as const;
    if (url !== me) return { ...common, contentType: 'text/html', status: 200, body: '<div id="app">One moment</div>' };
    const json = { ...common, contentType: 'application/json' };
    return crm.sessionOf(cookies) === null
      ? { ...json, status: 401, body: '{"error":"who?"}' }
      : { ...json, status: 200, body: '{"user":{"name":"ada"},"rights":["read"]}' };
  };
  const seen = { type: 'call', status: 200, contentType: 'application/json', accept: null, headers: [] } as const;
  ports.traffic.seen = async () => [{ ...seen, url: me, times: 2, lastAt: 0 }];
  return site;
}

/** The paths that are asked in this browser's name. */
function askedAsBrowser(): string[] {
  const asked: string[] = [];
  const { askWithJar } = ports.replay;
  ports.replay.askWithJar = (question, headers, limitMs) => {
    asked.push(new URL(question.url).pathname);
    return askWithJar(question, headers, limitMs);
  };
  return asked;
}

test('Z6 a check finds the one address that tells, though pages come before it', async () => {
  expect(lines(await check(singlePageApp()))).toContain('found proof');
});

test('Z6 once two addresses tell, a check asks no third', async () => {
  const site = world.addCrm('crm', 'honest', 0);
  for (const path of ['desk', 'tickets', 'reports']) world.openTab(`https://crm.example/${path}`);
  const asked = askedAsBrowser();
  expect(lines(await check(site))).toContain('found proof');
  expect(new Set(asked)).toEqual(new Set(['/reports', '/tickets']));
});

test('Z6 of a site that replaces the credential at every answer a check asks two addresses at most', async () => {
  const site = change(world.addCrm('crm', 'answers-alike', 2), { proofUrl: 'https://crm.example/board' });
  const asked = askedAsBrowser();
  const crm: FakeCrm = world.crmOf('crm');
  const { answer } = crm;
  crm.answer = function (question: Question, ...rest): Answer {
    const given = answer.call(this, question, ...rest);
    return given.kind === 'answered' ? { ...given, setCookies: [{ name: 'sid', value: 'another' }] } : given;
  };
  await check(site);
  expect(new Set(asked).size).toBe(2);
});
