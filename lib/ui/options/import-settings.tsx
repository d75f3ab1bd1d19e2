import { useRef, useState } from 'preact/hooks';
import { t, tn } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { limits } from '../../sites/limits';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { moreIcons } from '../kit/more-icons';
import { Notice } from '../kit/notice';
import type { OptionsApi } from './api';
import { importWords } from './import-words';
import { Setting } from './setting';

interface Props {
  readonly api: OptionsApi;
  readonly overview: Overview | null;
  readonly reload: () => Promise<void>;
}

/** UTF-8 takes at most three bytes for a character of a JavaScript string. */
const MOST_BYTES = limits.documentCharacters * 3;

/** A file is taken as a whole or not at all. */
export const ImportSettings = ({ api, overview, reload }: Props) => {
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [taken, setTaken] = useState<readonly Site[] | null>(null);
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const said = await importFile(api, chosen);
    setProblem(typeof said === 'string' ? said : null);
    setTaken(typeof said === 'string' ? null : said);
    if (file.current) file.current.value = '';
    await reload();
  };
  return (
    <>
      <Setting id="import-row" label={t('general_import')} help={t('general_import_help')} error={problem}>
        <input
          ref={file}
          id="import"
          class="sr"
          type="file"
          accept=".json,application/json"
          aria-label={t('general_import')}
          tabIndex={-1}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <Button
          action="import"
          icon={moreIcons.upload}
          label={t('action_import')}
          onPress={() => file.current?.click()}
        />
      </Setting>
      {taken !== null && (
        <div class="setting">
          <Taken sites={taken} overview={overview} />
        </div>
      )}
    </>
  );
};

interface TakenProps {
  readonly sites: readonly Site[];
  readonly overview: Overview | null;
}

/** Access is spoken of only where it is missing. */
const Taken = ({ sites, overview }: TakenProps) => {
  const words = tn('general_imported', sites.length);
  const lacking = overview?.sites.filter(({ id, access }) => !access && sites.some((site) => site.id === id)) ?? [];
  if (lacking.length === 0) return <Notice icon="check" tone="accent" role="status" text={words} />;
  return (
    <Notice icon="key" tone="warn" role="status" title={words} text={tn('general_imported_access', lacking.length)} />
  );
};

/** The sites that were taken over, or the sentence that says why nothing was changed. */
async function importFile(api: OptionsApi, file: File): Promise<readonly Site[] | string> {
  if (file.size > MOST_BYTES) return t('import_too_large');
  const reply = await api.send('settings.import', { text: await file.text() });
  return reply.ok ? reply.value.sites : importWords(reply);
}
