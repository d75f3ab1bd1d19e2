import { type InTurn, inTurn } from '../base/in-turn';
import type { IdentityProvider } from '../signout/identity-provider';

/** By the name of a neighbourhood: sites that share cookies. */
export type HostTurns = (name: string) => InTurn;

/** What is done at sites that share cookies is done in turn, that at others side by side. One per worker. */
export function createHostTurns(): HostTurns {
  const turns = new Map<string, InTurn>();
  return (name) => {
    const turn = turns.get(name) ?? inTurn();
    turns.set(name, turn);
    return turn;
  };
}

/** A provider is asked in turn, too, apart from what is done at a site of its host. */
export const providerTurn = ({ origin }: Pick<IdentityProvider, 'origin'>): string => `provider ${origin}`;
