import type { BrowserNotices } from '../../lib/browser/notices';
import type { TimeKeeper } from '../../lib/flows/keep-time';
import type { Ports } from '../../lib/flows/ports';
import { extend } from '../../lib/flows/put-off';
import { reopenWindow } from '../../lib/flows/show-time';
import type { Handlers } from '../../lib/messaging/receive';

/** What people answer outside our own pages: they close the window, or press a button of the notification. */
export function handleNotices(
  ports: Ports & { readonly notices: BrowserNotices },
  keeper: TimeKeeper,
  handlers: Handlers,
): void {
  ports.notices.onWindowClosed(({ about, key }) => {
    if (about !== 'ended') void stayOrReopen(ports, keeper, key.split('#')[0] ?? '');
  });
  ports.notices.onButton((button, deadlineId) => {
    if (button === 'stay') void extend(keeper, deadlineId);
    else void signOut(handlers, deadlineId);
  });
}

/** Closing the warning means to stay; where that is not possible it comes back. */
async function stayOrReopen(ports: Ports, keeper: TimeKeeper, deadlineId: string): Promise<void> {
  const { extended, dueAt } = await extend(keeper, deadlineId);
  // It waits for a call: there is nothing to decide.
  if (extended || (dueAt !== null && dueAt <= ports.clock.now())) return;
  await reopenWindow(ports);
  await keeper.look();
}

async function signOut(handlers: Handlers, deadlineId: string): Promise<void> {
  const overview = await handlers['overview.get']({});
  const deadline = overview.ok ? overview.value.deadline?.deadline : undefined;
  if (deadline?.id !== deadlineId) return;
  await handlers['signout.start']({ siteIds: deadline.siteIds, by: 'warning' });
}
