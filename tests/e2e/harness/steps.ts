import type { StepName } from '../../../lib/signout/job';
import type { Overview } from '../../../lib/signout/overview';
import type { Signoff } from './signoff.ts';

const LIMIT_MS = 29_000;

/** Resolves as soon as a site works at this step; false when the job was over before anybody saw it there. `isUnderWay`: it has begun. */
export function reached(signoff: Signoff, step: StepName | 'waiting', isUnderWay = false): Promise<boolean> {
  return signoff.call(watchFor, step, isUnderWay, LIMIT_MS);
}

/** Runs in an extension page, on the port that the popup uses. */
function watchFor(step: string, isUnderWay: boolean, limitMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: 'overview' });
    const end = (seen: boolean) => {
      clearTimeout(timer);
      port.disconnect();
      resolve(seen);
    };
    const timer = setTimeout(() => {
      port.disconnect();
      reject(new Error(`no site came to ${step}`));
    }, limitMs);
    let begun = isUnderWay;
    port.onMessage.addListener((overview: Overview) => {
      begun ||= overview.job !== null;
      const at = overview.sites.map(({ progress }) => (progress?.kind === 'running' ? progress.step : progress?.kind));
      if (at.includes(step as StepName)) end(true);
      else if (begun && overview.job === null) end(false);
    });
  });
}
