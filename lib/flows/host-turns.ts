import { type InTurn, inTurn } from '../base/in-turn';

export type HostTurns = (host: string) => InTurn;

/** Cookies know no port and no path: what is done at one host is done in turn, that of other hosts side by side. One per worker. */
export function createHostTurns(): HostTurns {
  const turns = new Map<string, InTurn>();
  return (host) => {
    const turn = turns.get(host) ?? inTurn();
    turns.set(host, turn);
    return turn;
  };
}
