import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { refusalWords } from '../refusal-words';
import { typedHost } from './host-problem';
import { ErrorText, Setting, TextInput } from './setting';
import { Card } from './shell';
import type { SiteChange } from './use-site-change';

interface Props {
  readonly site: Site;
  /** null: not known yet. */
  readonly proposal: SiteProposal | null;
  readonly change: SiteChange;
}

/** Hosts over which one sign-in is spread: cleared and closed together. Each is allowed by the browser before it is saved. */
export const OtherHostsCard = ({ site, proposal, change }: Props) => {
  const proposed = (proposal?.otherHosts ?? []).filter((host) => !site.otherHosts.includes(host));
  const save = (otherHosts: readonly string[]) => change.save('otherHosts', { otherHosts });
  const remove = async (host: string) => {
    if (await save(site.otherHosts.filter((one) => one !== host))) focusField();
  };
  const add = async (host: string) => {
    if (await save([...site.otherHosts, host])) focusField();
  };
  return (
    <Card title={t('hosts_title')}>
      <Setting wide for="otherHosts" label={t('hosts_label')} help={t('hosts_help')}>
        {(site.otherHosts.length > 0 || proposed.length > 0) && (
          <ul class="hosts">
            {site.otherHosts.map((host) => (
              <li key={host} data-host={host}>
                <code>{host}</code>
                <span class="cell-quiet">{t('hosts_along')}</span>
                <Button
                  action="remove-host"
                  label={t('action_remove')}
                  name={t('hosts_remove', { host })}
                  onPress={() => void remove(host)}
                />
              </li>
            ))}
            {proposed.map((host) => (
              <li key={host} data-proposed-host={host}>
                <code>{host}</code>
                <span class="cell-quiet">{t('hosts_proposed')}</span>
                <Button
                  action="add-proposed-host"
                  label={t('action_add')}
                  name={t('hosts_add', { host })}
                  onPress={() => void add(host)}
                />
              </li>
            ))}
          </ul>
        )}
        <AddHost site={site} change={change} save={save} />
      </Setting>
    </Card>
  );
};

const focusField = () => document.querySelector<HTMLElement>('#otherHosts')?.focus();

interface AddProps {
  readonly site: Site;
  readonly change: SiteChange;
  readonly save: (hosts: readonly string[]) => Promise<boolean>;
}

const AddHost = ({ site, change, save }: AddProps) => {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const add = async () => {
    const host = typedHost(typed, site);
    setFault(host.ok ? null : refusalWords(host.code, { value: host.value }));
    if (host.ok && (await save([...site.otherHosts, host.pattern]))) setTyped('');
  };
  const problem = fault ?? change.problem('otherHosts');
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        id="otherHosts"
        help
        mode="url"
        value={typed}
        most={253}
        placeholder={t('hosts_placeholder')}
        error={problem}
        onInput={(text) => {
          setTyped(text);
          setFault(null);
        }}
      />
      <Button action="add-host" label={t('action_add')} />
      {problem !== null && <ErrorText id="otherHosts-error" text={problem} />}
    </form>
  );
};
