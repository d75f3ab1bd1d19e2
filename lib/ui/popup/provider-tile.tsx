import type { ComponentChildren } from 'preact';
import { dots, list } from '../../i18n/format';
import { t } from '../../i18n/t';
import { Glyph } from '../kit/glyph';
import { providerMark, providerName, providerWhy } from '../provider-words';
import { storeName } from '../store-name';
import type { ProviderGroup } from './provider-groups';

interface Props {
  readonly of: ProviderGroup;
  /** Everything beside it is good. */
  readonly good: boolean;
  /** What it means to the next person stands above. */
  readonly told: boolean;
  readonly children?: ComponentChildren;
}

/** Beside the two halves: whether the next person gets in without a password. */
export const ProviderTile = ({ of, good, told, children }: Props) => {
  const { result, store, endedWith } = of;
  const { icon, tone, word } = providerMark(result.verdict, good);
  const why = told && isPlainlyAlive(of) ? null : whyOf(of);
  return (
    <div class={`provider-tile tone-${tone}`} data-idp={result.verdict.kind} data-provider={result.host}>
      <dl>
        <dt>{dots(t('idp_label'), providerName(result.host), store && storeName(store))}</dt>
        <dd>
          <Glyph name={icon} tone={tone} />
          <span>{word}</span>
        </dd>
      </dl>
      {why !== null && <p class="also">{why}</p>}
      {endedWith.length > 0 && <p class="also">{t('idp_ended_also', { sites: list(endedWith) })}</p>}
      {children}
    </div>
  );
};

const whyOf = ({ result, access, isThere }: ProviderGroup): string | null =>
  isThere || result.verdict.kind === 'ended' ? providerWhy(result, access) : t('idp_window_closed');

const isPlainlyAlive = ({ result: { verdict, rule, done } }: ProviderGroup): boolean =>
  verdict.kind === 'alive' && rule !== 'leave' && done !== 'opened';
