import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import { Setting } from './setting';

interface Props {
  readonly of: SiteProposal;
  readonly chosen: readonly string[];
  /** Those that are not to be saved. */
  readonly left: readonly string[];
  readonly onLeave: (left: readonly string[]) => void;
}

/** Hosts that belong to the same sign-in, shown before anything is allowed or saved. */
export const ProposedHosts = ({ of: { otherHosts = [] }, chosen, left, onLeave }: Props) =>
  otherHosts.length === 0 ? null : (
    <Setting label={t('hosts_also')} help={t('hosts_also_help')}>
      <ul class="checks">
        {otherHosts.map((host) => (
          <li key={host}>
            <label>
              <input
                type="checkbox"
                data-host={host}
                checked={chosen.includes(host)}
                onChange={(event) =>
                  onLeave(event.currentTarget.checked ? left.filter((one) => one !== host) : [...left, host])
                }
              />
              <code>{host}</code>
            </label>
          </li>
        ))}
      </ul>
    </Setting>
  );
