import type { JournalPort, Ports } from '../../lib/flows/ports';
import { journalWithPrivate, type PrivateMemory } from '../../lib/store/journal-with-private';

/**
 * When the worker dies: at its n-th operation, before or after that operation took effect. `failing`: from there on the browser serves it
 * no more, while its script and its database go on for a moment.
 */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after' | 'failing';
}

/** Ports of a worker that dies at an operation: that call and all later ones never answer. `operations` counts them. `halves`: of the journal, between which it may die as well. */
export function mortalPorts(
  ports: Ports,
  death: Death | null,
  halves?: { readonly disk: JournalPort; readonly memory: PrivateMemory },
): { ports: Ports; operations: () => number; died: Promise<void> } {
  let count = 0;
  let dead = false;
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const die = () => {
    dead = true;
    tell();
    return new Promise<never>(() => undefined);
  };
  const fail = () => Promise.reject(new Error('the extension is not served any more'));
  const mortal = <F extends (...args: never[]) => Promise<unknown>>(operation: F, survivesInScript = false) =>
    (async (...args: Parameters<F>) => {
      if (dead && death?.when === 'failing') return survivesInScript ? operation(...args) : fail();
      if (dead) return die();
      count += 1;
      const last = count === death?.at;
      if (last && death?.when === 'failing') {
        void die();
        return survivesInScript ? operation(...args) : fail();
      }
      if (last && death?.when === 'before') return die();
      const result = await operation(...args);
      return last ? die() : result;
    }) as unknown as F;
  const wrap = <P extends object>(port: P, survivesInScript = false): P =>
    Object.fromEntries(
      Object.entries(port).map(([name, operation]) => [name, mortal(operation, survivesInScript)]),
    ) as P;
  const { granted } = wrap(ports.access);
  return {
    operations: () => count,
    died,
    ports: {
      ...ports,
      stillServed: () => (dead ? new Promise<never>(() => undefined) : ports.stillServed()),
      access: { granted: (origins) => (dead && death?.when === 'failing' ? Promise.resolve(false) : granted(origins)) },
      settings: wrap(ports.settings),
      journal: halves ? journalWithPrivate(wrap(halves.disk, true), wrap(halves.memory)) : wrap(ports.journal, true),
      secrets: wrap(ports.secrets),
      tabs: wrap(ports.tabs),
      cookies: wrap(ports.cookies),
      replay: wrap(ports.replay),
      traffic: { ...wrap(ports.traffic), startedIn: ports.traffic.startedIn },
      controls: wrap(ports.controls),
      unsaved: wrap(ports.unsaved),
      cleaner: wrap(ports.cleaner),
      history: wrap(ports.history),
      providers: wrap(ports.providers),
      checks: wrap(ports.checks),
      facts: wrap(ports.facts),
      computer: wrap(ports.computer),
      notices: wrap(ports.notices),
      roster: wrap(ports.roster, true),
      alarms: wrap(ports.alarms),
    },
  };
}
