import { showToolbar } from '../../lib/browser/toolbar';
import { t, tn } from '../../lib/i18n/t';
import type { Overview } from '../../lib/signout/overview';
import { type Toolbar, toolbarOf } from '../../lib/signout/toolbar';

export async function showInToolbar(overview: Overview): Promise<void> {
  const toolbar = toolbarOf(overview);
  await showToolbar({ badge: toolbar.badge, title: titleOf(toolbar), tone: toneOf(toolbar) });
}

function titleOf(toolbar: Toolbar): string {
  switch (toolbar.kind) {
    case 'off':
      return t('toolbar_off');
    case 'signed-out':
      return t('toolbar_signed_out');
    case 'signed-in':
      return t('toolbar_signed_in', { n: toolbar.n, total: toolbar.total });
    case 'running':
      return t('toolbar_running', { done: toolbar.done, total: toolbar.total });
    case 'still-alive':
      return tn('toolbar_still_alive', toolbar.n);
    case 'attention':
      return tn('toolbar_attention', toolbar.n);
    case 'unsaved':
      return tn('toolbar_unsaved', toolbar.n);
  }
}

function toneOf({ kind }: Toolbar): 'quiet' | 'bad' | 'warn' {
  if (kind === 'still-alive') return 'bad';
  return kind === 'attention' || kind === 'unsaved' ? 'warn' : 'quiet';
}
