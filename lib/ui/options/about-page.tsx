import { t } from '../../i18n/t';
import { Glyph, type Tone } from '../kit/glyph';
import type { Drawing, IconName } from '../kit/icons';
import { moreIcons } from '../kit/more-icons';
import type { OptionsApi } from './api';
import { Setting } from './setting';
import { Card, PageHead } from './shell';

export const AboutPage = ({ api }: { readonly api: OptionsApi }) => (
  <>
    <PageHead title={t('nav_about')} text={t('about_text')} />
    <Card id="meaning-server" title={t('about_server')}>
      <Meanings
        of={[
          ['proven', 'ok', t('verdict_proven'), t('about_proven')],
          ['still-alive', 'bad', t('verdict_still_alive'), t('about_alive')],
          ['unproven', 'warn', t('verdict_unproven'), t('about_unproven')],
          ['queued', 'warn', t('verdict_queued'), t('about_queued')],
        ]}
      />
    </Card>
    <Card id="meaning-browser" title={t('about_browser')}>
      <Meanings
        of={[
          ['clean', 'ok', t('verdict_clean'), t('about_clean')],
          ['residue', 'warn', t('about_residue_word'), t('about_residue')],
          ['not-cleaned', 'warn', t('verdict_not_cleaned'), t('about_notCleaned')],
        ]}
      />
    </Card>
    <Card title={t('idp_label')}>
      <Meanings
        of={[
          [moreIcons.providerEnded, 'ok', t('idp_ended'), t('about_idp_ended')],
          [moreIcons.providerAlive, 'warn', t('idp_alive'), t('about_idp_alive')],
          [moreIcons.providerUnproven, 'warn', t('idp_unproven'), t('about_idp_unproven')],
          [moreIcons.providerUnchecked, 'warn', t('idp_unchecked'), t('about_idp_unchecked')],
        ]}
      />
    </Card>
    <Card id="not-covered" title={t('about_not')}>
      <ul class="card-pad plain-list">
        <li>{t('popup_scope')}</li>
        <li>{t('receipt_note')}</li>
        <li>{t('about_not_leave')}</li>
        <li>{t('about_not_attendance')}</li>
      </ul>
    </Card>
    <Card title={t('about_product')}>
      <Setting id="welcome" label={t('about_welcome')} help={t('about_welcome_help')}>
        <p class="setting-value">
          <a href="/welcome.html" data-action="welcome">
            {t('about_welcome_open')}
          </a>
        </p>
      </Setting>
      <Setting label={t('about_version')}>
        <p class="setting-value num">{api.version}</p>
      </Setting>
      <Setting label={t('about_id')}>
        <p class="setting-value">
          <code>{api.extensionId}</code>
        </p>
      </Setting>
    </Card>
  </>
);

interface MeaningsProps {
  readonly of: readonly (readonly [icon: IconName | Drawing, tone: Tone, word: string, meaning: string])[];
}

const Meanings = ({ of }: MeaningsProps) => (
  <dl class="meanings">
    {of.map(([icon, tone, word, meaning]) => (
      <div key={word}>
        <dt>
          <Glyph name={icon} tone={tone} />
          <span>{word}</span>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);
