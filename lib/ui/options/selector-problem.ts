/** Code of what is wrong with a selector as the newest of a list, by the browser's own parser. null: it can be used. */
export function selectorProblem(
  selector: string,
  list: readonly string[] = [],
): 'selector-empty' | 'selector-bad' | 'selector-there' | null {
  if (selector === '') return 'selector-empty';
  if (!canBeParsed(selector)) return 'selector-bad';
  return list.includes(selector) ? 'selector-there' : null;
}

function canBeParsed(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
