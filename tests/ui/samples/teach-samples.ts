import type { TeachView } from '../../../lib/signout/taught/teach-view.ts';
import type { TaughtSignOut } from '../../../lib/sites/taught.ts';
import type { Language } from './names.ts';
import { at, clean } from './parts.ts';

const words = {
  en: { menu: 'Anna Schmidt', out: 'Log out', yes: 'Yes' },
  'zh-CN': { menu: '王小明', out: '退出', yes: '确定' },
  'zh-TW': { menu: '王小明', out: '登出', yes: '確定' },
} as const satisfies Record<Language, object>;

const step = { role: 'control', selectors: [['dw-orb', '#leave']], text: '', frame: null } as const;
export const taughtSample: TaughtSignOut = {
  taughtAt: at(14, 5),
  steps: [{ ...step, role: 'opener' }, step],
  request: { method: 'POST', path: '/access/logout', headers: [], body: null, values: [] },
  landsOn: '/login',
};

/** The wizard in each of its states; null: nobody records. */
export function teachViews(l: Language): Readonly<Record<string, TeachView | null>> {
  const { menu, out, yes } = words[l];
  const recording: TeachView = {
    at: 'recording',
    steps: [
      { role: 'opener', label: menu, lasting: true },
      { role: 'control', label: out, lasting: true },
      { role: 'answer', label: yes, lasting: true },
    ],
    request: { method: 'POST', path: '/access/logout', withToken: true, saysSo: true },
    ...{ requestLost: false, landsOn: null, proof: null, since: 'unknown', blocked: false, played: null },
  };
  const review: TeachView = {
    ...recording,
    at: 'review',
    landsOn: '/login',
    proof: { path: '/agent/dashboard', isPlain: true },
    since: 'refused',
  };
  const outcome = { kind: 'finished', verdict: { kind: 'proven' }, local: clean } as const;
  const played: TeachView = { ...review, at: 'played', played: { outcome, bySteps: true } };
  const alive = { kind: 'still-alive', reason: 'accepted', validUntil: null } as const;
  const unproven = { kind: 'unproven', reason: 'no-difference' } as const;
  return {
    open: null,
    recording,
    review,
    'review-doubts': {
      ...review,
      steps: [
        { role: 'opener', label: menu, lasting: false },
        { role: 'control', label: '', lasting: true },
      ],
      ...{ request: null, requestLost: true, proof: null, since: 'accepted' },
    },
    'review-guess': {
      ...review,
      request: { method: 'POST', path: '/api/presence', withToken: false, saysSo: false },
      proof: { path: '/contacts?owner=4711', isPlain: false },
    },
    'review-none': { ...review, steps: [], request: null },
    again: { ...review, at: 'signing-in' },
    playing: { ...review, at: 'playing' },
    blocked: { ...review, at: 'playing', blocked: true },
    works: played,
    fails: { ...played, played: { outcome: { ...outcome, verdict: alive }, bySteps: true } },
    unproven: { ...played, played: { outcome: { ...outcome, verdict: unproven }, bySteps: true } },
    other: { ...played, played: { outcome, bySteps: false } },
  };
}
