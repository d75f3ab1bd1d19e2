import { attribute, hasAttribute, matches, tag } from '../dom';
import { upwards } from './tree';

const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
const NAMES = /(?:^|[\s_-])(?:dialog|modal|drawer|offcanvas)(?:$|[\s_-])/;

/** It stands in a dialog that was closed and stays in the page: what was typed there was given up. A hidden tab is still alive. */
export function isInClosedDialog(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element)) return false;
  for (const at of upwards(element)) {
    const isDialog = matches(at, DIALOG) || NAMES.test(`${tag(at)} ${attribute(at, 'class') ?? ''}`);
    if (isDialog)
      return !Element.prototype.checkVisibility.call(at) || (tag(at).includes('-') && !hasAttribute(at, 'open'));
  }
  return false;
}
