import { afterAll, beforeAll, type TestContext } from 'vitest';
import { Unavailable } from '../setup/unavailable.ts';
import { startCertifiedTown } from './certified-town.ts';
import { startPortalTown } from './portal-town.ts';
import type { SsoTown } from './town.ts';

export const towns = [
  { name: 'oidc-provider 9', ids: ['crm', 'desk'], start: startCertifiedTown },
  { name: 'LemonLDAP::NG 2.16', ids: ['deals', 'invoices', 'support'], start: startPortalTown },
] as const;

/** Runs a town for the tests of one block. What it returns skips a test where this machine cannot have the town. */
export function useTown(start: () => Promise<SsoTown>): (context: TestContext) => SsoTown {
  let running: SsoTown | Unavailable;
  beforeAll(async () => {
    running = await start().catch((error) => {
      if (error instanceof Unavailable) return error;
      throw error;
    });
  });
  afterAll(async () => {
    if (running && !(running instanceof Unavailable)) await running.stop();
  });
  return (context) => (running instanceof Unavailable ? context.skip(running.message) : running);
}
