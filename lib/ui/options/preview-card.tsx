import { list } from '../../i18n/format';
import { keyPart, t, tn } from '../../i18n/t';
import { residueKinds } from '../../signout/residue';
import type { SitePreview } from '../../sites/preview';
import { Button } from '../kit/button';
import { ErrorText } from './setting';
import { Card } from './shell';
import type { Preview } from './use-preview';

export const PreviewCard = ({ preview }: { readonly preview: Preview }) => (
  <Card id="preview" title={t('preview_title')}>
    <div class="card-pad preview">
      <p class="help">{t('preview_text')}</p>
      {preview.problem !== null && <ErrorText id={undefined} text={preview.problem} />}
      {preview.found && <Found preview={preview.found} />}
      <Button
        action="preview"
        label={preview.looking ? t('preview_looking') : t('preview_look')}
        unavailable={preview.looking}
        onPress={() => void preview.look()}
      />
    </div>
  </Card>
);

const Found = ({ preview }: { readonly preview: SitePreview }) => (
  <div class="found" role="status">
    <dl class="counters">
      {residueKinds.map((kind) => (
        <div key={kind} data-kind={kind} data-count={preview.counts[kind] ?? 'unread'}>
          <dt>{t(`kind_${keyPart(kind)}`)}</dt>
          <dd class="num">{preview.counts[kind] ?? t('receipt_unread')}</dd>
        </div>
      ))}
    </dl>
    <p>{tn('preview_tabs', preview.tabs)}</p>
    {preview.history !== null && <p data-history={preview.history}>{tn('preview_history', preview.history)}</p>}
    {preview.cookieNames.length > 0 && <Names label={t('preview_cookies')} names={preview.cookieNames} />}
    {preview.keptNames.length > 0 && <Names label={t('preview_kept')} names={preview.keptNames} />}
  </div>
);

const Names = ({ label, names }: { readonly label: string; readonly names: readonly string[] }) => (
  <p>
    {label} <code>{list(names)}</code>
  </p>
);
