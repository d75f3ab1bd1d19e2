import { useRef, useState } from 'preact/hooks';
import { t, tn } from '../../i18n/t';
import type { Refusal } from '../../messaging/protocol';
import { limits } from '../../sites/limits';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';
import { Setting } from './setting';

interface Props {
  readonly api: OptionsApi;
  readonly reload: () => Promise<void>;
}

/** UTF-8 takes at most three bytes for a character of a JavaScript string. */
const MOST_BYTES = limits.documentCharacters * 3;

/** A file is taken as a whole or not at all. */
export const ImportSettings = ({ api, reload }: Props) => {
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
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
      <Setting label={t('general_import')} help={t('general_import_help')} error={problem}>
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
        <Button action="import" icon="upload" label={t('action_import')} onPress={() => file.current?.click()} />
      </Setting>
      {taken !== null && (
        <div class="setting">
          <Notice icon="check" tone="accent" role="status" text={tn('general_imported', taken)} />
        </div>
      )}
    </>
  );
};

/** The number of sites that were taken over, or the sentence that says why nothing was changed. */
async function importFile(api: OptionsApi, file: File): Promise<number | string> {
  if (file.size > MOST_BYTES) return t('import_too_large');
  const reply = await api.send('settings.import', { text: await file.text() });
  return reply.ok ? reply.value.sites.length : importWords(reply);
}

const SENTENCES: Readonly<Record<string, (line: number) => string>> = {
  'too-large': () => t('import_too_large'),
  'not-json': (line) => t('import_not_json', { line }),
  'ends-early': (line) => t('import_ends_early', { line }),
  'too-deep': (line) => t('import_not_json', { line }),
  'duplicate-key': (line) => t('import_duplicate_key', { line }),
  'forbidden-key': (line) => t('import_forbidden_key', { line }),
  'version-missing': () => t('import_version_missing'),
  'version-newer': () => t('import_version_newer'),
};

/** Names the line where the text breaks, or the value that does not fit. */
export function importWords({ code, values = {} }: Refusal): string {
  const sentence = SENTENCES[code]?.(Number(values.line ?? 0));
  if (sentence !== undefined) return sentence;
  const path = String(values.path ?? '');
  return path === '' ? refusalWords(code, values) : t('import_value', { path, reason: refusalWords(code, values) });
}
