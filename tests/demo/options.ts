import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Presses the button itself and ends; else a window stays open. */
  readonly headless: boolean;
  /** File for the receipts; null: none. */
  readonly json: string | null;
}

/** @throws TypeError for a word it does not know */
export function demoOptions(args: readonly string[], env: NodeJS.ProcessEnv, platform: string): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { headless: { type: 'boolean', default: false }, json: { type: 'string' } },
  });
  const display = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return { headless: values.headless || !display, json: values.json ?? null };
}
