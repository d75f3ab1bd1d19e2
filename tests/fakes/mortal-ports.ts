import type { Ports } from '../../lib/flows/ports';

/** When the worker dies: at its n-th operation, before or after that operation took effect. */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** Ports of a worker that dies at an operation: that call and all later ones never answer. `operations` counts them. */
export function mortalPorts(
  ports: Ports,
  death: Death | null,
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
  const mortal = <F extends (...args: never[]) => Promise<unknown>>(operation: F) =>
    (async (...args: Parameters<F>) => {
      if (dead) return die();
      count += 1;
      const last = count === death?.at;
      if (last && death?.when === 'before') return die();
      const result = await operation(...args);
      return last ? die() : result;
    }) as unknown as F;
  const wrap = <P extends object>(port: P): P =>
    Object.fromEntries(Object.entries(port).map(([name, operation]) => [name, mortal(operation)])) as P;
  return {
    operations: () => count,
    died,
    ports: {
      ...ports,
      access: wrap(ports.access),
      settings: wrap(ports.settings),
      journal: wrap(ports.journal),
      secrets: wrap(ports.secrets),
      tabs: wrap(ports.tabs),
      cookies: wrap(ports.cookies),
      replay: wrap(ports.replay),
      traffic: { ...wrap(ports.traffic), startedIn: ports.traffic.startedIn },
      controls: wrap(ports.controls),
      cleaner: wrap(ports.cleaner),
      history: wrap(ports.history),
      alarms: wrap(ports.alarms),
    },
  };
}
