/** `promise`, or `late` when it has not settled after `ms`. The promise goes on; only the waiting ends. */
export function within<T, L>(
  promise: Promise<T>,
  wait: (ms: number) => Promise<void>,
  ms: number,
  late: L,
): Promise<T | L> {
  return Promise.race([promise, wait(Math.max(0, ms)).then(() => late)]);
}
