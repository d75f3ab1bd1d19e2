import type { MessageType, Reply } from '../../../lib/messaging/protocol';
import type { Capabilities } from '../../../lib/signout/capability';
import type { Overview } from '../../../lib/signout/overview';
import type { OptionsApi } from '../../../lib/ui/options/api';
import type { PopupApi } from '../../../lib/ui/popup/api';
import type { WarningApi } from '../../../lib/ui/warning/api';
import { now } from '../samples/parts';

export interface FakeApi extends OptionsApi, PopupApi, WarningApi {
  /** What was sent or asked for, in order. */
  readonly log: readonly (readonly [what: string, data: unknown])[];
  readonly replies: Partial<Record<MessageType, Reply<unknown>>>;
  allows: boolean;
  /** The browser holds the optional permissions. */
  holds: boolean;
  /** Allowed in private windows. */
  privately: boolean;
  can: Capabilities;
  asksFor: readonly string[];
  tell(overview: Overview): void;
}

const asInFirefox: Capabilities = {
  proof: 'works',
  'site-data': 'works',
  'http-cache': 'partly',
  containers: 'works',
  'private-windows': 'off',
  'other-profiles': 'missing',
  'warning-window': 'works',
  'notification-buttons': 'missing',
  'screen-lock': 'missing',
  'sleeping-tabs': 'partly',
  shortcuts: 'works',
};

/** Answers as the worker would; remembers what it was asked. */
export function fakeApi(): FakeApi {
  const log: [string, unknown][] = [];
  const watchers = new Set<(overview: Overview) => void>();
  const api: FakeApi = {
    log,
    replies: {
      'site.inspect': { ok: true, value: { presets: [] } },
      'shift.stayLate': { ok: true, value: { endAt: null } },
      'deadline.extend': { ok: true, value: { extended: true, dueAt: now + 600_000 } },
    },
    allows: true,
    holds: true,
    privately: false,
    can: asInFirefox,
    asksFor: ['cookies', 'contextualIdentities', 'storage'],
    version: '0.1.0',
    extensionId: 'nminhbfhambgibheikplofoclajfijpc',
    async send(type, data) {
      log.push([type, data]);
      return (api.replies[type] ?? { ok: true, value: null }) as never;
    },
    watchOverview(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    async requestAccess(origins) {
      log.push(['access', origins]);
      return api.allows;
    },
    async requestPermissions(names) {
      log.push(['permissions', names]);
      return api.allows;
    },
    hasPermissions: async () => api.holds,
    capabilities: async () => api.can,
    tell: (overview) => {
      for (const watcher of watchers) watcher(overview);
    },
    leave: () => log.push(['leave', null]),
    close: () => log.push(['close', null]),
    privateAllowed: async () => api.privately,
    openOwnPage: () => log.push(['own page', null]),
    shortcut: async (command) => (command === 'sign-out-all' ? 'Alt+Shift+Q' : ''),
    openShortcuts: () => log.push(['shortcuts', null]),
    watchTeach: () => () => undefined,
    download: (name, text) => log.push(['download', { name, text }]),
  };
  return api;
}
