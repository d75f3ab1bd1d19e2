import type { SiteOverview, StoreOverview } from '../../../lib/signout/overview.ts';
import type { Language } from './names.ts';
import {
  afterRun,
  alive,
  clean,
  container,
  done,
  entry,
  inStore,
  job,
  normal,
  overview,
  privately,
  proven,
  running,
  site,
  unproven,
  waiting,
  withStore,
} from './parts.ts';
import type { PopupSample } from './popup-samples.ts';

const NAMES = {
  en: ['Work', 'Northwind Trading (trainee account)'],
  'zh-CN': ['工作', '远航贸易（实习生账号）'],
  'zh-TW': ['工作', '遠航貿易（實習生帳號）'],
} as const;

const out = { session: 'signed-out', tabs: 0 } as const;

/** Sites in several cookie stores, and what no sign-out reaches. */
export function storeSamples(l: Language): Readonly<Record<string, PopupSample>> {
  const [first, second] = NAMES[l];
  const work = container(2, first);
  const trainee = container(3, second);
  const spread = (stores: readonly StoreOverview[], change: Partial<SiteOverview> = {}) =>
    site(1, l, { stores, ...change });
  const three = [inStore(normal, { tabs: 2 }), inStore(work), inStore(trainee, { session: 'unknown', tabs: 0 })];
  const over = [inStore(normal, out), inStore(work, out)];
  return {
    stores: {
      overview: overview({ sites: [spread(three), site(2, l, { stores: [inStore(privately)] }), site(3, l)] }),
    },
    'stores-running': {
      overview: overview({
        sites: [
          spread(
            [
              inStore(normal, { progress: running('end') }),
              inStore(work, { progress: waiting }),
              inStore(trainee, { progress: done }),
            ],
            { progress: waiting },
          ),
          site(3, l, { progress: running('clean') }),
        ],
        job,
      }),
    },
    'stores-result': {
      overview: afterRun(
        [spread(over, out), site(2, l, out)],
        [
          entry(1, l, proven, clean),
          withStore(entry(1, l, alive()), work),
          withStore(entry(1, l, unproven('unreachable')), privately),
          entry(2, l),
        ],
      ),
    },
    /** One of two containers was signed out of, by its own button. */
    'stores-one-out': {
      overview: afterRun([spread([inStore(normal, { tabs: 2 }), inStore(work, out)])], [withStore(entry(1, l), work)]),
    },
    'records-stores': {
      overview: afterRun([spread(over, out)], [entry(1, l), withStore(entry(1, l, alive()), trainee)]),
      press: ['records'],
    },
  };
}
