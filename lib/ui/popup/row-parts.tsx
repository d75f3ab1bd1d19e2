import type { EpochMs } from '../../base/time';
import { stopwatch } from '../../i18n/format';
import { keyPart, t } from '../../i18n/t';
import type { SessionState } from '../../sessions/session';
import type { SiteProgress } from '../../signout/overview';
import { Button } from '../kit/button';
import type { Tone } from '../kit/glyph';
import { StepTrack } from '../kit/step-track';
import { type ServerKind, VerdictLine } from '../kit/verdict';
import type { SecondViews } from './api';
import type { Halves } from './halves';
import { reasonsOf, wordsOf } from './words';

/** The login state that a server verdict leaves behind. */
export const AFTER: Record<ServerKind, readonly [session: SessionState, tone: Tone]> = {
  proven: ['signed-out', 'quiet'],
  'still-alive': ['signed-in', 'bad'],
  unproven: ['unknown', 'warn'],
  queued: ['unknown', 'warn'],
};

type Running = Extract<SiteProgress, { kind: 'running' }>;

export const RunningParts = ({ of: { step, startedAt }, now }: { readonly of: Running; readonly now: EpochMs }) => (
  <>
    <div class="site-line">
      <p class="site-meta">{t(`step_${keyPart(step)}`)}</p>
      <span class="time num">{stopwatch(now - startedAt)}</span>
    </div>
    <StepTrack step={step} />
  </>
);

interface ResultProps {
  readonly halves: Halves;
  readonly now: EpochMs;
  readonly views: SecondViews | null;
  /** null: trying again would change nothing, or not now. */
  readonly onRetry: (() => void) | null;
}

export const ResultParts = ({ halves, now, views, onRetry }: ResultProps) => {
  // that a site waits for the network is said once, above the list
  const reasons = halves.server === 'queued' ? [] : reasonsOf(halves, now);
  return (
    <>
      <VerdictLine of={wordsOf(halves)} />
      {views && halves.provider && <views.ProviderLine of={halves.provider} />}
      {reasons.map((reason) => (
        <p key={reason} class="site-meta">
          {reason}
        </p>
      ))}
      {onRetry && canTryAgain(halves) && (
        <div class="site-extra actions">
          <Button icon="resume" action="retry" label={t('action_tryAgain')} onPress={onRetry} />
        </div>
      )}
    </>
  );
};

/** A login that no server can recall stays whatever is tried. */
function canTryAgain({ server, verdict, cameBack }: Halves): boolean {
  return server === 'still-alive' && !cameBack && !(verdict.kind === 'still-alive' && verdict.reason === 'stateless');
}
