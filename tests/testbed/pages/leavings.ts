import { posingMarkup, posingOf } from '../poses.ts';
import type { Visit } from '../style.ts';
import { dataOf } from './data/demo-data.ts';
import { type Html, html, jsonData, nothing } from './html.ts';
import { link } from './layout.ts';

/** What a page leaves in the browser besides cookies, and how it clings to its tab: by the site's options. */
export function leavings(visit: Visit): Html {
  const { options } = visit.site;
  const asked = [
    options.serviceWorker,
    options.cacheStorage,
    options.indexedDb,
    options.localStorage,
    options.sessionStorage,
    options.replant,
    options.beforeUnload,
    options.stuck,
    options.poses,
  ].some(Boolean);
  return html`${posingMarkup(visit)}${options.widget && widgetFrame(visit)}${asked ? leavingScript(visit) : nothing}`;
}

function leavingScript(visit: Visit): Html {
  const { site, session, language } = visit;
  const facts = {
    ...site.options,
    user: session?.user ?? null,
    base: link(visit, ''),
    posing: posingOf(site).storageKeys ?? [],
    recent: dataOf(language).contacts.slice(0, 3),
    remember: site.options.replant === 'session' ? rememberToken(visit) : null,
  };
  return html`${jsonData('leavings', facts)}<script src="/static/leavings.js"></script>`;
}

/** A lasting token of this user that a page script may turn into sessions. */
function rememberToken({ site, session }: Visit): string | null {
  if (!session) return null;
  const known = site.sessions
    .list()
    .find(({ kind, user, endedAt }) => kind === 'remember' && user === session.user && endedAt === null);
  return (known ?? site.sessions.open(session.user, 'remember')).id;
}

function widgetFrame({ ask }: Visit): Html {
  const { protocol, hostname, port } = new URL(ask.origin);
  const widget = `${protocol}//widget.${hostname.split('.').at(-1)}:${port}/chat`;
  return html`<iframe class="widget" title="Chat" src="${widget}"></iframe>`;
}
