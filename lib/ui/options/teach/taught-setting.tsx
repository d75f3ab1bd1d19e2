import { useRef, useState } from 'preact/hooks';
import { dots, whenShort } from '../../../i18n/format';
import { t, tn } from '../../../i18n/t';
import { limits } from '../../../sites/limits';
import type { Site } from '../../../sites/site';
import type { TaughtSignOut } from '../../../sites/taught';
import { Button } from '../../kit/button';
import { moreIcons } from '../../kit/more-icons';
import { useNow } from '../../use-now';
import type { OptionsApi } from '../api';
import { importWords } from '../import-words';
import { Setting } from '../setting';
import { type Undo, UndoNotice } from '../undo-notice';
import type { SiteChange } from '../use-site-change';
import { exportTaught } from './taught-export';
import { requestWords } from './words';

interface Props {
  readonly api: OptionsApi;
  readonly site: Site;
  readonly change: SiteChange;
  readonly reload: () => Promise<void>;
}

/** UTF-8 takes at most three bytes for a character of a JavaScript string. */
const MOST_BYTES = limits.documentCharacters * 3;

/** What was recorded for this site, and the ways to get it, to give it away and to be rid of it. */
export const TaughtSetting = ({ api, site, change, reload }: Props) => {
  const [problem, setProblem] = useState<string | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { taught } = site;
  const replace = async (next: TaughtSignOut | null, proofUrl: string | null): Promise<boolean> =>
    change.save('taught', { taught: next, proofUrl });
  const undoable = (text: string) => {
    setProblem(null);
    setUndo({ text, back: () => replace(taught, site.proofUrl) });
  };
  const remove = async () => {
    if (await replace(null, site.proofUrl)) undoable(t('teach_card_removed'));
  };
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const said = await importFile(api, site, chosen);
    if (file.current) file.current.value = '';
    if (said !== null) return setProblem(said);
    await reload();
    undoable(t('teach_card_imported'));
  };
  return (
    <>
      <Setting
        wide
        id="taught"
        label={t('teach_card')}
        help={t('teach_card_help')}
        error={problem ?? change.problem('taught')}
      >
        {taught !== null && <TaughtFacts taught={taught} />}
        <div class="form-line taught-actions">
          <Button
            action="teach"
            icon={moreIcons.record}
            label={taught === null ? t('site_record') : t('teach_fail_again')}
            onPress={() => {
              location.hash = `#teach/${encodeURIComponent(site.id)}`;
            }}
          />
          {taught !== null && (
            <>
              <Button
                action="export-taught"
                label={t('action_export')}
                name={`${t('action_export')}: ${t('teach_card')}`}
                onPress={() => void exportTaught(api, site, (reply) => setProblem(importWords(reply)))}
              />
              <Button
                action="remove-taught"
                label={t('action_remove')}
                name={`${t('action_remove')}: ${t('teach_card')}`}
                onPress={() => void remove()}
              />
            </>
          )}
          <input
            ref={file}
            id="import-taught"
            class="sr"
            type="file"
            accept=".json,application/json"
            aria-label={t('teach_card_import')}
            tabIndex={-1}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
          <Button
            action="import-taught"
            label={taught === null ? t('teach_card_import') : t('action_import')}
            name={t('teach_card_import')}
            onPress={() => file.current?.click()}
          />
        </div>
      </Setting>
      <UndoNotice undo={undo} onDone={() => setUndo(null)} />
    </>
  );
};

const TaughtFacts = ({ taught: { taughtAt, steps, request } }: { readonly taught: TaughtSignOut }) => {
  const now = useNow(60_000);
  const what = dots(
    t('teach_card_when', { when: whenShort(taughtAt, now) }),
    tn('teach_card_steps', steps.length),
    request !== null && requestWords({ ...request, withToken: request.values.length > 0 }),
  );
  return <p data-taught={taughtAt}>{what}</p>;
};

/** null: taken over. Else the sentence that says why nothing was changed. */
async function importFile(api: OptionsApi, site: Site, file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return t('import_too_large');
  const reply = await api.send('teach.import', { id: site.id, text: await file.text() });
  return reply.ok ? null : importWords(reply);
}
