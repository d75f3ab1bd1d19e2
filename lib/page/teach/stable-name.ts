/** Prefixes under which frameworks number what they build: the next page load has other ones. */
const GENERATED =
  /^(?:css|sc|jss|jsx|svelte|ember|radix|headlessui|mui|react|rc|uid|uuid|guid|id|el|gwt|ext|yui|ui-id|tippy|popper|downshift|mantine|chakra|cdk|mat-\w+|ng-tns|_ng\w*|v-|data-v)[-_]?\w*\d/i;
/** What comes and goes with the state of a thing. */
const STATE =
  /^(?:(?:is|has|state|ui-state|ng|v|Mui)[-_]?)?(?:active|open|opened|show|shown|hover|focus|focused|focusvisible|focus-visible|selected|current|expanded|collapsed|collapse|visible|hidden|pressed|disabled|enabled|loading|loaded|in|fade|valid|invalid|touched|untouched|pristine|dirty)$/i;

/** An id, class or mark that somebody wrote, and that will be the same tomorrow. */
export function isStableName(name: string): boolean {
  if (!/^[A-Za-z_][\w-]{0,79}$/.test(name) || GENERATED.test(name) || STATE.test(name)) return false;
  return !isRandom(name);
}

/** Long numbers, hashes, and what mixes digits into letters more than once. */
function isRandom(name: string): boolean {
  if (/\d{4}/.test(name)) return true;
  return name.split(/[-_]+/).some((part) => {
    const changes = part.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
    return changes >= 2 || (/^[0-9a-f]{6,}$/i.test(part) && /\d/.test(part));
  });
}
