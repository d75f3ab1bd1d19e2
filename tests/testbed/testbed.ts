import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text, writeAnswer } from './http/answer.ts';
import { readAsk } from './http/ask.ts';
import { selfSigned } from './http/certificate.ts';
import { inspect } from './inspection.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';
import type { SessionRow } from './sessions.ts';
import { type SignedIn, signInAs } from './signed-in.ts';
import type { SiteMode, SiteOptions } from './site-options.ts';
import type { SsoRole } from './sso/kinds.ts';
import { ssoHost } from './sso/sso.ts';
import { styles } from './styles/registry.ts';
import { hostNameOf, type SiteKey, Town } from './town.ts';
import type { Truth } from './truth.ts';

/** Where on the test bed a site is asked for. */
export interface Where {
  /** `localhost` needs no name service in browsers; `test` needs a host rule. */
  readonly top?: 'localhost' | 'test';
  readonly secure?: boolean;
  /** On the second port. */
  readonly oddPort?: boolean;
}

export interface Testbed {
  readonly port: number;
  readonly oddPort: number;
  readonly httpsPort: number;
  /** For `--ignore-certificate-errors-spki-list` (SPKI) or to import (PEM). */
  readonly certificate: { readonly cert: string; readonly spki: string };
  /** Origin of a site, without a slash at the end. */
  origin(site: SiteKey, where?: Where): string;
  /** Address people would type; options given along are set. */
  url(site: SiteKey, options?: Where & SiteOptions): string;
  /** From now on a site answers for this host as well; how browsers get there is a host rule of theirs. */
  alias(host: string, site: SiteKey): void;
  /** Options beyond the style's own; what was set before goes. */
  configure(site: SiteKey, options: SiteOptions): void;
  setMode(site: SiteKey, mode: SiteMode): void;
  /** All rows, or those of one site; the ended ones too. */
  sessions(site?: SiteKey): readonly SessionRow[];
  /** Signs somebody in over HTTP, as a browser would, and hands out what the browser would have kept. */
  signIn(site: SiteKey, user: string, where?: Where): Promise<SignedIn>;
  truth(site: SiteKey): Truth;
  /** Origin of a provider or of an application that signs in there, without a slash at the end. */
  ssoOrigin(name: string, role: SsoRole): string;
  /** Who is signed in there, as the server itself knows. */
  ssoSignedIn(name: string, role: SsoRole): readonly string[];
  /** From now on its provider and applications answer so much later; 0: at once. */
  ssoDelay(name: string, ms: number): void;
  /** Decoys that were pressed at a site. */
  pressed(site: SiteKey): readonly string[];
  requests(): readonly LoggedRequest[];
  /** One site, or all with the log, back to the first day. */
  forget(site?: SiteKey): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1: plain HTTP on `port` and on a second port, HTTPS on a third; 0 takes any free one. */
export async function startTestbed(options: { port?: number; host?: '127.0.0.1' } = {}): Promise<Testbed> {
  const town = new Town();
  const log = new RequestLog();
  const certificate = selfSigned(dnsNames());
  const ports = { plain: 0, odd: 0, secure: 0 };
  const limits = { maxHeaderSize: 1 << 20 };
  const listener =
    (secure: boolean, name: keyof typeof ports): RequestListener =>
    (request, response) => {
      handle(request, response, secure, ports[name]).catch((error: unknown) => fail(response, error));
    };

  async function handle(request: IncomingMessage, response: ServerResponse, secure: boolean, port: number) {
    const ask = await readAsk(request, secure, port);
    const inspection = inspect(ask, town, log);
    if (!inspection) log.add(logRow(request, secure));
    writeAnswer(response, inspection ?? town.answer(ask, ports.odd));
  }

  const servers = {
    plain: createServer(limits, listener(false, 'plain')),
    odd: createServer(limits, listener(false, 'odd')),
    secure: createTlsServer({ ...limits, ...certificate }, listener(true, 'secure')),
  };
  ports.plain = await listen(servers.plain, options.port ?? 0);
  ports.odd = await listen(servers.odd, 0);
  ports.secure = await listen(servers.secure, 0);

  function origin(site: SiteKey, { top = 'localhost', secure = false, oddPort = false }: Where = {}): string {
    const { style, key } = town.site(site);
    const host = hostNameOf(style) + key.slice(style.name.length);
    const port = secure ? ports.secure : oddPort || style.onOddPort ? ports.odd : ports.plain;
    return `${secure ? 'https' : 'http'}://${host}.${top}:${port}`;
  }

  return {
    port: ports.plain,
    oddPort: ports.odd,
    httpsPort: ports.secure,
    certificate,
    origin,
    url(site, { top, secure, oddPort, ...siteOptions } = {}) {
      const { style } = town.site(site);
      if (Object.keys(siteOptions).length > 0) town.site(site).configure(siteOptions);
      const where = { ...(top && { top }), ...(secure && { secure }), ...(oddPort && { oddPort }) };
      return origin(site, where) + (style.entry ?? `${style.base ?? ''}/`);
    },
    alias: (host, site) => town.alias(host, site),
    configure: (site, siteOptions) => town.site(site).configure(siteOptions),
    setMode: (site, mode) => town.site(site).setMode(mode),
    sessions: (site) => (site ? [town.site(site)] : town.sites()).flatMap((one) => one.rows()),
    signIn: (site, user, where) => signInAs(town.site(site), user, origin(site, where)),
    truth: (site) => town.site(site).style.truth,
    ssoOrigin: (name, role) => `http://${ssoHost(name, role)}.localhost:${ports.plain}`,
    ssoSignedIn: (name, role) => town.sso.signedIn(name, role),
    ssoDelay: (name, ms) => town.sso.delay(name, ms),
    pressed: (site) => [...town.site(site).pressed],
    requests: () => log.rows(),
    forget(site) {
      for (const one of site ? [town.site(site)] : town.sites()) one.forget();
      if (!site) {
        log.clear();
        town.sso.forget();
      }
    },
    async close() {
      await Promise.all(Object.values(servers).map(closeServer));
    },
  };
}

/** Chromium takes no wildcard right below a top-level name for granted, so the sites are named one by one. */
function dnsNames(): string[] {
  const names = ['widget', 'captive-portal', 'hop-one', 'hop-two', 'collector', ...new Set(styles.map(hostNameOf))];
  return [
    'localhost',
    ...['localhost', 'test'].flatMap((top) => [`*.${top}`, ...names.map((name) => `${name}.${top}`)]),
  ];
}

function logRow({ headers, method = 'GET', url = '/' }: IncomingMessage, secure: boolean): LoggedRequest {
  return { at: Date.now(), scheme: secure ? 'https' : 'http', host: headers.host ?? '', method, path: url, headers };
}

function fail(response: ServerResponse, error: unknown): void {
  if (!(error instanceof URIError || error instanceof TypeError)) console.error(error);
  if (!response.headersSent) writeAnswer(response, text('bad request', 400));
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
