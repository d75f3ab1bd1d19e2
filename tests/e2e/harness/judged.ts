import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    verdict?: 'right' | 'wrong';
  }
}

/** Notes, for the end of the run, that this test compared a verdict with the server's own truth. One wrong verdict stays wrong. */
export function judged({ meta }: TestContext['task'], isRight: boolean): void {
  if (meta.verdict !== 'wrong') meta.verdict = isRight ? 'right' : 'wrong';
}
