import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';

export type SessionRule = Omit<DeclarativeNetRequest.Rule, 'id'>;

/** Session rules live longer than a worker: ours are all in this range, so that a later worker finds what was left behind. */
const FIRST_ID = 1_000_000;
const LAST_ID = 1_999_999;

const idsInUse = new Set<number>();
let lastId: number | null = null;

/** Holds the rule for the time of `work`, and not a moment longer. @throws when the browser refuses the rule, and what `work` throws */
export async function withSessionRule<T>(rule: SessionRule, work: () => Promise<T>): Promise<T> {
  const id = freshId();
  idsInUse.add(id);
  try {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id], addRules: [{ ...rule, id }] });
    return await work();
  } finally {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] }).catch(() => {});
    idsInUse.delete(id);
  }
}

/** Removes what an earlier worker left behind; rules of this worker stay. */
export async function sweepSessionRules(): Promise<void> {
  const { getSessionRules, updateSessionRules } = browser.declarativeNetRequest;
  const ids = (await getSessionRules().catch(() => [])).map((rule) => rule.id);
  const stale = ids.filter((id) => id >= FIRST_ID && id <= LAST_ID && !idsInUse.has(id));
  if (stale.length > 0) await updateSessionRules({ removeRuleIds: stale }).catch(() => {});
}

/** Starts anywhere in the range: two workers that follow each other hardly meet. */
function freshId(): number {
  lastId = lastId === null || lastId >= LAST_ID ? randomId() : lastId + 1;
  return lastId;
}

function randomId(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return FIRST_ID + (random % (LAST_ID - FIRST_ID));
}

/** Host of the extension's own addresses: the extension id in Chromium, an internal id in Firefox. */
export function ownHost(): string {
  return new URL(browser.runtime.getURL('')).hostname;
}
