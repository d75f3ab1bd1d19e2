import { inTurn } from '../base/in-turn';
import type { ChecksPort } from '../flows/doctor-ports';
import { stored } from './stored';

type Memories = Awaited<ReturnType<ChecksPort['load']>>;

export type ParseMemories = (raw: unknown) => Memories;

/** On disk: a week is longer than most browsers are open. */
export function createChecksStore(parse: ParseMemories): ChecksPort {
  const document = stored<Memories>({
    key: 'checks',
    area: 'local',
    until: 'the site is removed',
    fallback: {},
    parse,
  });
  const turn = inTurn();
  const load = () => document.read().catch(() => ({}));
  return {
    load,
    change: (how) =>
      turn(async () => {
        const known = await load();
        const next = how(known);
        if (JSON.stringify(next) !== JSON.stringify(known)) await document.write(next);
      }),
  };
}
