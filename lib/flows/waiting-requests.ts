import type { HeaderPair } from '../signout/proof/answer';
import type { Witness } from '../signout/witness';
import { originOf } from '../sites/match';
import { recipeFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import { sitePreset } from './site-preset';

export interface SignOutRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
}

const FORM: HeaderPair = { name: 'content-type', value: 'application/x-www-form-urlencoded' };

/** Requests that may end a session without a page, surest first; only to the site's own origin. */
export function waitingRequests(site: Site, witness: Witness): SignOutRequest[] {
  const get = (url: string): SignOutRequest => ({ method: 'GET', url, headers: [], body: null });
  const preset = sitePreset(site);
  const recipe = preset && recipeFor(preset, site);
  const form = witness.control?.form ?? null;
  const requests = [
    ...(site.signOutUrl === null ? [] : [get(site.signOutUrl)]),
    ...(recipe && recipe.values.length === 0
      ? [{ method: recipe.method, url: recipe.url, headers: recipe.headers, body: recipe.body?.text ?? null }]
      : []),
    ...(form ? [formRequest(form)] : []),
    ...(witness.control?.href ? [get(witness.control.href)] : []),
  ];
  return requests.filter((request) => URL.parse(request.url)?.origin === originOf(site));
}

function formRequest(form: NonNullable<NonNullable<Witness['control']>['form']>): SignOutRequest {
  const fields = new URLSearchParams(form.fields.map(({ name, value }) => [name, value])).toString();
  if (form.method === 'POST') return { method: 'POST', url: form.action, headers: [FORM], body: fields };
  const url = new URL(form.action);
  url.search = fields;
  return { method: 'GET', url: url.href, headers: [], body: null };
}
