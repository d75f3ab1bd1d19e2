import { expect, test } from 'vitest';
import { type Toolbar, toolbarOf } from '../../../lib/signout/toolbar';
import { job, overview, site } from '../../ui/samples/parts';

const sites = [site(1, 'en'), site(2, 'en')];
const blocked = { ...job, phase: 'blocked' } as const;
const running = { ...job, phase: 'running' } as const;
const lost = [site(1, 'en', { access: false }), site(2, 'en')];

test.each<[string, Parameters<typeof overview>[0], Toolbar['kind'], string]>([
  ['nothing unsaved', { sites }, 'signed-in', ''],
  ['unsaved work', { sites, unsavedTotal: 3 }, 'unsaved', '3'],
  ['a sign-out under way', { sites, unsavedTotal: 3, job: running }, 'running', '…'],
  ['a sign-out that is held', { sites, unsavedTotal: 3, job: blocked }, 'unsaved', '3'],
  ['a sign-out that is held by a tab nobody can ask', { sites, unsavedTotal: 0, job: blocked }, 'running', '…'],
  ['lost access', { sites: lost, unsavedTotal: 3 }, 'attention', '1'],
])('%s', (_what, change, kind, badge) => {
  expect(toolbarOf(overview(change))).toMatchObject({ kind, badge });
});
