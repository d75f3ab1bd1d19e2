import type { Signoff } from './signoff.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** Signs in by the site's own form, as a person does, and stays on the page it leads to. */
export async function signIn(signoff: Signoff, address: string, user?: string): Promise<Tab> {
  const tab = await signoff.tab(address);
  await signInThere(tab, user);
  return tab;
}

/** The same where the tab shows the site already. */
export async function signInThere(tab: Tab, user = 'mira.holm'): Promise<void> {
  if (!(await tab.has('input[name=user], #app'))) await tab.click('main.card > a');
  await tab.fill('input[name=user]', user);
  await tab.fill('input[name=password]', 'anything');
  await tab.click('form button[type=submit]');
  const inside = `document.readyState === 'complete' && !document.querySelector('input[type=password]') && document.body.innerText.trim() !== ''`;
  await until(() => tab.evaluate(inside, { limitMs: 2_000 }), 'somebody is signed in');
}
