import type { Browser } from '../harness/browser.ts';

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

export interface Calls {
  readonly count: number;
  /** The longest time that one call from the browser into the script took, of the processor where the browser tells. */
  readonly longestMs: number;
  readonly sumMs: number;
  /** Names of the functions that were called, the longest first. */
  readonly slowest: readonly string[];
}

/** Has the browser write down every call of its own into these scripts while `work` is done: events, timers, messages. */
export async function callsInto({ cdp }: Browser, scripts: RegExp, work: () => Promise<void>): Promise<Calls> {
  const events: TraceEvent[] = [];
  const stop = cdp.listen((method, params) => {
    if (method === 'Tracing.dataCollected') events.push(...(params as { value: TraceEvent[] }).value);
  });
  const traceConfig = { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  try {
    await work();
  } finally {
    const complete = new Promise<void>((resolve) => {
      const off = cdp.listen((method) => {
        if (method !== 'Tracing.tracingComplete') return;
        off();
        resolve();
      });
    });
    await cdp.send('Tracing.end');
    await complete;
    stop();
  }
  const calls = events.filter(
    ({ name, args }) => /^(?:FunctionCall|EvaluateScript)$/.test(name) && scripts.test(args?.data?.url ?? ''),
  );
  const ms = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1_000;
  const sorted = calls.toSorted((a, b) => ms(b) - ms(a));
  return {
    count: calls.length,
    longestMs: sorted[0] ? ms(sorted[0]) : 0,
    sumMs: calls.reduce((sum, call) => sum + ms(call), 0),
    slowest: sorted.slice(0, 5).map((call) => `${call.args?.data?.functionName} ${ms(call).toFixed(1)}`),
  };
}
