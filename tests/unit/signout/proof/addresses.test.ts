import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateQuestions, type KnownAddresses } from '../../../../lib/signout/proof/addresses';
import { credentialHeaders, hasBearer, plainHeaders } from '../../../../lib/signout/proof/credential-headers';
import { bearer, seen, site } from './answers';

const on = (path: string) => `https://crm.example${path}`;
const ask = (known: Partial<KnownAddresses>) =>
  candidateQuestions({ site, openUrls: [], seen: [], namedUrl: null, presetProof: null, signOutUrls: [], ...known });
const listed = (known: Partial<KnownAddresses>) =>
  ask(known).map(({ why, question }) => `${why} ${question.as} ${question.url.replace('https://crm.example', '')}`);

const html = { type: 'page', contentType: 'text/html' } as const;

describe('the order of trust', () => {
  test('named, preset, tab, entry, documents, calls with a credential, other calls', () => {
    expect(
      listed({
        namedUrl: on('/named'),
        presetProof: { url: on('/api/v1/App/user'), headers: [] },
        openUrls: [on('/deals#x')],
        seen: [seen(on('/reports'), html), seen(on('/api/me'), { headers: [bearer] }), seen(on('/api/list'))],
      }),
    ).toEqual([
      'named page /named',
      'preset call /api/v1/App/user',
      'tab page /deals',
      'entry page /',
      'seen-with-credential call /api/me',
      'seen call /api/list',
    ]);
  });

  test('documents do not crowd out the calls of a script client', () => {
    const documents = ['/a', '/b', '/c', '/d', '/e', '/f'].map((path) => seen(on(path), html));
    const found = listed({ openUrls: [on('/app')], seen: [...documents, seen(on('/api/me'), { headers: [bearer] })] });
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe('seen-with-credential call /api/me');
  });

  test('calls fill up when there are few documents', () => {
    const calls = Array.from({ length: 9 }, (_, at) => seen(on(`/api/things/${at}`), { headers: [bearer] }));
    expect(listed({ seen: calls })).toHaveLength(6);
  });

  test('of other calls the calm and repeated ones come first', () => {
    const calls = [
      seen(on('/api/xyz')),
      seen(on('/api/abc'), { times: 3 }),
      seen(on('/api/profile')),
      seen(on('/page'), { contentType: 'text/html' }),
    ];
    expect(listed({ seen: calls }).slice(1)).toEqual([
      'seen call /api/profile',
      'seen call /api/abc',
      'seen call /api/xyz',
      'seen call /page',
    ]);
  });

  test('at most two tabs, the active one first', () => {
    expect(listed({ openUrls: [on('/b'), on('/a'), on('/c')] })).toEqual([
      'tab page /b',
      'tab page /a',
      'entry page /',
    ]);
  });
});

describe('what ends the session is never asked with it', () => {
  test.each([
    ['the address somebody named, whatever it is called', on('/bye.php'), on('/bye.php'), false],
    ['the same with more parameters', on('/bye.php'), on('/bye.php?from=menu'), false],
    ['another parameter of one address for everything', on('/index.php?do=bye'), on('/index.php?do=list'), true],
    ['the one of it', on('/index.php?do=bye'), on('/index.php?do=bye&x=1'), false],
    ['one whose token the page fills in', on('/go?end={csrf}'), on('/go?end=abc'), false],
    ['one of parameters parted by semicolons', on('/i.pl?Do=End;T={t}'), on('/i.pl?Do=End;T=abc'), false],
    ['another one of those', on('/i.pl?Do=End;T={t}'), on('/i.pl?Do=Board;Id=1'), true],
    ['another path', on('/bye.php'), on('/board'), true],
    ['one whose path the page fills in', on('/x/{v0}/bye'), on('/x/abc/bye'), false],
    ['one whose path it fills in by half', on('/x/bye-{v0}.do'), on('/x/bye-abc.do'), false],
    ['what lies beside that', on('/x/bye-{v0}.do'), on('/x/board.do'), true],
    ['what lies beside a filled part', on('/x/{v0}/bye'), on('/x/abc/board'), true],
    ['what lies above or below it', on('/x/{v0}'), on('/x/abc/board'), true],
    ['the same path in other writing', on('/caf\u00e9/bye'), on('/caf%c3%a9/bye'), false],
  ])('%s', (_what, ends, url, isAsked) => {
    const urls = ask({ openUrls: [url], seen: [seen(url, html)], namedUrl: url, signOutUrls: [ends] });
    expect(urls.some(({ question }) => question.url.startsWith(url.split('&')[0] ?? url))).toBe(isAsked);
  });
});

test('an address that ends the session of a site entered with http is not asked at https, where its pages moved', () => {
  const plain = { ...site, address: 'http://crm.example/' };
  const asked = (path: string) =>
    listed({ site: plain, openUrls: [on(path)], signOutUrls: ['http://crm.example/bye.php'] })[0];
  expect([asked('/board'), asked('/bye.php')]).toEqual(['tab page /board', 'entry page http://crm.example/']);
});

describe('of addresses that name the login, only the most trusted is asked', () => {
  test.each(['user', 'username', 'user_name', 'Email', 'mail', 'auth', 'auth[username]', 'authuser'])(
    'as `%s`',
    (name) => {
      const named = (path: string) => on(`${path}?${encodeURIComponent(name)}=ada&at=${path.slice(1)}`);
      const tabs = ['/a', '/b', '/c'].map(named);
      const asked = ask({ openUrls: tabs, seen: [seen(named('/d'), html), seen(named('/e')), seen(on('/api/me'))] });
      const paths = asked.map(({ question }) => new URL(question.url).pathname);
      expect(paths).toEqual(['/a', '/', '/api/me']);
    },
  );

  test('and the one that somebody named before a tab', () => {
    const found = listed({ namedUrl: on('/who?user=ada'), openUrls: [on('/list?user=ada'), on('/board')] });
    expect(found).toEqual(['named page /who?user=ada', 'tab page /board', 'entry page /']);
  });

  test.each(['user_id', 'assigned_user', 'userId', 'author', 'mailbox', 'emails[]'])(
    'where `%s` names whom a list is about, all are',
    (name) => {
      const openUrls = [on(`/a?${name}=5`), on(`/b?${name}=6`)];
      expect(ask({ openUrls }).map(({ question }) => question.url)).toEqual([...openUrls, on('/')]);
    },
  );
});

describe('what is asked is at the site itself', () => {
  const under = { ...site, address: 'https://crm.example/suite/' };

  test.each([
    ['another host', 'https://evil.example/suite/a'],
    ['another port', 'https://crm.example:8443/suite/a'],
    ['plain http of a https site', 'http://crm.example/suite/a'],
    ['a page of another product on the host', 'https://crm.example/mail/a'],
    ['a page beside the path', 'https://crm.example/suite2'],
    ['no address', 'nonsense'],
    ['a browser page', 'chrome://newtab'],
  ])('a tab at %s is not asked', (_, url) => {
    expect(
      candidateQuestions({
        site: under,
        openUrls: [url],
        seen: [seen(url, html)],
        namedUrl: null,
        presetProof: null,
        signOutUrls: [],
      }),
    ).toHaveLength(1);
  });

  test('data of the same origin may live beside the path', () => {
    const found = candidateQuestions({
      site: under,
      openUrls: ['https://crm.example/suite'],
      seen: [seen(on('/api/me'))],
      namedUrl: null,
      presetProof: null,
      signOutUrls: [],
    });
    expect(found.map(({ question }) => question.url)).toEqual([
      'https://crm.example/suite',
      'https://crm.example/suite/',
      on('/api/me'),
    ]);
  });

  test('a site entered with http on a port of its own has not moved to https there', () => {
    const odd = { ...site, address: 'http://crm.example:8080/' };
    const openUrls = ['https://crm.example:8080/a', 'http://crm.example:8080/b'];
    const found = candidateQuestions({
      site: odd,
      openUrls,
      seen: [],
      namedUrl: null,
      presetProof: null,
      signOutUrls: [],
    });
    expect(found.map(({ question }) => question.url)).toEqual([openUrls[1], odd.address]);
  });

  test('a site entered with http may have moved to https', () => {
    const plain = { ...site, address: 'http://crm.example/' };
    expect(
      candidateQuestions({
        site: plain,
        openUrls: [on('/a')],
        seen: [],
        namedUrl: null,
        presetProof: null,
        signOutUrls: [],
      })[0]?.question.url,
    ).toBe(on('/a'));
  });
});

describe('a question', () => {
  test('carries what the own request carried, the credential apart', () => {
    const request = seen(on('/api/me?_=1760000000000'), {
      accept: 'application/vnd.crm+json',
      headers: [bearer, { name: 'X-CSRF-Token', value: 'c' }, { name: 'X-Tenant', value: 'north' }],
    });
    expect(ask({ seen: [request] })[1]).toEqual({
      question: {
        url: on('/api/me'),
        as: 'call',
        accept: 'application/vnd.crm+json',
        headers: [{ name: 'X-Tenant', value: 'north' }],
      },
      credentialHeaders: [bearer, { name: 'X-CSRF-Token', value: 'c' }],
      why: 'seen-with-credential',
    });
  });

  test("of a preset takes the preset's own headers first", () => {
    const token = { name: 'authorization', value: 'Bearer fresh' };
    const [first] = ask({
      presetProof: { url: on('/api/me'), headers: [token] },
      seen: [seen(on('/api/me'), { headers: [bearer] })],
    });
    expect(first).toMatchObject({ why: 'preset', credentialHeaders: [token], question: { as: 'call' } });
  });

  test('named by the person is asked as it was seen', () => {
    expect(listed({ namedUrl: on('/whoami'), seen: [seen(on('/whoami'))] })[0]).toBe('named call /whoami');
  });

  test.each([
    ['/api/me?1760000000000', '/api/me'],
    ['/api/me?_=1760000000000&page=2', '/api/me?page=2'],
    ['/api/me?r=0.123456789012', '/api/me'],
    ['/api/me?id=1760000000000', '/api/me?id=1760000000000'],
    ['/api/me?t=dark', '/api/me?t=dark'],
    ['/api/me?a=b%20c', '/api/me?a=b%20c'],
  ])('about %s asks for %s', (path, asked) => {
    expect(ask({ seen: [seen(on(path))] }).at(-1)?.question.url).toBe(on(asked));
  });

  test('is not asked twice', () => {
    const found = listed({ namedUrl: on('/'), openUrls: [on('/'), on('/#a')], seen: [seen(on('/'), html)] });
    expect(found).toEqual(['named page /']);
  });

  test.each([
    ['a picture', seen(on('/x'), { contentType: 'image/png' })],
    ['a script', seen(on('/x'), { contentType: 'text/javascript' })],
    ['a stream', seen(on('/x'), { contentType: 'text/event-stream' })],
    ['an empty answer', seen(on('/x'), { status: 204 })],
    ['a sign-out', seen(on('/logout'))],
    ['a broken address', seen('::')],
  ])('is never %s', (_, request) => expect(ask({ seen: [request] }).map(({ why }) => why)).toEqual(['entry']));
});

test.each([
  ['Authorization', true, true],
  ['X-Auth', true, true],
  ['Espo-Authorization', true, true],
  ['access-token', true, true],
  ['X-Session-Id', true, true],
  ['X-Api-Key', true, true],
  ['X-JWT', true, true],
  ['X-CSRF-Token', true, false],
  ['X-XSRF', true, false],
  ['X-Requested-With', false, false],
  ['Accept-Version', false, false],
  ['client', false, false],
])('header %s is a credential: %s, alone enough: %s', (name, credential, enough) => {
  const headers = [{ name, value: 'v' }];
  expect([credentialHeaders(headers).length, plainHeaders(headers).length, hasBearer(headers)]).toEqual([
    credential ? 1 : 0,
    credential ? 0 : 1,
    enough,
  ]);
});

test('whatever was seen, at most six questions, all at the site', () => {
  const url = fc.oneof(
    fc.constantFrom('http://crm.example/a', 'https://other.example/b', on('/c'), on('/d?e=1')),
    fc.string().map(on),
    fc.string(),
  );
  const anySeen = fc.array(
    fc.record({
      url,
      type: fc.constantFrom('page' as const, 'frame' as const, 'call' as const),
      contentType: fc.constantFrom('text/html', 'application/json', ''),
    }),
  );
  fc.assert(
    fc.property(fc.array(url), anySeen, fc.option(url), (openUrls, requests, namedUrl) => {
      const found = ask({ openUrls, namedUrl, seen: requests.map((request) => seen(request.url, request)) });
      expect(found.length).toBeLessThanOrEqual(6);
      expect(found.every(({ question }) => new URL(question.url).origin === 'https://crm.example')).toBe(true);
    }),
    { numRuns: 50 },
  );
});
