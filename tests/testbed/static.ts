import { readFileSync } from 'node:fs';
import { type Answer, text, withHeaders } from './http/answer.ts';
import type { Ask } from './http/ask.ts';
import type { Site } from './site.ts';

const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/static/crm.css': ['pages/crm.css', 'text/css'],
  '/static/leavings.js': ['client/leavings.js', 'text/javascript'],
  '/static/app.js': ['client/app.js', 'text/javascript'],
  '/static/sign-out.js': ['client/sign-out.js', 'text/javascript'],
  '/static/orb.js': ['client/orb.js', 'text/javascript'],
};

/** Style sheets, scripts and the like; null: something else was asked for. */
export function staticAnswer(ask: Ask, site: Site): Answer | null {
  if (ask.method !== 'GET') return null;
  const file = files[ask.path];
  if (file) return withHeaders(text(contentOf(file[0]), 200, file[1]), { 'cache-control': 'no-cache' });
  const hue = /^\/static\/icon-(\d+)\.svg$/.exec(ask.path)?.[1];
  if (hue) return withHeaders(text(icon(hue), 200, 'image/svg+xml'), { 'cache-control': 'max-age=3600' });
  if (ask.path === '/favicon.ico') return text('', 404);
  if (ask.path === '/worker.js') return worker(site);
  return cachedAsset(ask.path);
}

/** Stays in the HTTP cache for a day, with a customer's name in it. */
function cachedAsset(path: string): Answer | null {
  const headers = { 'cache-control': 'private, max-age=86400' };
  if (path === '/asset.js')
    return withHeaders(text('/* Harriet Lindqvist */ globalThis.crmAsset = 1;', 200, 'text/javascript'), headers);
  if (path === '/asset.css') return withHeaders(text('/* Harriet Lindqvist */', 200, 'text/css'), headers);
  return null;
}

function worker(site: Site): Answer {
  const mode = site.options.serviceWorker;
  if (!mode) return text('', 404);
  const facts = `self.workerFacts = ${JSON.stringify({ mode })};\n`;
  return withHeaders(text(facts + contentOf('client/worker.js'), 200, 'text/javascript'), {
    'cache-control': 'no-store',
  });
}

function contentOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function icon(hue: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="hsl(${hue} 55% 45%)"/><path d="M9 21V11h14v10z M9 12l7 6 7-6" fill="none" stroke="white" stroke-width="2.200" stroke-linejoin="round"/></svg>`;
}
