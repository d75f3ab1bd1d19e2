import { HOUR_MS } from '../../lib/base/time';
import { showToolbar } from '../../lib/browser/toolbar';
import { clock, duration, whenShort } from '../../lib/i18n/format';
import { t, tn } from '../../lib/i18n/t';
import { type Toolbar, toolbarChangesAt, toolbarIcons, toolbarOf } from '../../lib/records/toolbar';
import type { Overview } from '../../lib/signout/overview';

const WARNING: readonly Toolbar['kind'][] = ['provider-open', 'attention', 'unsaved', 'held', 'due'];

let change: ReturnType<typeof setTimeout> | undefined;

/** Time left goes on by itself as long as the worker lives; whatever wakes it next puts it right. */
export async function showInToolbar(overview: Overview): Promise<void> {
  const now = Date.now();
  const toolbar = toolbarOf(overview, now);
  const changesAt = toolbarChangesAt(overview, now);
  clearTimeout(change);
  if (changesAt !== null && changesAt - now <= HOUR_MS) {
    change = setTimeout(() => void showInToolbar(overview), changesAt - now);
  }
  await showToolbar({
    badge: toolbar.badge,
    title: titleOf(toolbar),
    tone: toneOf(toolbar),
    icon: toolbarIcons[toolbar.kind],
  });
}

function titleOf(toolbar: Toolbar): string {
  switch (toolbar.kind) {
    case 'off':
      return t('toolbar_off');
    case 'signed-out':
      return t('toolbar_signed_out');
    case 'signed-in':
      return toolbar.endsAt === null
        ? t('toolbar_signed_in', { n: toolbar.n, total: toolbar.total })
        : t('toolbar_signed_in_ends', {
            n: toolbar.n,
            time: whenShort(toolbar.endsAt, Date.now()),
            total: toolbar.total,
          });
    case 'proven':
      return t('toolbar_proven', { time: clock(toolbar.at) });
    case 'paused':
      return t('toolbar_paused', { time: whenShort(toolbar.untilAt, Date.now()) });
    case 'due':
      return t(toolbar.call ? 'toolbar_due_call' : 'toolbar_due', { time: duration(toolbar.leftMs) });
    case 'running':
      return t('toolbar_running', { done: toolbar.done, total: toolbar.total });
    case 'still-alive':
      return tn('toolbar_still_alive', toolbar.n);
    case 'provider-open':
      return t('toolbar_provider_open');
    case 'attention':
      return tn('toolbar_attention', toolbar.n);
    case 'held':
      return toolbar.n > 0 ? tn('toolbar_held', toolbar.n) : t('toolbar_held_some');
    case 'unsaved':
      return tn('toolbar_unsaved', toolbar.n);
  }
}

function toneOf({ kind }: Toolbar): 'quiet' | 'bad' | 'warn' {
  if (kind === 'still-alive') return 'bad';
  return WARNING.includes(kind) ? 'warn' : 'quiet';
}
