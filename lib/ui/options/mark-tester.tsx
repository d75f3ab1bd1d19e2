import { useState } from 'preact/hooks';
import { dots } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { Reply } from '../../messaging/protocol';
import type { Site } from '../../sites/site';
import type { MarkedFields } from '../../unsaved/marked-fields';
import { Button } from '../kit/button';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';
import { Setting } from './setting';

interface Props {
  readonly api: OptionsApi;
  readonly site: Site;
}

/** Shows on a page of the site what would count; the page comes to the front, the numbers stay here. */
export const MarkTester = ({ api, site }: Props) => {
  const [reply, setReply] = useState<Reply<MarkedFields | null> | null>(null);
  const mark = async () => {
    const said = await api.send('site.mark', { id: site.id, on: true });
    setReply(said);
    if (said.ok && said.value !== null) await api.send('site.open', { siteId: site.id });
  };
  const unmark = async () => {
    await api.send('site.mark', { id: site.id, on: false });
    setReply(null);
  };
  const marked = reply?.ok ? reply.value : null;
  return (
    <Setting wide label={t('site_mark')} help={t('site_mark_help')} error={reply && problemOf(reply)}>
      {marked && (
        <p role="status" data-counted={marked.counted} data-ignored={marked.ignored} data-never-read={marked.neverRead}>
          {markedWords(marked)}
        </p>
      )}
      <div class="form-line">
        <Button action="mark" label={t('mark_button')} onPress={() => void mark()} />
        {marked && <Button action="unmark" label={t('mark_off')} onPress={() => void unmark()} />}
        {reply?.ok === false && reply.code === 'no-tab' && (
          <Button
            action="open-site"
            label={t('action_openSite')}
            onPress={() => void api.send('site.open', { siteId: site.id })}
          />
        )}
      </div>
    </Setting>
  );
};

function problemOf(reply: Reply<MarkedFields | null>): string | null {
  if (!reply.ok) return refusalWords(reply.code, reply.values);
  return reply.value === null ? t('mark_silent') : null;
}

const markedWords = ({ counted, ignored, neverRead }: MarkedFields): string =>
  dots(tn('mark_counted', counted), tn('mark_ignored', ignored), tn('mark_neverRead', neverRead));
