import { afterEach, beforeEach, vi } from 'vitest';
import type { Ports } from '../../lib/flows/ports';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { settingsFlow } from '../../lib/flows/sites';
import { createTeach, type PressPlace, type Teach } from '../../lib/flows/teach/teach';
import type { PressReport } from '../../lib/signout/taught/press-report';
import type { TeachView } from '../../lib/signout/taught/teach-view';
import { sessionCookie } from '../fakes/fake-crm';
import { FakeWorld } from '../fakes/fake-world';
import { finish, nothing } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

export const press = (selector: string, label = '', change: Partial<PressReport> = {}): PressReport => ({
  ...{ selectors: [[selector]], label, url: 'https://alpha.example/desk', values: [] },
  ...change,
});

/** A CRM that nothing but `#leave` signs out of, one tab of it, and a worker. */
export class Lesson {
  readonly world = new FakeWorld();
  teach!: Teach;
  /** What the next worker sees the world through. */
  through: (ports: Ports) => Ports = (ports) => ports;

  constructor() {
    this.world.addCrm('alpha');
    this.world.elements = new Map([['#leave', 'signs-out']]);
    this.newWorker();
    this.teach.watch();
  }

  /** The one before died; pages that look on connect again. */
  newWorker(): void {
    const ports = this.through(this.world.ports());
    this.teach = createTeach(ports, settingsFlow(ports), () => void createJobRunner(ports, nothing)());
    void this.teach.resume();
  }

  get place(): PressPlace {
    const [tab] = this.world.tabs;
    return { tabId: tab?.id ?? 0, tabUrl: tab?.url ?? '', isTop: true, isPrivate: false, siteId: 'alpha' };
  }

  pressed = (report: PressReport, place: Partial<PressPlace> = {}) =>
    this.teach.pressed(report, { ...this.place, ...place });

  /** As the site's own control does. */
  signOutByHand(): void {
    this.world.crmOf('alpha').signOut(this.world.jar('https://alpha.example/'));
    this.world.cookies = [];
    this.world.sent.push({
      ...{ tabId: this.place.tabId, method: 'POST', url: 'https://alpha.example/x/9', type: 'call', at: Date.now() },
      ...{ headers: [], contentType: null, body: null },
    });
    this.world.tabs = this.world.tabs.map((tab) => ({ ...tab, url: 'https://alpha.example/login' }));
  }

  signInAgain(): void {
    const crm = this.world.crmOf('alpha');
    crm.sessions.add('again');
    this.world.cookies.push(sessionCookie('alpha.example', 'again'));
  }

  get site() {
    const [site] = this.world.settings.sites;
    if (!site) throw new Error('no site');
    return site;
  }
}

export async function value<T>(reply: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  let told: T | null = null;
  await finish(
    reply.then((said) => {
      if (!said.ok) throw new Error(said.code);
      told = said.value;
    }),
  );
  return told as T;
}

export const all = { id: 'alpha', steps: [0, 1, 2], request: true, proof: true };

/** Recorded and stopped. */
export async function demonstrated(lesson: Lesson): Promise<TeachView> {
  await value(lesson.teach.start('alpha'));
  await lesson.pressed(press('#leave'));
  lesson.signOutByHand();
  return value(lesson.teach.stop('alpha'));
}
