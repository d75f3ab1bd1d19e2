import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EpochMs, SECOND_MS } from '../../base/time';
import type { Overview } from '../../signout/overview';
import { useFirstFocus } from '../use-first-focus';
import { useNow } from '../use-now';
import { useOverview } from '../use-overview';
import { createActions } from './actions';
import type { PopupApi, SecondViews } from './api';
import { Foot } from './foot';
import { Head } from './head';
import { MainView } from './main-view';
import { NoOverview } from './no-overview';
import { isTimeShort, popupState, runOf } from './state';
import { unsavedCount, useUnsaved } from './use-unsaved';

export type View =
  | { readonly at: 'main' }
  | { readonly at: 'records' }
  | { readonly at: 'stay-late' | 'pause' }
  /** Of a sign-out that is held up. */
  | { readonly at: 'discard' }
  | { readonly at: 'receipt'; readonly recordId: string; readonly targetId: string; readonly from: 'main' | 'records' };

interface Props {
  readonly api: PopupApi;
  /** What was last known when the popup opened; null: nothing. */
  readonly known: Overview | null;
  readonly here: string | null;
  /** Screens behind the first one; null: still loading. */
  readonly views: SecondViews | null;
}

export const Popup = ({ api, known, here, views }: Props) => {
  const overview = useOverview(api, known);
  const [view, setView] = useState<View>({ at: 'main' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [shiftEndAt, setShiftEndAt] = useState<EpochMs | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const now = useNow(
    overview !== null && (overview.job !== null || isTimeShort(overview)) ? SECOND_MS : 30 * SECOND_MS,
  );
  const goTo: typeof setView = (next) => {
    setView(next);
    setShiftEndAt(null);
  };
  const tellRefusal = (code: string | null) => {
    setRefusal(code);
    setShiftEndAt(null);
  };
  const actions = useMemo(
    () =>
      createActions(api, tellRefusal, setShiftEndAt, {
        ask: (at) => goTo({ at }),
        showReceipt: (recordId, targetId) =>
          goTo((before) => ({
            at: 'receipt',
            recordId,
            targetId,
            from: before.at === 'records' ? 'records' : 'main',
          })),
      }),
    [api],
  );
  const root = useRef<HTMLDivElement>(null);
  const state = overview === null ? null : popupState(overview, now);
  const unsaved = useUnsaved(api, overview, state);
  const free = state?.kind === 'blocked' && unsavedCount(state.sites, unsaved) === 0;
  const discarding = view.at === 'discard' && state?.kind === 'blocked' && !free;
  useEffect(() => {
    const gone = view.at === 'stay-late' && overview?.shift === null;
    if ((view.at === 'discard' && !discarding) || gone) setView({ at: 'main' });
  }, [view, discarding, overview?.shift]);
  useFirstFocus(root, `${view.at} ${state?.kind ?? ''} ${free}`);
  const back = () => goTo(view.at === 'receipt' && view.from === 'records' ? { at: 'records' } : { at: 'main' });
  const goBack = () => {
    if (view.at !== 'main') back();
    else if (state?.kind === 'stop' || state?.kind === 'checking') actions.stop(state.job.id);
    else return false;
    return true;
  };
  useEscape(goBack);
  if (overview === null || state === null) return <NoOverview />;
  const items = views?.menuItems(overview, actions) ?? [];
  return (
    <div
      class="popup"
      ref={root}
      data-run={runOf(state)}
      data-state={discarding ? 'discard' : state.kind}
      data-unsaved-total={overview.unsavedTotal}
      data-not-covered={overview.notCovered.join(' ') || undefined}
    >
      <Head
        dismissible={view.at === 'main' && 'results' in state}
        onDismiss={actions.dismiss}
        menuOpen={menuOpen}
        onMenu={view.at === 'main' && items.length > 0 ? setMenuOpen : null}
      >
        {menuOpen && views && <views.Menu items={items} onClose={() => setMenuOpen(false)} />}
      </Head>
      <main class="popup-main">
        {(view.at === 'main' || view.at === 'discard') && (
          <MainView
            overview={overview}
            state={state}
            unsaved={unsaved}
            discarding={discarding}
            onBack={back}
            now={now}
            here={here}
            refusal={refusal}
            shiftEndAt={shiftEndAt}
            views={views}
            actions={actions}
          />
        )}
        {view.at === 'records' && views && (
          <views.RecordsView records={overview.records} now={now} onBack={back} actions={actions} />
        )}
        {view.at === 'stay-late' && views && overview.shift && (
          <views.StayLate shift={overview.shift} now={now} onBack={back} onChoose={actions.stayLate} />
        )}
        {view.at === 'pause' && views && (
          <views.PauseView overview={overview} now={now} onBack={back} actions={actions} />
        )}
        {view.at === 'receipt' && views && (
          <views.Receipt overview={overview} of={view} now={now} actions={actions} onBack={back} />
        )}
      </main>
      <Foot records={view.at === 'records'} onRecords={() => goTo({ at: 'records' })} />
      {views && <views.LiveStatus overview={overview} state={state} now={now} free={free} />}
    </div>
  );
};

/** Esc does one thing before it closes the popup, where `handle` says that it did. */
function useEscape(handle: () => boolean): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && latest.current()) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
