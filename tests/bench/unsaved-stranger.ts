import { pause } from '../e2e/harness/until.ts';
import { type Row, rowOf } from './row.ts';
import type { Bench } from './unsaved-beside.ts';
import { small, type Watcher } from './unsaved-pages.ts';

/** What a page of a site that is not configured gets of Signoff, and for comparison the same page of one that is. */
export async function benchStranger(bench: Bench): Promise<Row[]> {
  const configured = await partsIn(bench, 'signoff');
  const stranger = await partsIn(bench, 'none');
  return [
    rowOf({
      id: 'unsaved-stranger',
      what: 'script contexts and listeners in the frames of a page that is no configured site',
      unit: 'count',
      ours: stranger.contexts + stranger.listeners,
      other: configured.contexts + configured.listeners,
      otherName: 'at a configured site',
      target: '0',
      ok: stranger.contexts + stranger.listeners === 0 && configured.contexts > 0 && configured.listeners > 0,
    }),
  ];
}

/** The page has no script of its own, so all listeners are somebody else's. */
async function partsIn({ signoff, pages }: Bench, watcher: Watcher): Promise<{ contexts: number; listeners: number }> {
  const tab = await signoff.tab('about:blank');
  let contexts = 0;
  tab.session.on('Runtime.executionContextCreated', ({ context }: { context: { origin: string } }) => {
    if (context.origin === `chrome-extension://${signoff.id}`) contexts += 1;
  });
  await tab.session.send('Runtime.enable');
  await tab.session.send('Performance.enable');
  await tab.goto(pages.url(small, watcher));
  await tab.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<input>' }))`);
  await pause(1_500);
  const { metrics } = await tab.session.send('Performance.getMetrics');
  await tab.close();
  return { contexts, listeners: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN };
}
