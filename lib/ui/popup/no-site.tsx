import { t } from '../../i18n/t';
import { Icon } from '../kit/icon';
import { LinkButton } from '../kit/link-button';
import { HeroFrame } from './hero-frame';

interface Props {
  /** Origin of the page beside the popup; null: there is none that could be a site. */
  readonly here: string | null;
}

/** Nothing is configured yet. */
export const NoSite = ({ here }: Props) => (
  <HeroFrame icon="waiting" tone="accent" title={t('popup_none_title')} why={t('popup_none_text')}>
    {here !== null && (
      <div class="here">
        <span class="glyph">
          <Icon name="tab" />
        </span>
        <dl>
          <dt>{t('popup_none_here')}</dt>
          <dd>{new URL(here).host}</dd>
        </dl>
      </div>
    )}
    {here !== null && (
      <LinkButton
        first
        kind="primary"
        action="add-site"
        label={t('popup_none_add')}
        href={`/options.html#add/${encodeURIComponent(here)}`}
      />
    )}
    <LinkButton
      first={here === null}
      kind={here === null ? 'primary' : 'quiet'}
      action="choose-site"
      label={t('popup_none_address')}
      href="/options.html#sites"
    />
  </HeroFrame>
);
