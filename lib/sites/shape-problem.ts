import type * as v from 'valibot';

/** `expected` is null for a key that the shape does not know. */
export function shapeProblem(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'unknown-key';
  return issue.received === 'undefined' ? 'missing' : 'wrong-shape';
}
