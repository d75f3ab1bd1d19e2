import type { Signoff } from '../e2e/harness/signoff.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { perform } from './hands.ts';
import type { RealSite } from './product.ts';

/** What the wizard saw and what came of its playing back. */
export interface Lesson {
  /** What it showed for review: presses, a request, an address for the proof. */
  readonly seen: readonly string[];
  /** `works`, or what falls short of it. */
  readonly played: string;
  readonly verdict: string;
  /** Whether it saw by itself that somebody had signed in again. */
  readonly noticedSignIn: boolean;
}

const NOTICE_MS = 12_000;

/** Shows the product's own sign-out once in the wizard, has it played back and keeps what was recorded. */
export async function teachByHand(signoff: Signoff, site: RealSite, siteId: string): Promise<Lesson> {
  const tab = await signoff.tab('about:blank');
  await perform(tab, [...site.signIn, { open: site.tabs[0] }]);
  const wizard = await signoff.page(`options.html#teach/${siteId}`);
  await wizard.click('[data-action="record"]');
  await wizard.waitFor('[data-teach="recording"]');
  await perform(tab, site.signOut);
  await wizard.activate();
  await wizard.waitFor('[data-seen="control"]');
  await wizard.click('[data-action="stop-recording"]');
  await wizard.waitFor('[data-teach="review"]');
  const seen = await wizard.evaluate<string[]>(
    `[...document.querySelectorAll('.check-row label > span:first-child')].map((one) => one.textContent)`,
  );

  await wizard.click('[data-action="play-back"]');
  await wizard.waitFor('[data-teach="signing-in"]');
  await perform(tab, [...site.signIn, { open: site.tabs[0] }]);
  await tab.letGo();
  await wizard.activate();
  const noticedSignIn = await saidSignedIn(wizard);
  await wizard.waitFor('[data-teach="played"]', 90_000);
  const played = await wizard.call(attributeOf, 'data-played');
  const verdict = await wizard.call(attributeOf, 'data-verdict');
  await wizard.click('[data-action="save"]');
  await until(() => isTaught(signoff, siteId), 'what was recorded is saved');
  await wizard.close();
  return { seen, played, verdict, noticedSignIn };
}

/** The wizard looks by itself; a person who waited in vain presses its button. */
async function saidSignedIn(wizard: Tab): Promise<boolean> {
  const goesOn = wizard.waitFor('[data-teach="playing"], [data-teach="played"]', NOTICE_MS);
  const noticed = await goesOn.catch(() => false);
  if (!noticed) await wizard.click('[data-action="signed-in"]');
  return noticed;
}

const isTaught = async (signoff: Signoff, siteId: string) =>
  (await signoff.send('settings.get', {})).sites.find(({ id }) => id === siteId)?.taught;

/** Runs in the wizard. */
function attributeOf(name: string): string {
  return document.querySelector(`[${name}]`)?.getAttribute(name) ?? '';
}
