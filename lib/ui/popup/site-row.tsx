import type { ComponentChildren } from 'preact';
import type { EpochMs } from '../../base/time';
import { dayAndTime, dots, stopwatch } from '../../i18n/format';
import { keyPart, t } from '../../i18n/t';
import type { SessionState } from '../../sessions/session';
import type { SiteEnd, SiteOverview } from '../../signout/overview';
import { Button, IconButton } from '../kit/button';
import { Glyph, type Tone, toneOf } from '../kit/glyph';
import type { IconName } from '../kit/icons';
import { StepTrack } from '../kit/step-track';
import { type ServerKind, VerdictLine, verdictAttribute } from '../kit/verdict';
import { endsWords } from '../rule-words';
import type { Actions } from './actions';
import { type Halves, halvesOf } from './halves';
import type { Row } from './rows';
import { SiteChips } from './site-chips';
import { leftAloneWords, presence, reasonsOf, tabsWord, wordsOf } from './words';

interface FrameProps {
  readonly site: SiteOverview;
  readonly session: SessionState;
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly halves?: Halves;
  readonly end?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The leading glyph of a row always is the login state; what is below the name says more. */
const Frame = ({ site, session, icon, tone = toneOf(icon), halves, end, children }: FrameProps) => (
  <li
    class="site"
    tabIndex={-1}
    data-site={site.id}
    data-host={site.host}
    data-session={session}
    data-unsaved={site.unsaved}
    data-verdict={halves && verdictAttribute(halves.server)}
    data-local={halves?.localKind}
  >
    <Glyph name={icon} tone={tone} />
    <div class="site-body">
      <h2 class="site-title">
        <span class="site-name" title={site.name}>
          {site.name}
        </span>
      </h2>
      {children}
    </div>
    <div class="site-end">{end}</div>
  </li>
);

interface RowProps {
  readonly row: Row;
  readonly now: EpochMs;
  readonly actions: Actions;
}

export const SiteRow = ({ row, now, actions }: RowProps) => {
  if (row.kind === 'progress') return <ProgressRow site={row.site} now={now} />;
  if (row.kind === 'session') return <SessionRow site={row.site} ends={row.ends} now={now} actions={actions} />;
  const { site, result, recordId } = row;
  const { entry } = result;
  return (
    <ResultRow
      site={site}
      halves={result}
      now={now}
      onRetry={canTryAgain(result) ? () => actions.start([site.id]) : null}
      onDetails={() => actions.showReceipt(recordId, entry.targetId)}
    />
  );
};

const SessionRow = ({
  site,
  ends,
  now,
  actions,
}: {
  readonly site: SiteOverview;
  readonly ends: SiteEnd | null;
  readonly now: EpochMs;
  readonly actions: Actions;
}) => {
  if (!site.access) {
    return (
      <Frame site={site} session="unknown" icon="key">
        <p class="site-meta">{t('site_noAccess')}</p>
      </Frame>
    );
  }
  const out = site.session === 'signed-out';
  const leave = (
    <IconButton
      icon="sign-out"
      action="sign-out"
      label={t('site_signOut', { site: site.name })}
      onPress={() => actions.start([site.id])}
    />
  );
  return (
    <Frame site={site} session={site.session} icon={site.session} end={!out && leave}>
      <div class="site-line">
        <p class="site-meta">{sessionWords(site, now)}</p>
        <SiteChips {...site} />
      </div>
      {ends && <p class="site-meta">{endsWords(ends, now)}</p>}
    </Frame>
  );
};

function sessionWords(site: SiteOverview, now: EpochMs): string {
  if (site.session === 'signed-out') return t('site_signedOut');
  if (site.session === 'stale' && site.since !== null) {
    return dots(t('site_stale', { time: dayAndTime(site.since, now) }), tabsWord(site.tabs));
  }
  const known = presence(site.since, site.tabs, now);
  return site.session === 'unknown' ? dots(t('site_unknown'), known) : known;
}

const ProgressRow = ({ site, now }: { readonly site: SiteOverview; readonly now: EpochMs }) => {
  const { progress } = site;
  if (progress?.kind === 'done') {
    const halves = halvesOf(progress.outcome, null);
    if (halves !== null) return <ResultRow site={site} halves={halves} now={now} onRetry={null} onDetails={null} />;
  }
  if (progress?.kind === 'running') {
    return (
      <Frame site={site} session={site.session} icon={progress.step === 'check' ? site.session : 'leaving'}>
        <div class="site-line">
          <p class="site-meta">{t(`step_${keyPart(progress.step)}`)}</p>
          <span class="time num">{stopwatch(now - progress.startedAt)}</span>
        </div>
        <StepTrack step={progress.step} />
      </Frame>
    );
  }
  return (
    <Frame site={site} session={site.session} icon="waiting">
      <p class="site-meta">{progress?.kind === 'done' ? leftAloneWords(progress.outcome) : t('step_waiting')}</p>
    </Frame>
  );
};

/** The login state that a server verdict leaves behind. */
export const AFTER: Record<ServerKind, readonly [session: SessionState, tone: Tone]> = {
  proven: ['signed-out', 'quiet'],
  'still-alive': ['signed-in', 'bad'],
  unproven: ['unknown', 'warn'],
  queued: ['unknown', 'warn'],
};

interface ResultRowProps {
  readonly site: SiteOverview;
  readonly halves: Halves;
  readonly now: EpochMs;
  readonly onRetry: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

const ResultRow = ({ site, halves, now, onRetry, onDetails }: ResultRowProps) => {
  const [session, tone] = AFTER[halves.server];
  // that a site waits for the network is said once, above the list
  const reasons = halves.server === 'queued' ? [] : reasonsOf(halves, now);
  const label = t('site_details', { site: site.name });
  const details = onDetails && <IconButton icon="chevron-right" action="details" label={label} onPress={onDetails} />;
  return (
    <Frame site={site} session={session} icon={session} tone={tone} halves={halves} end={details}>
      <VerdictLine of={wordsOf(halves)} />
      {reasons.map((reason) => (
        <p key={reason} class="site-meta">
          {reason}
        </p>
      ))}
      {onRetry && (
        <div class="site-extra actions">
          <Button icon="resume" action="retry" label={t('action_tryAgain')} onPress={onRetry} />
        </div>
      )}
    </Frame>
  );
};

/** A login that no server can recall stays whatever is tried. */
function canTryAgain({ server, verdict, cameBack }: Halves): boolean {
  return server === 'still-alive' && !cameBack && !(verdict.kind === 'still-alive' && verdict.reason === 'stateless');
}
