import type { Cdp } from '../e2e/harness/cdp.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are `dur` (wall) and `tdur` (processor time of the thread, where the machine has it). */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

/** One time the browser ran, or compiled, a page's script. */
export interface ScriptCall {
  readonly url: string;
  readonly name: string;
  /** Processor time with what the call forced the page to lay out; so a busy machine does not change it much. */
  readonly ms: number;
}

const MARK = 'signoff-bench';
const SCRIPT = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);
const categories = ['devtools.timeline', 'blink.user_timing'];

/**
 * Calls of all scripts of a tab's own process while `act` runs, cut at each of its marks: `[before the first mark, between the first
 * and the second, …, after the last]`. From the browser's own trace, which names the script of every call, also of isolated worlds;
 * nothing has to be subtracted.
 */
export async function traced(
  cdp: Cdp,
  tab: Tab,
  act: (mark: () => Promise<void>) => Promise<void>,
): Promise<ScriptCall[][]> {
  const events: TraceEvent[] = [];
  let complete = false;
  const stop = cdp.listen((method, params) => {
    if (method === 'Tracing.dataCollected') events.push(...(params as { value: TraceEvent[] }).value);
    if (method === 'Tracing.tracingComplete') complete = true;
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories, excludedCategories: ['*'] },
  });
  try {
    await act(() => tab.evaluate(`performance.mark('${MARK}'), 0`));
  } finally {
    await cdp.send('Tracing.end');
    await until(() => complete, 'the trace is complete', 30_000);
    stop();
  }
  return windowsOf(events);
}

function windowsOf(events: readonly TraceEvent[]): ScriptCall[][] {
  const marks = events.filter(({ name }) => name === MARK).toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('no mark in the trace');
  const windows: ScriptCall[][] = [[], ...marks.map(() => [])];
  const own = events.filter(
    ({ name, ph, pid, tid }) => SCRIPT.has(name) && ph === 'X' && pid === first.pid && tid === first.tid,
  );
  let endsAt = 0;
  for (const { ts, dur = 0, tdur = dur, name, args } of own.toSorted((a, b) => a.ts - b.ts)) {
    if (ts < endsAt) continue; // within the call before it
    endsAt = ts + dur;
    const url = args?.data?.url ?? '';
    windows[marks.filter((mark) => mark.ts <= ts).length]?.push({
      url,
      name: args?.data?.functionName ?? name,
      ms: tdur / 1_000,
    });
  }
  return windows;
}
