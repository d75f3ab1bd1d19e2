import { endsProvider } from '../../sites/effective-provider-rule';
import { type Examined, isGone } from './examined';
import type { Finding, FindingCode, FindingKind } from './report';

const ORDER: readonly FindingKind[] = ['problem', 'look', 'unchecked', 'found'];

/** What a check says, the worst first. Nothing is good because nobody looked. */
export function findingsOf(seen: Examined): Finding[] {
  return all(seen).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function all(seen: Examined): Finding[] {
  if (seen.access !== 'granted')
    return [finding(seen.access === 'missing' ? 'access-missing' : 'access-taken-back', 'problem'), unchecked('rest')];
  const access = [
    finding('access', 'found'),
    ...(seen.closedHosts > 0 ? [finding('access-others', 'look', { n: seen.closedHosts })] : []),
  ];
  if (!seen.answers) return [...access, ...tabsOf(seen), unchecked('site-silent'), ...clearsOf(seen)];
  return [
    ...access,
    ...tabsOf(seen),
    ...(isIn(seen) ? [...waysOf(seen), ...proofOf(seen)] : [...nobodyOf(seen), ...addressOf(seen, false)]),
    ...clearsOf(seen),
    ...providerOf(seen),
    ...signInOf(seen),
  ];
}

const finding = (code: FindingCode, kind: FindingKind, values: Finding['values'] = {}): Finding => ({
  code,
  kind,
  values,
});
const found = (code: FindingCode, values?: Finding['values']): Finding => finding(code, 'found', values);
const unchecked = (code: FindingCode): Finding => finding(code, 'unchecked');

/** Where nobody knows, what only a signed-in site has tells. */
function isIn({ signedIn, control, proof }: Examined): boolean {
  if (signedIn !== 'unknown') return signedIn === 'yes';
  return control.kind === 'found' || proof.strong > 0;
}

const nobodyOf = ({ privately }: Examined): Finding[] => [unchecked(privately ? 'only-private' : 'nobody')];

function tabsOf({ tabs: { open, silent } }: Examined): Finding[] {
  if (open === 0) return [unchecked('no-tab')];
  return [silent === 0 ? found('tabs', { n: open }) : finding('tabs-silent', 'look', { n: silent, total: open })];
}

/** The ways to sign out, as a sign-out tries them. One that is known to work is enough; what is wrong with another is worth a look then. */
function waysOf(seen: Examined): Finding[] {
  const byControl = seen.control.kind === 'found';
  const byTaught = seen.taught === 'there';
  const byRecipe = answers(seen.recipe);
  const byAddress = answers(seen.address);
  const mayBeTaught = byTaught || seen.taught === 'unclear';
  return [
    ...addressOf(seen, byControl || byTaught || byRecipe),
    ...taughtOf(seen),
    ...recipeOf(seen, byControl || byTaught || byAddress),
    ...(byAddress || mayBeTaught || byRecipe ? [] : missingControl(seen)),
    ...foundControl(seen),
  ];
}

const answers = (asked: Examined['address'] | Examined['recipe']): boolean =>
  typeof asked === 'object' && asked !== null && 'status' in asked && !isGone(asked.status);

function addressOf({ address }: Examined, another: boolean): Finding[] {
  if (address === null) return [];
  if (address === 'no-answer') return [unchecked('address-silent')];
  if (address === 'unclear') return [unchecked('address-unclear')];
  if (!isGone(address.status)) return [found('address')];
  return [finding('address-gone', another ? 'look' : 'problem', { status: address.status })];
}

/** A page that a sign-out opens may have what the open ones lack. */
function taughtOf({ taught }: Examined): Finding[] {
  if (taught === null) return [];
  if (taught === 'unclear') return [unchecked('taught-unclear')];
  return [taught === 'there' ? found('taught') : finding('taught-gone', 'look')];
}

/** What a preset's request lacks may be in menus that were left closed. The weekly look opens none, and so has seen too little to alarm. */
function recipeOf({ recipe, control }: Examined, another: boolean): Finding[] {
  if (recipe === null) return [];
  if (recipe === 'complete') return [found('recipe')];
  if (recipe === 'unclear') return [unchecked('recipe-unclear')];
  const unopened = control.kind === 'unopened';
  const kind = another || (unopened && ('missing' in recipe || control.why === 'week')) ? 'look' : 'problem';
  if ('missing' in recipe) return [finding('recipe-lacks', kind, { name: recipe.missing })];
  return isGone(recipe.status) ? [finding('recipe-gone', kind, { status: recipe.status })] : [found('recipe-answers')];
}

function foundControl({ control }: Examined): Finding[] {
  return control.kind === 'found' ? [found(control.inMenu ? 'control-menu' : 'control')] : [];
}

/** Where another way may work, and nobody can tell without going it, that is no failure yet. */
function missingControl({ control, recipe, address }: Examined): Finding[] {
  const kind = recipe === 'complete' || recipe === 'unclear' || address === 'unclear' ? 'look' : 'problem';
  switch (control.kind) {
    case 'unsure':
      return [finding('control-unsure', kind)];
    case 'none':
      return [finding('control-none', kind)];
    case 'unopened':
      return [finding('control-unopened', 'unchecked', { why: control.why })];
    // "No tab" says so already.
    case 'unseen':
    case 'found':
      return [];
  }
}

function proofOf({ proof }: Examined): Finding[] {
  const { strong, weak, named, lacking } = proof;
  if (named === 'not') return [finding(strong > 0 ? 'proof-other' : 'proof-same', 'look')];
  if (strong > 0) return [found('proof')];
  if (lacking === 'unreachable' || lacking === null) return [unchecked('proof-silent')];
  return [finding(weak > 0 ? 'proof-weak' : 'proof-none', 'look')];
}

function clearsOf({ clears: { cookies, databases, workers } }: Examined): Finding[] {
  if (databases === null || workers === null) return [found('clear-cookies', { cookies })];
  return [found('clear', { cookies, databases, workers })];
}

function providerOf({ provider }: Examined): Finding[] {
  if (provider === 'none') return [found('provider-none')];
  if (provider === 'unseen') return [unchecked('provider-unseen')];
  const { rule, access } = provider;
  if (access || rule === 'leave') return [found('provider', { rule })];
  return [finding('provider-access', endsProvider(rule) ? 'look' : 'unchecked', { rule })];
}

function signInOf({ signIn: { now, before } }: Examined): Finding[] {
  if (now === null) return [unchecked('sign-in-unseen')];
  if (before === null) return [found('sign-in-first')];
  return [now === before ? found('sign-in-same') : finding('sign-in-changed', 'look')];
}
