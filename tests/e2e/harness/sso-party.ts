import type { Site } from '../../../lib/sites/site';
import type { SsoRole } from '../../testbed/sso/kinds.ts';
import { hostPatterns } from './access.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** An application of the test bed that signs people in at a provider; `realm` names both. */
export interface SsoParty {
  readonly site: Site;
  readonly address: string;
  readonly tab: Tab;
}

export const partyAddress = ({ bed }: World, realm: string, role: SsoRole): string => `${bed.ssoOrigin(realm, role)}/`;

/** Gives access to the provider, as its user would; an administrator may have given it before. */
export async function allowProvider(world: World, realm: string): Promise<void> {
  const origins = hostPatterns(new URL(partyAddress(world, realm, 'idp')).hostname);
  const isGiven = await world.signoff.call((all) => chrome.permissions.contains({ origins: all }), [...origins]);
  if (!isGiven) await world.signoff.grantHosts(origins);
}

/** Configures an application, and signs in at its provider as a person does: by name and password, or by being known there already. */
export async function signedInParty(
  world: World,
  realm: string,
  role: 'crm' | 'desk',
  change: Partial<Omit<Site, 'id'>> = {},
): Promise<SsoParty> {
  const address = partyAddress(world, realm, role);
  const site = await world.signoff.addSite(address, `${realm} ${role}`, change);
  const tab = await world.signoff.tab(address);
  if (role === 'desk') await tab.click('main.card > a');
  if ((await partySees(tab)) === 'a form') {
    await tab.fill('input[name=user]', 'mira.holm');
    await tab.fill('input[name=password]', 'anything');
    await tab.click('form button[type=submit]');
    await until(() => isIn(tab), 'somebody is signed in');
  }
  return { site, address, tab };
}

/** Once the page is there. */
export async function partySees(tab: Tab): Promise<'the application' | 'a form'> {
  const form = () => tab.has('input[name=password]').catch(() => false);
  await until(async () => (await isIn(tab)) || (await form()), 'the application or a form is there');
  return (await isIn(tab)) ? 'the application' : 'a form';
}

const isIn = (tab: Tab): Promise<boolean> => tab.has('nav form button').catch(() => false);

export async function forgetParties({ signoff }: World, ...parties: readonly SsoParty[]): Promise<void> {
  for (const { site, address } of parties) {
    await signoff.closeTabsAt(address);
    await signoff.send('site.remove', { id: site.id });
  }
}
