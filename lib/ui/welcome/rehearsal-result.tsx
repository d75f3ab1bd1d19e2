import { t } from '../../i18n/t';
import type { SignOutRecord } from '../../records/record';
import { VerdictTiles } from '../kit/verdict';
import { type Halves, halvesOf, isGreen } from '../popup/halves';
import { reasonsOf, wordsOf } from '../popup/words';

/** What the flows returned, in the words of the popup. null: nothing was done. */
export function resultOf({ entries: [entry] }: SignOutRecord): Halves | null {
  return entry === undefined ? null : halvesOf(entry.outcome, entry.secondLook);
}

export function resultWords(result: Halves | null): { readonly title: string; readonly text: string } {
  if (result !== null && isGreen(result)) return { title: t('welcome_done_title'), text: t('welcome_done_text') };
  if (result?.server === 'still-alive') return { title: t('welcome_alive_title'), text: t('welcome_alive_text') };
  return { title: t('welcome_unclear_title'), text: t('welcome_unclear_text') };
}

export const ResultTiles = ({ of, at }: { readonly of: Halves; readonly at: number }) => (
  <>
    <VerdictTiles of={wordsOf(of)} />
    {of.server !== 'still-alive' &&
      reasonsOf(of, at).map((reason) => (
        <p key={reason} class="help">
          {reason}
        </p>
      ))}
  </>
);
