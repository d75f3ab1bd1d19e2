import { list } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { hostLabel } from '../../sites/match';
import { presetById } from '../../sites/presets/presets';
import type { Site } from '../../sites/site';
import type { Api } from '../api';
import { Button, IconButton } from '../kit/button';
import { Glyph } from '../kit/glyph';
import { Notice } from '../kit/notice';
import { presetName } from '../options/preset-choices';
import { ProposedHosts } from '../options/proposed-hosts';
import { ErrorText, TextInput } from '../options/setting';
import { onlyPreset } from '../options/use-proposal';
import { Panel } from './frame';
import { type Adding, type Listed, useAdding } from './use-adding';
import { goTo } from './use-step';

interface Props {
  readonly api: Api;
  readonly sites: readonly Site[];
  readonly states: readonly SiteOverview[];
  readonly reload: () => Promise<void>;
}

export const CrmStep = ({ api, sites, states, reload }: Props) => {
  const adding = useAdding(api);
  const closed = states.filter(({ access }) => !access);
  const asks = sites.length === 0 || adding.listed.length > 0 || adding.proposal !== null || closed.length > 0;
  const hasNothing = sites.length === 0 && adding.listed.length === 0 && adding.address.trim() === '';
  const goOn = async () => {
    if (hasNothing && !adding.take()) return focusAddress();
    const done = await adding.allow(closed.flatMap(({ origins }) => origins));
    await reload();
    if (done) goTo('hours');
    else focusAddress();
  };
  return (
    <Panel
      title={t('welcome_crm_title')}
      foot={
        <>
          <Button kind="quiet" action="skip" label={t('action_skip')} onPress={() => goTo('hours')} />
          <Button
            kind="primary"
            action="next"
            label={asks ? t('welcome_crm_next') : t('action_next')}
            unavailable={adding.busy}
            onPress={() => void goOn()}
          />
        </>
      }
    >
      <AddressForm adding={adding} />
      {sites.length + adding.listed.length > 0 && (
        <>
          <p class="choices-label" id="added">
            {t('welcome_crm_added')}
          </p>
          <ul class="choices" aria-labelledby="added">
            {sites.map((site) => (
              <SavedSite key={site.id} site={site} access={closed.every(({ id }) => id !== site.id)} />
            ))}
            {adding.listed.map((one) => (
              <ListedSite key={one.proposal.address} one={one} onDrop={() => adding.drop(one)} />
            ))}
          </ul>
        </>
      )}
      <p class="sr" role="status">
        {adding.said}
      </p>
      {asks && <Notice icon="key" text={t('welcome_crm_access')} />}
    </Panel>
  );
};

const focusAddress = () => document.getElementById('address')?.focus();

const AddressForm = ({ adding }: { readonly adding: Adding }) => {
  const { proposal, problem } = adding;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        adding.take();
        focusAddress();
      }}
    >
      <div class="add-row">
        <div class="field">
          <label for="address">{t('welcome_crm_address')}</label>
          <TextInput
            id="address"
            mode="url"
            placeholder="https://"
            value={adding.address}
            error={problem}
            help
            onInput={adding.type}
          />
        </div>
        <Button action="add-site" label={t('action_add')} />
      </div>
      <p class="help" id="address-help">
        {t('site_address_help')}
      </p>
      {problem !== null && <ErrorText id="address-error" text={problem} />}
      {proposal?.mixedScript && (
        <Notice icon="alert" tone="warn" role="status" text={t('sites_mixedScript', { host: proposal.host })} />
      )}
      {proposal && <ProposedHosts of={proposal} chosen={adding.others} onAnswer={adding.answer} />}
    </form>
  );
};

const knownWords = (preset: ReturnType<typeof onlyPreset>): string =>
  preset === null ? t('welcome_crm_unknown') : t('welcome_crm_known', { product: presetName(preset) });

const SavedSite = ({ site, access }: { readonly site: Site; readonly access: boolean }) => (
  <li class="choice" data-site={site.id} data-access={access ? undefined : 'none'}>
    <div>
      <p>{hostLabel(site)}</p>
      <p class="help">{knownWords(site.presetId === null ? null : presetById(site.presetId))}</p>
    </div>
    <p class="choice-state">
      <Glyph name={access ? 'check' : 'key'} {...(access && { tone: 'accent' })} />
      <span>{access ? t('welcome_crm_saved') : t('welcome_crm_noAccess')}</span>
    </p>
  </li>
);

const ListedSite = ({ one: { proposal, others }, onDrop }: { readonly one: Listed; readonly onDrop: () => void }) => (
  <li class="choice" data-listed={proposal.host}>
    <div>
      <p>{proposal.host}</p>
      <p class="help">{knownWords(onlyPreset(proposal.presets))}</p>
      {others.length > 0 && <p class="help">{t('welcome_crm_also', { hosts: list(others) })}</p>}
    </div>
    <IconButton
      icon="trash"
      action="take-out"
      label={t('welcome_crm_remove', { site: proposal.host })}
      onPress={() => {
        onDrop();
        focusAddress();
      }}
    />
  </li>
);
