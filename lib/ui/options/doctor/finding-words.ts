import { keyPart, t, tn } from '../../../i18n/t';
import type { Finding, SeenNow } from '../../../signout/doctor/report';
import { type ProviderRule, providerRules } from '../../../sites/provider-rule';
import { providerName } from '../../provider-words';

/** What a finding offers to do; the page knows how. */
export type FindingAction =
  | 'allow'
  | 'allow-provider'
  | 'open-site'
  | 'check-site'
  | 'change-address'
  | 'change-preset'
  | 'change-proof'
  | 'teach'
  | 'show-control'
  | 'preview';

export interface FindingWords {
  readonly text: string;
  /** null: there is nothing to do. */
  readonly next: string | null;
  readonly action: FindingAction | null;
}

/** `host`: of the identity provider, as it is known now; null: it is not. */
export function findingWords({ code, values }: Finding, seen: SeenNow, host: string | null): FindingWords {
  const n = Number(values.n ?? 0);
  switch (code) {
    case 'access':
    case 'rest':
    case 'address':
    case 'taught':
    case 'taught-unclear':
    case 'recipe':
    case 'recipe-answers':
    case 'provider-none':
    case 'sign-in-first':
    case 'sign-in-same':
      return said(t(`doctor_${keyPart(code)}`));
    case 'access-missing':
    case 'access-taken-back':
      return todo(t(`doctor_${keyPart(code)}`), t(`doctor_${keyPart(code)}_next`), 'allow');
    case 'access-others':
      return todo(tn('doctor_access_others', n), t('doctor_access_others_next'), 'allow');
    case 'tabs':
      return said(tn('doctor_tabs', n));
    case 'tabs-silent':
      return todo(t('doctor_tabs_silent', { n, total: values.total ?? n }), t('doctor_tabs_silent_next'));
    case 'no-tab':
    case 'nobody':
    case 'only-private':
      return todo(t(`doctor_${keyPart(code)}`), t(`doctor_${keyPart(code)}_next`), 'open-site');
    case 'site-silent':
    case 'address-silent':
    case 'address-unclear':
    case 'recipe-unclear':
    case 'proof-silent':
    case 'sign-in-changed':
    case 'sign-in-unseen':
    case 'provider-unseen':
      return todo(t(`doctor_${keyPart(code)}`), t(`doctor_${keyPart(code)}_next`));
    case 'address-gone':
      return todo(
        t('doctor_address_gone', { status: values.status ?? '' }),
        t('doctor_address_gone_next'),
        'change-address',
      );
    case 'recipe-lacks':
      return todo(
        t('doctor_recipe_lacks', { name: values.name ?? '' }),
        t('doctor_recipe_lacks_next'),
        'change-preset',
      );
    case 'recipe-gone':
      return todo(
        t('doctor_recipe_gone', { status: values.status ?? '' }),
        t('doctor_recipe_lacks_next'),
        'change-preset',
      );
    case 'control':
    case 'control-menu':
      return { text: controlText(seen, code === 'control-menu'), next: null, action: 'show-control' };
    case 'taught-gone':
    case 'control-none':
    case 'control-unsure':
      return todo(t(`doctor_${keyPart(code)}`), t(`doctor_${keyPart(code)}_next`), 'teach');
    case 'control-unopened':
      return unopened(values.why);
    case 'proof':
      return said(seen.proofPath === null ? t('doctor_proof') : t('doctor_proof_path', { path: seen.proofPath }));
    case 'proof-same':
    case 'proof-none':
    case 'proof-weak':
      return todo(t(`doctor_${keyPart(code)}`), t('doctor_proof_next'), 'change-proof');
    case 'proof-other':
      return todo(t('doctor_proof_same'), t('doctor_proof_other_next'), 'change-proof');
    case 'clear':
      return { text: clearText(values), next: null, action: 'preview' };
    case 'clear-cookies':
      return todo(tn('doctor_clear_cookies', Number(values.cookies ?? 0)), t('doctor_clear_cookies_next'), 'preview');
    case 'provider':
      return { text: providerText(host), next: ruleText(values.rule), action: null };
    case 'provider-access':
      return todo(
        t('doctor_provider_access'),
        t('doctor_provider_access_next'),
        host === null ? null : 'allow-provider',
      );
  }
}

const said = (text: string): FindingWords => ({ text, next: null, action: null });
const todo = (text: string, next: string, action: FindingAction | null = null): FindingWords => ({
  text,
  next,
  action,
});

function controlText({ control, menu }: SeenNow, inMenu: boolean): string {
  if (!control?.label) return t(inMenu ? 'doctor_control_menu' : 'doctor_control');
  const { label } = control;
  return inMenu && menu ? t('doctor_control_menu_label', { label, menu }) : t('doctor_control_label', { label });
}

function unopened(why: Finding['values'][string] | undefined): FindingWords {
  const text = t('doctor_control_unopened');
  if (why === 'week') return todo(text, t('doctor_control_unopened_week'), 'check-site');
  if (why === 'unsaved') return todo(text, t('doctor_control_unopened_unsaved'));
  return todo(text, t('doctor_control_unopened_undeclared'), 'teach');
}

const clearText = ({ cookies = 0, databases = 0, workers = 0 }: Finding['values']): string =>
  t('doctor_clear', { cookies, databases, workers });

const providerText = (host: string | null): string =>
  host === null ? t('doctor_provider') : t('doctor_provider_host', { host: providerName(host) });

function ruleText(written: Finding['values'][string] | undefined): string | null {
  const rule: ProviderRule | undefined = providerRules.find((known) => known === written);
  return rule === undefined ? null : t('doctor_provider_rule', { rule: t(`sso_rule_${keyPart(rule)}`) });
}
