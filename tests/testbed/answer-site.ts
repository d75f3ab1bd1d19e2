import { apiRoutes } from './api.ts';
import type { Answer } from './http/answer.ts';
import { json, page, redirect, withCookies } from './http/answer.ts';
import type { Ask } from './http/ask.ts';
import { setCookie } from './http/cookies.ts';
import { appShell } from './pages/app-shell.ts';
import { link } from './pages/layout.ts';
import { loginPage, noticePage } from './pages/login.ts';
import { pageAt, savePage } from './pages/pages.ts';
import { wordsOf } from './pages/words/words.ts';
import { posingOf } from './poses.ts';
import { signIn } from './sign-in.ts';
import type { Site } from './site.ts';
import type { Language } from './site-options.ts';
import { staticAnswer } from './static.ts';
import type { Handler, Visit } from './style.ts';

/** One site's answer to one request. */
export function answerSite(ask: Ask, site: Site): Answer {
  const { style } = site;
  const path = pathBelow(style.base ?? '', ask.path);
  const early = style.gate?.(ask, site, path) ?? staticAnswer(ask, site) ?? languageChoice(ask);
  if (early) return early;
  const reading = style.credential.read(ask, site);
  const language = languageOf(ask, site);
  const visit = { ask, site, path, session: reading?.session ?? null, language, words: wordsOf(language) };
  const answer = handlerFor(visit)(visit);
  const stillSignedIn = reading && reading.session.endedAt === null;
  return stillSignedIn ? withCookies(answer, reading.setCookies) : answer;
}

function handlerFor(visit: Visit): Handler {
  const { ask, site, path } = visit;
  if (!ask.path.startsWith(site.style.base ?? '')) return site.style.outside ?? missing;
  const route = `${ask.method} ${path}`;
  const own = site.style.routes?.[route] ?? posingOf(site).routes?.[route] ?? apiRoutes[route] ?? sharedRoutes[route];
  if (own) return own;
  if (path.startsWith('/decoy/')) return decoy;
  if (path.startsWith('/api/')) return () => json({ error: 'not found' }, 404);
  if (site.style.ui === 'app') return appShell;
  return visit.session ? signedInPage : (site.style.strangers ?? toLogin);
}

const sharedRoutes: Readonly<Record<string, Handler>> = {
  'GET /': (visit) =>
    visit.site.style.ui === 'app'
      ? appShell(visit)
      : redirect(link(visit, visit.session ? homeOf(visit.site) : '/login')),
  'GET /login': (visit) => (visit.site.style.ui === 'app' ? appShell(visit) : page(loginPage(visit))),
  'POST /login': (visit) => withCookies(redirect(link(visit, homeOf(visit.site)), 303), signIn(visit).setCookies),
};

const signedInPage: Handler = (visit) => {
  if (visit.ask.method === 'POST') return savePage(visit);
  const found = pageAt(visit);
  return found ? page(found) : missing(visit);
};

const missing: Handler = (visit) => page(noticePage(visit, visit.words.notFound), 404);

export const toLogin: Handler = (visit) => redirect(link(visit, '/login'));

/** Does what its label says, and is never forgotten. */
const decoy: Handler = (visit) => {
  const name = visit.path.slice('/decoy/'.length);
  visit.site.pressed.push(name);
  if (name === 'delete-account' || name === 'everybody') visit.site.sessions.endAll(name);
  return page(noticePage(visit, visit.words.done));
};

function languageChoice(ask: Ask): Answer | null {
  const chosen = ask.method === 'GET' ? languageNamed(ask.query.get('lang') ?? undefined) : null;
  return chosen && withCookies(redirect(ask.path), [setCookie('lang', chosen, { maxAge: 31_536_000 })]);
}

function languageOf(ask: Ask, site: Site): Language {
  return languageNamed(ask.cookies.get('lang')) ?? site.options.language ?? 'en';
}

const languageNamed = (name: string | undefined) =>
  (['en', 'zh', 'de'] as const).find((language) => language === name) ?? null;

export const homeOf = (site: Site) => site.style.home ?? '/contacts';

function pathBelow(base: string, path: string): string {
  return path.startsWith(base) ? path.slice(base.length) || '/' : path;
}
