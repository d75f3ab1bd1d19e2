import { type Answer, page, redirect, text, withCookies } from './http/answer.ts';
import type { Ask } from './http/ask.ts';
import { setCookie } from './http/cookies.ts';
import { html } from './pages/html.ts';

/** Hosts that are nobody's CRM: they are embedded, passed through, or in the way. */
export const otherHosts: Readonly<Record<string, (ask: Ask) => Answer>> = {
  widget,
  'captive-portal': () =>
    text('<!doctype html><title>Wi-Fi</title><h1>Welcome to the airport Wi-Fi</h1>', 200, 'text/html'),
  'hop-one': hop,
  'hop-two': hop,
  collector: () => text('<!doctype html><title>Sign in</title><h1>Please sign in</h1>', 200, 'text/html'),
};

/** Only to where the test bed itself sends people. */
function hop({ query }: Ask): Answer {
  const to = query.get('to') ?? '';
  return URL.canParse(to) && /\.(localhost|test)$/.test(new URL(to).hostname)
    ? redirect(to)
    : text('nowhere to go', 400);
}

/** A chat bubble of a third party that keeps data under whoever embeds it. */
function widget({ path }: Ask): Answer {
  if (path !== '/chat') return text('', 404);
  const body = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Chat</title>
<style>body { margin: 0; display: grid; place-content: center; height: 100vh; font: 14px system-ui; background: #2c5f8a; color: white }</style></head>
<body>Chat with Harbor Help
<script>
localStorage.setItem('chat.visitor', 'visitor-4711');
indexedDB.open('chat', 1).onupgradeneeded = (event) => event.target.result.createObjectStore('messages');
globalThis.caches?.open('chat');
document.cookie = 'chat_script=1; Path=/; Secure; SameSite=None; Partitioned';
</script></body></html>`;
  const partitioned = { secure: true, sameSite: 'None', partitioned: true } as const;
  return withCookies(page(body), [setCookie('chat_visitor', '4711', { ...partitioned, httpOnly: true })]);
}
