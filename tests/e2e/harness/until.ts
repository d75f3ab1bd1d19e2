/** Asks again until the answer is neither false, null nor undefined. @throws when `limitMs` is over, with the last error */
export async function until<T>(
  ask: () => T | Promise<T>,
  what: string,
  limitMs = 15_000,
  everyMs = 60,
): Promise<Exclude<Awaited<T>, false | null | undefined>> {
  const endsAt = Date.now() + limitMs;
  let trouble: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<Awaited<T>, false | null | undefined>;
      }
      trouble = null;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > endsAt) throw new Error(`waited ${limitMs} ms in vain: ${what}`, { cause: trouble });
    await pause(everyMs);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
