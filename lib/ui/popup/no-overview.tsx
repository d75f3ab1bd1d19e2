import { useEffect, useState } from 'preact/hooks';
import { SECOND_MS } from '../../base/time';
import { commonRefusal } from '../common-refusals';
import { Notice } from '../kit/notice';
import { Head } from './head';

const PATIENCE_MS = 4 * SECOND_MS;

/** Nothing is known yet: an empty frame, and after a while the reason. */
export const NoOverview = () => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="popup" data-run="idle">
      <Head dismissible={false} />
      <main class="popup-main popup-empty">
        {late && (
          <div class="popup-note">
            <Notice icon="alert" tone="bad" role="alert" text={commonRefusal('worker-unreachable')} />
          </div>
        )}
      </main>
    </div>
  );
};
