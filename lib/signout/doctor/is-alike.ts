import type { Answered } from '../proof/answer';
import { compareControls } from '../proof/controls';
import { redirectTarget } from '../proof/redirect';

/** An address beside this one that nobody made: what it answers, everything answers. */
export function nobodysAddress(url: string): string {
  const address = new URL(url);
  const last = [...address.searchParams].at(-1)?.[0];
  if (last === undefined) address.pathname = address.pathname.replace(/[^/]*\/?$/, 'signoff-nothing-here');
  else address.searchParams.set(last, 'signoff-nothing-here');
  return address.href;
}

/** Two addresses answer the same, as far as anybody can tell. */
export function isAlike(one: Answered, other: Answered): boolean {
  if (one.status !== other.status || targetOf(one) !== targetOf(other)) return false;
  const question = { url: one.url, as: 'page', accept: null, headers: [] } as const;
  return compareControls(question, [one, one], [other, other]).strength !== 'strong';
}

const targetOf = ({ url, location }: Answered): string | null =>
  location === null ? null : (redirectTarget(url, location)?.target ?? location);
