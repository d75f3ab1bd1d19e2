import type { HeaderPair } from '../signout/proof/answer';
import { type PlainRequest, plainRequest } from '../signout/recipe';
import type { Witness } from '../signout/witness';
import { originOf } from '../sites/match';
import { recipeFor, visitFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import { sitePreset } from './site-preset';

const FORM: HeaderPair = { name: 'content-type', value: 'application/x-www-form-urlencoded' };

/** Requests that may end a session without a page, surest first; only to the site's own origin. */
export function waitingRequests(site: Site, witness: Witness): PlainRequest[] {
  const get = (url: string): PlainRequest => ({ method: 'GET', url, headers: [], body: null });
  const preset = sitePreset(site);
  const recipe = preset && recipeFor(preset, site);
  const visit = preset && visitFor(preset, site);
  const form = witness.control?.form ?? null;
  const requests = [
    ...(site.signOutUrl === null ? [] : [get(site.signOutUrl)]),
    ...(recipe && recipe.values.length === 0 ? [plainRequest(recipe)] : []),
    ...(visit === null ? [] : [get(visit)]),
    ...(form ? [formRequest(form)] : []),
    ...(witness.control?.href ? [get(witness.control.href)] : []),
  ];
  return requests.filter((request) => URL.parse(request.url)?.origin === originOf(site));
}

function formRequest(form: NonNullable<NonNullable<Witness['control']>['form']>): PlainRequest {
  const fields = new URLSearchParams(form.fields.map(({ name, value }) => [name, value])).toString();
  if (form.method === 'POST') return { method: 'POST', url: form.action, headers: [FORM], body: fields };
  const url = new URL(form.action);
  url.search = fields;
  return { method: 'GET', url: url.href, headers: [], body: null };
}
