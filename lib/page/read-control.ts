import type { ControlFeatures } from '../signout/control/features';
import { attribute, closest, isDisabled, isVisible, matches, parentsOf, tag, textOf } from './dom';
import {
  addressesOf,
  iconMarksOf,
  isInside,
  isInteractive,
  labelsOf,
  marksOf,
  parentMarksOf,
  scriptOf,
} from './element-facts';
import { formFields, formOf } from './forms';

const MENU =
  'header,nav,menu,[role=menu],[role=menubar],[role=navigation],[role=banner],[class*=user i],[id*=user i],[class*=account i],' +
  '[id*=account i],[class*=profile i],[id*=profile i],[class*=menu i],[id*=menu i],[class*=navbar i],[class*=header i],[class*=dropdown i],[class*=avatar i]';
const TEXT = 'article,code,pre,blockquote,q,[contenteditable=""],[contenteditable=true]';
const DEVICE =
  /chrome|firefox|safari|\bedge\b|opera|windows|mac ?os|iphone|ipad|android|linux|\b\d{1,3}(?:\.\d{1,3}){3}\b/i;

/** Facts about one element, apart from what only the comparison with others tells (`oneOfList`). */
export function readControl(element: Element, named: boolean): ControlFeatures {
  const form = formOf(element);
  return {
    labels: labelsOf(element),
    addresses: addressesOf(element),
    script: scriptOf(element),
    marks: marksOf(element),
    parentMarks: parentMarksOf(element),
    iconMarks: iconMarksOf(element),
    formAction: form && attribute(form, 'action'),
    formFields: formFields(form),
    surroundings: surroundingsOf(element),
    kind: isInteractive(element) ? 'interactive' : getComputedStyle(element).cursor === 'pointer' ? 'pointer' : 'plain',
    inMenu: isInside(element, MENU),
    visible: isVisible(element),
    prose: isInside(element, TEXT) ? 'text' : isInside(element, 'p') ? 'paragraph' : 'none',
    inTableRow: isInside(element, 'tr,[role=row]'),
    oneOfList: !isInside(element, MENU) && DEVICE.test(rowText(element)),
    host: hostOf(attribute(element, 'href')),
    disabled: isDisabled(element),
    bareAnchor: tag(element) === 'a' && !matches(element, '[href],[role],[onclick]'),
    named,
  };
}

function surroundingsOf(element: Element): string {
  const texts = parentsOf(element, 3).map((parent) => textOf(parent, 161));
  return texts.filter((text) => text.length <= 160).at(-1) ?? '';
}

/** The row, list item or repeated block that an element stands in. */
export function rowOf(element: Element): Element | null {
  const row = closest(element, 'tr,li,[role=row],[role=listitem]');
  if (row) return row;
  return parentsOf(element, 3).find((parent) => isRepeated(parent)) ?? null;
}

function isRepeated(element: Element): boolean {
  const name = attribute(element, 'class');
  const siblings = [element.previousElementSibling, element.nextElementSibling];
  return !!name && siblings.some((other) => other && tag(other) === tag(element) && attribute(other, 'class') === name);
}

/** What the row says beside the label. */
export function rowText(element: Element): string {
  const row = rowOf(element);
  return row ? textOf(row, 300).replace(textOf(element, 200), '').trim() : '';
}

function hostOf(href: string | null): ControlFeatures['host'] {
  const url = href === null ? null : URL.parse(href, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === location.hostname) return 'same';
  return parentDomain(url.hostname) === parentDomain(location.hostname) ? 'same-parent' : 'other';
}

/** Good enough for five points: the last two labels, three when the last two are short (`co.uk`). */
function parentDomain(host: string): string {
  const labels = host.split('.');
  if (/^[\d.]+$|:/.test(host)) return host;
  return labels.slice((labels.at(-2) ?? '').length <= 3 ? -3 : -2).join('.');
}
