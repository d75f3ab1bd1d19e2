import type { EpochMs } from '../../base/time';
import { capitalized, dayAndTime, dots } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { RecordEntry, SignOutRecord } from '../../records/record';
import { IconButton } from '../kit/button';
import { Glyph } from '../kit/glyph';
import { VerdictLine } from '../kit/verdict';
import { lateWords, whyWords } from '../rule-words';
import { StoreName } from '../store-name';
import type { Actions } from './actions';
import { BackHead } from './back-head';
import { halvesOf } from './halves';
import { moveBetweenRows } from './keyboard';
import { ProviderLine } from './provider-line';
import { resultAttributes } from './row-frame';
import { AFTER } from './row-parts';
import { leftAloneWords, wordsOf } from './words';

interface Props {
  readonly records: readonly SignOutRecord[];
  readonly now: EpochMs;
  readonly onBack: () => void;
  readonly actions: Actions;
}

export const RecordsView = ({ records, now, onBack, actions }: Props) => (
  <>
    <BackHead title={t('records_title')} label={t('action_back')} onBack={onBack} />
    {records.length === 0 && (
      <div class="nothing">
        <p class="nothing-title">{t('records_empty_title')}</p>
        <p class="also">{t('records_empty_text')}</p>
      </div>
    )}
    {records.map((record) => (
      <section key={record.id} class="record" data-record={record.id}>
        <h2 class="record-head">{recordTitle(record, now)}</h2>
        <Remark of={record} />
        <ul class="sites" aria-label={recordTitle(record, now)} onKeyDown={moveBetweenRows}>
          {record.entries.map((entry) => (
            <EntryRow
              key={entry.targetId}
              entry={entry}
              onOpen={() => actions.showReceipt(record.id, entry.targetId)}
            />
          ))}
        </ul>
      </section>
    ))}
  </>
);

function recordTitle(record: SignOutRecord, now: EpochMs): string {
  const sites = new Set(record.entries.map((entry) => entry.siteId)).size;
  return dots(capitalized(dayAndTime(record.finishedAt, now)), tn('records_sites', sites), whyWords(record.cause));
}

const Remark = ({ of: { cause, offHours } }: { readonly of: SignOutRecord }) => {
  const words = dots(offHours && t('records_offHours'), lateWords(cause));
  return words === '' ? null : <p class="record-remark also">{capitalized(words)}</p>;
};

const EntryRow = ({ entry, onOpen }: { readonly entry: RecordEntry; readonly onOpen: () => void }) => {
  const halves = halvesOf(entry.outcome, entry.secondLook);
  const label = t('site_details', { site: entry.siteName });
  return (
    <li class="site" data-site={entry.siteId} data-store={entry.storeId} {...resultAttributes(halves)}>
      <Glyph name={halves === null ? 'stopped' : AFTER[halves.server][0]} tone="quiet" />
      <div class="site-body">
        <h3 class="site-title">
          <span class="site-name" title={entry.siteName}>
            {entry.siteName}
          </span>
        </h3>
        {entry.store && entry.store.kind !== 'normal' && (
          <p class="site-meta">
            <StoreName of={entry.store} />
          </p>
        )}
        {halves === null ? (
          <p class="site-meta">{leftAloneWords(entry.outcome)}</p>
        ) : (
          <VerdictLine of={wordsOf(halves)} />
        )}
        {halves?.provider && <ProviderLine of={halves.provider} />}
      </div>
      <div class="site-end">
        {halves !== null && <IconButton icon="chevron-right" action="details" label={label} onPress={onOpen} />}
      </div>
    </li>
  );
};
