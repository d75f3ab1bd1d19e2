import type { EpochMs } from '../../base/time';
import { capitalized, clockToSecond, dayAndTime, dots, seconds } from '../../i18n/format';
import { keyPart, t, tn } from '../../i18n/t';
import type { RecordEntry } from '../../records/record';
import type { ProviderResult } from '../../signout/identity-provider';
import type { StepNote, TargetOutcome } from '../../signout/job';
import type { Overview } from '../../signout/overview';
import { residueKinds } from '../../signout/residue';
import type { LocalResult } from '../../signout/verdict';
import { VerdictTiles } from '../kit/verdict';
import { lateWords, whyWords } from '../rule-words';
import { storeName } from '../store-name';
import type { Actions } from './actions';
import { BackHead } from './back-head';
import { halvesOf, isGreen } from './halves';
import { providerGroups } from './provider-groups';
import { ProviderPart } from './provider-part';
import { resultAttributes } from './row-frame';
import { reasonsOf, wordsOf } from './words';

interface Props {
  readonly overview: Overview;
  readonly of: { readonly recordId: string; readonly targetId: string };
  readonly now: EpochMs;
  readonly actions: Actions;
  readonly onBack: () => void;
}

/** What was done at one site, step by step, and what the server and the browser said. */
export const Receipt = ({ overview, of, now, actions, onBack }: Props) => {
  const record = overview.records.find((one) => one.id === of.recordId);
  const entry = record?.entries.find((one) => one.targetId === of.targetId);
  if (record === undefined || entry === undefined)
    return <BackHead title={t('records_title')} label={t('action_back')} onBack={onBack} />;
  const halves = halvesOf(entry.outcome, entry.secondLook);
  const reasons = halves === null ? [] : reasonsOf(halves, now);
  const [provider] = providerGroups(record, overview, ({ targetId }) => targetId === of.targetId);
  return (
    <div class="receipt" data-receipt={entry.siteId} data-store={entry.storeId} {...resultAttributes(halves)}>
      <BackHead
        title={entry.siteName}
        sub={dots(entry.host, placeWords(entry))}
        label={t('action_back')}
        onBack={onBack}
      />
      <div class="receipt-part">
        {halves && <VerdictTiles of={wordsOf(halves)} />}
        {halves && provider && <ProviderPart of={provider} good={isGreen(halves)} actions={actions} />}
        {reasons.map((reason) => (
          <p key={reason} class="also">
            {reason}
          </p>
        ))}
        <p class="also">
          {dots(capitalized(dayAndTime(entry.startedAt, now)), t('receipt_took', { time: seconds(entry.tookMs) }))}
        </p>
        <p class="also">{dots(whyWords(record.cause), lateWords(record.cause))}</p>
      </div>
      <Steps of={entry} />
      {halves && <Left local={halves.local} />}
      <p class="receipt-part also">{t('popup_scope')}</p>
    </div>
  );
};

const Steps = ({ of: { steps, secondLook: look, outcome } }: { readonly of: RecordEntry }) => (
  <section class="receipt-part" aria-labelledby="receipt-steps">
    <h2 id="receipt-steps">{t('receipt_steps')}</h2>
    <ol class="receipt-steps">
      {steps.map((note) => (
        <li key={`${note.step}${note.startedAt}`} data-step={note.step}>
          <time class="num">{clockToSecond(note.startedAt)}</time>
          <span>{stepWords(note, outcome)}</span>
          <span class="num took">{seconds(note.tookMs)}</span>
        </li>
      ))}
      {look && (
        <li data-step="second-look" data-look={look.kind}>
          <time class="num">{clockToSecond(look.at)}</time>
          <span>{t(`second_${keyPart(look.kind)}`)}</span>
        </li>
      )}
    </ol>
  </section>
);

function stepWords(note: StepNote, outcome: TargetOutcome): string {
  switch (note.step) {
    case 'check':
      return dots(
        tn('receipt_check', note.tabs ?? 0, { found: note.unsaved ?? 0 }),
        note.unknownTabs ? tn('receipt_unknownTabs', note.unknownTabs) : null,
        note.decision && t(`decision_${keyPart(note.decision)}`),
      );
    case 'witness':
      return tn('receipt_witness', note.asked ?? 0);
    case 'end':
      return dots(
        note.strategy ? t(`strategy_${keyPart(note.strategy)}`) : t('strategy_none'),
        tn('receipt_attempts', note.attempts ?? 0),
      );
    case 'provider':
      return providerWords(outcome.kind === 'finished' ? outcome.provider : null);
    case 'close':
      return dots(tn('receipt_close', note.tabs ?? 0), note.survived ? tn('receipt_survived', note.survived) : null);
    case 'clean':
      return t('receipt_clean', { n: note.removed ?? 0, left: note.left ?? 0 });
    case 'prove':
      return tn('receipt_prove', note.asked ?? 0);
  }
}

function providerWords(provider: ProviderResult | null | undefined): string {
  if (!provider) return t('receipt_provider_none');
  const { done, by } = provider;
  return dots(t(`receipt_provider_${keyPart(done)}`), by && t(`idp_by_${keyPart(by)}`));
}

/** Nothing where it is the usual place. */
const placeWords = ({ store }: RecordEntry): string | null =>
  store && store.kind !== 'normal' ? storeName(store) : null;

const Left = ({ local }: { readonly local: LocalResult }) => (
  <section class="receipt-part" aria-labelledby="receipt-left">
    <h2 id="receipt-left">{t('receipt_left')}</h2>
    <dl class="counters">
      {residueKinds.map((kind) => (
        <div key={kind} data-kind={kind} data-count={local.counts[kind] ?? 'unread'}>
          <dt>{t(`kind_${keyPart(kind)}`)}</dt>
          <dd class="num">{local.counts[kind] ?? t('receipt_unread')}</dd>
        </div>
      ))}
    </dl>
    {local.history && (
      <p class="also" data-history={local.history.left ?? 'unread'}>
        {local.history.left === null
          ? t('kind_left', { kind: t('site_history'), n: t('receipt_unread') })
          : tn('receipt_history', local.history.left)}
      </p>
    )}
    {local.keptCookies > 0 && <p class="also">{tn('receipt_kept', local.keptCookies)}</p>}
    {local.sharedCookies > 0 && <p class="also">{tn('receipt_shared', local.sharedCookies)}</p>}
    <p class="also">{t('receipt_note')}</p>
  </section>
);
