import type { Ports } from './ports';

export interface Lease {
  readonly ports: Ports;
  end(): void;
}

/** The same ports until `end`; then every call throws, so that a step that ran out of time neither presses nor writes any more. */
export function leasePorts(ports: Ports): Lease {
  let over = false;
  const lent = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, key): unknown {
        if (over) throw new Error('this step is over');
        const part: unknown = Reflect.get(target, key);
        return typeof part === 'object' && part !== null ? lent(part) : part;
      },
    });
  return {
    ports: lent(ports),
    end: () => {
      over = true;
    },
  };
}
