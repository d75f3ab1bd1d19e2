import type { BrowserOptions } from '../../e2e/harness/browser.ts';
import type { Tab } from '../../e2e/harness/tab.ts';
import { perform, type Step } from '../hands.ts';
import type { RunningParty } from './party.ts';

export interface TownParty extends RunningParty {
  /** Whether the provider tells it that its session ended. */
  readonly endsWithProvider: boolean;
}

/** A provider and applications that share it, each on a host of its own. Servers are asked who is signed in, not browsers. */
export interface SsoTown {
  /** Without a slash at the end. */
  readonly provider: string;
  /** Who is signed in at the provider, one name per sign-in. */
  signedIn(): string[];
  readonly parties: readonly TownParty[];
  readonly user: string;
  /** At the provider's form, until the application shows who is signed in. */
  readonly signIn: readonly Step[];
  /** At an application that the provider has not sent this person to before. */
  readonly firstVisit: readonly Step[];
  /** The provider's own way out, from anywhere. */
  readonly endProvider: readonly Step[];
  readonly form: string;
  /** Where https is served: see the test bed's certificate. */
  readonly spki: string | null;
  stop(): Promise<void>;
}

/** The application with this id. */
export function partyOf(town: SsoTown, id: string): TownParty {
  const found = town.parties.find(({ party }) => party.id === id);
  if (!found) throw new Error(`no application ${id}`);
  return found;
}

/** What an application shows to whom it knows. */
export const inside = 'a[href="/logout"]';

export const browserOptions = ({ spki }: SsoTown): BrowserOptions => (spki ? { spki } : {});

/** Signs in at the first of these applications and visits the others, each in the tab that `tabFor` gives it. */
export async function signInEverywhere(
  town: SsoTown,
  tabFor: () => Promise<Tab>,
  parties = town.parties,
): Promise<readonly Tab[]> {
  const tabs: Tab[] = [];
  for (const { party } of parties) {
    const tab = await tabFor();
    await perform(tab, [{ open: `${party.url}/` }, ...(tabs.length === 0 ? town.signIn : town.firstVisit)]);
    tabs.push(tab);
  }
  return tabs;
}
