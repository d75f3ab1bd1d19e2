import { useState } from 'preact/hooks';
import { dots } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import type { SiteOverview } from '../../signout/overview';
import { limits } from '../../sites/limits';
import { hostLabel } from '../../sites/match';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Glyph } from '../kit/glyph';
import { LinkButton } from '../kit/link-button';
import { moreIcons } from '../kit/more-icons';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import { usePatience } from '../use-patience';
import { ClearingCard } from './clearing-card';
import { ControlTester } from './doctor/control-tester';
import { DoctorCard } from './doctor/doctor-card';
import { type Check, useCheck } from './doctor/use-check';
import { type ShownOnPage, useControl } from './doctor/use-control';
import { useFindingActions } from './doctor/use-finding-actions';
import { TimeLimitsCard } from './limits/time-limits-card';
import type { PageProps } from './options';
import { originPatterns } from './origins';
import { OtherHostsCard } from './other-hosts-card';
import { PresetSetting } from './preset-setting';
import { PreviewCard } from './preview-card';
import { rememberRemoved } from './removed-site';
import { SavedInput } from './saved-input';
import { Select, Setting } from './setting';
import { Card, PageHead } from './shell';
import { SsoCard } from './sso-card';
import { TaughtSetting } from './teach/taught-setting';
import { UnsavedCard } from './unsaved-card';
import { usePreview } from './use-preview';
import { useProposal } from './use-proposal';
import { type SiteChange, useSiteChange } from './use-site-change';

interface Props extends PageProps {
  readonly site: Site;
}

export const SitePage = ({ api, site, settings, overview, reload }: Props) => {
  const change = useSiteChange(api, site, reload);
  const preview = usePreview(api, site);
  const check = useCheck(api, site, overview);
  const control = useControl(api, site);
  const state = overview?.sites.find((one) => one.id === site.id);
  const act = useFindingActions({ api, site, state, check, control, preview });
  const proposal = useProposal(api, site, state?.access !== false);
  if (!usePatience(check.isKnown && proposal !== null)) return null;
  return (
    <>
      <PageHead title={site.name} back={{ href: '#sites', label: t('site_back') }}>
        <CheckButton check={check} />
      </PageHead>
      <Facts site={site} state={state} />
      {state?.access === false && (
        <Notice icon="key" tone="warn" title={t('site_noAccess')} text={t('site_noAccess_next')}>
          <Button
            action="allow"
            label={t('action_allow')}
            onPress={() => void api.requestAccess(originPatterns(site))}
          />
        </Notice>
      )}
      <DoctorCard
        check={check}
        providerHost={state?.provider?.host ?? null}
        now={overview?.at ?? Date.now()}
        onAction={act}
      />
      <SiteCard site={site} proposal={proposal} change={change} />
      <SignOutCard api={api} site={site} change={change} control={control} reload={reload} />
      <SsoCard api={api} site={site} state={state} change={change} />
      <TimeLimitsCard site={site} settings={settings} change={change} />
      <UnsavedCard api={api} site={site} state={state} change={change} />
      <OtherHostsCard site={site} proposal={proposal} change={change} />
      <ClearingCard api={api} site={site} change={change} preview={preview} />
      <PreviewCard preview={preview} />
      <RetireCard api={api} site={site} />
      <p class="sr" role="status">
        {change.saved !== null ? t('site_saved') : check.done ? t('doctor_done') : ''}
      </p>
    </>
  );
};

const CheckButton = ({ check: { checking, check } }: { readonly check: Check }) => (
  <div id="check" tabIndex={-1}>
    <Button
      icon={moreIcons.doctor}
      action="check-site"
      label={checking ? t('doctor_checking') : t('doctor_button')}
      unavailable={checking}
      onPress={() => void check()}
    />
  </div>
);

const Facts = ({ site, state }: { readonly site: Site; readonly state: SiteOverview | undefined }) => {
  const session = state?.session ?? 'unknown';
  const word = {
    'signed-in': t('site_signedIn'),
    'signed-out': t('site_signedOut'),
    stale: t('site_signedIn'),
    unknown: t('site_unknown'),
  };
  return (
    <div class="site-facts" data-site={site.id} data-session={session}>
      <Glyph name={session} size={18} />
      <span>{dots(word[session], hostLabel(site))}</span>
    </div>
  );
};

interface CardProps {
  readonly site: Site;
  readonly change: SiteChange;
}

interface SiteCardProps extends CardProps {
  readonly proposal: SiteProposal | null;
}

const SiteCard = ({ site, proposal, change }: SiteCardProps) => (
  <Card title={t('site_section_site')}>
    <SavedInput
      id="name"
      most={limits.nameCharacters}
      label={t('site_name')}
      value={site.name}
      problem={change.problem('name')}
      onSave={(name) => change.save('name', { name })}
    />
    <SavedInput
      id="address"
      most={limits.addressCharacters}
      mode="url"
      label={t('site_address')}
      help={t('site_address_help')}
      value={site.address}
      problem={change.problem('address')}
      onSave={(address) => change.save('address', { address })}
    />
    <PresetSetting site={site} proposal={proposal} change={change} />
  </Card>
);

interface SignOutCardProps extends CardProps, Pick<PageProps, 'api' | 'reload'> {
  readonly control: ShownOnPage;
}

const SignOutCard = ({ api, site, change, control, reload }: SignOutCardProps) => (
  <Card title={t('site_section_signout')}>
    {(['signOutUrl', 'proofUrl'] as const).map((field) => (
      <SavedInput
        key={field}
        id={field}
        most={limits.addressCharacters}
        mode="url"
        label={t(`site_${field}`)}
        help={t(`site_${field}_help`)}
        value={site[field] ?? ''}
        placeholder={t('site_automatic')}
        problem={change.problem(field)}
        onSave={(text) => change.save(field, { [field]: text.trim() || null })}
      />
    ))}
    <ControlTester api={api} site={site} control={control} />
    <TaughtSetting api={api} site={site} change={change} reload={reload} />
    <Setting for="tabs" label={t('site_tabsAfterwards')} error={change.problem('tabsAfterwards')}>
      <Select
        id="tabs"
        value={site.tabsAfterwards}
        choices={[
          { value: 'close', text: t('site_tabs_close') },
          { value: 'blank', text: t('site_tabs_blank') },
        ]}
        onChange={(tabsAfterwards) => void change.save('tabsAfterwards', { tabsAfterwards })}
      />
    </Setting>
  </Card>
);

/** Away for good: with a sign-out, a copy and the access; or the entry alone, which can be undone. */
const RetireCard = ({ api, site }: { readonly api: PageProps['api']; readonly site: Site }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    const reply = await api.send('site.remove', { id: site.id });
    if (!reply.ok) return setProblem(refusalWords(reply.code, reply.values));
    rememberRemoved(site, 'removed');
    location.hash = '#sites';
  };
  return (
    <Card id="retire" title={t('retire_title')}>
      <Setting label={t('retire_label')} help={t('retire_help')}>
        <LinkButton large={false} action="retire" label={t('retire_open')} href={`#retire/${site.id}`} />
      </Setting>
      <Setting label={t('site_remove')} help={t('site_remove_help')} error={problem}>
        <Button
          kind="danger"
          icon="trash"
          action="remove-site"
          label={t('action_remove')}
          onPress={() => void remove()}
        />
      </Setting>
    </Card>
  );
};
