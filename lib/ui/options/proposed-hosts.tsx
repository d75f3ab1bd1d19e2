import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import { Setting } from './setting';

/** By host: whether the person took it or left it. */
export type HostAnswers = Readonly<Record<string, boolean>>;

/** What was not answered is taken, unless it is a guess. */
export const chosenHosts = ({ otherHosts, otherHostsGuessed }: SiteProposal, answers: HostAnswers): string[] =>
  otherHosts.filter((host) => answers[host] ?? !otherHostsGuessed);

interface Props {
  readonly of: SiteProposal;
  readonly chosen: readonly string[];
  readonly onAnswer: (host: string, taken: boolean) => void;
}

/** Hosts that belong to the same sign-in, shown before anything is allowed or saved. */
export const ProposedHosts = ({ of: { otherHosts, otherHostsGuessed }, chosen, onAnswer }: Props) =>
  otherHosts.length === 0 ? null : (
    <Setting label={t('hosts_also')} help={t(otherHostsGuessed ? 'hosts_also_guessed' : 'hosts_also_help')}>
      <ul class="checks">
        {otherHosts.map((host) => (
          <li key={host}>
            <label>
              <input
                type="checkbox"
                data-host={host}
                checked={chosen.includes(host)}
                onChange={(event) => onAnswer(host, event.currentTarget.checked)}
              />
              <code>{host}</code>
            </label>
          </li>
        ))}
      </ul>
    </Setting>
  );
