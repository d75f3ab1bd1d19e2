import { addressStrength, isNegativeAddress } from './address';
import { isNo } from './answers';
import type { ControlFeatures, LookMode } from './features';
import { hasNegativeMark, hasSignOutMark, isSignOutIcon } from './marks';
import { isSignInLabel, matchSignOut } from './match-label';
import { isNegativeLabel } from './negative';

/** Highest score of anything the negative list names: below every threshold, whatever else speaks for it. */
const NEGATIVE_CAP = -10;
const MAX_EXTRA_WORDS = 4;
const POINTS = { exact: 42, strong: 40, weak: 5 } as const;

/** How surely this control ends the own session; the weights were measured on real products. */
export function scoreControl(features: ControlFeatures, mode: LookMode): number {
  const signs =
    labelPoints(features) +
    addressPoints(features) +
    scriptPoints(features) +
    markPoints(features) +
    formPoints(features);
  const score = signs + (features.named ? 60 : 0) + placePoints(features, mode) + elementPoints(features);
  const kept = score - (features.labels.some(isNo) ? 100 : 0) - (features.labels.some(isSignInLabel) ? 60 : 0);
  return isNegativeControl(features) ? Math.min(kept - 90, NEGATIVE_CAP) : kept;
}

/** Full screen, newsletter, other people's sessions, closing the account … */
export function isNegativeControl({ labels, addresses, formAction, marks }: ControlFeatures): boolean {
  return (
    labels.some(isNegativeLabel) ||
    addresses.some(isNegativeAddress) ||
    (formAction !== null && isNegativeAddress(formAction)) ||
    marks.some(hasNegativeMark)
  );
}

function labelPoints({ labels, surroundings }: ControlFeatures): number {
  const best = Math.max(0, ...labels.map(pointsOfLabel));
  const vague = labels.every((label) => matchSignOut(label)?.clear !== true);
  return (
    best -
    (vague && isNegativeLabel(surroundings) && best > 0 && /newsletter|рассылк|メルマガ|订阅/i.test(surroundings)
      ? 40
      : 0)
  );
}

function pointsOfLabel(label: string): number {
  const match = matchSignOut(label);
  if (!match || match.extraWords > MAX_EXTRA_WORDS) return 0;
  if (match.exact) return match.clear ? 50 : 35;
  return Math.max(0, (match.clear ? 32 : 12) - 3 * match.extraWords);
}

function addressPoints({ addresses }: ControlFeatures): number {
  return Math.max(
    0,
    ...addresses.map(
      (address) => POINTS[addressStrength(address) ?? 'weak'] * Number(addressStrength(address) !== null),
    ),
  );
}

const scriptPoints = ({ script }: ControlFeatures): number => (script !== null && hasSignOutMark(script) ? 35 : 0);

function markPoints({ labels, marks, parentMarks, iconMarks }: ControlFeatures): number {
  const own = marks.some(hasSignOutMark) ? 30 : parentMarks.some(hasSignOutMark) ? 20 : 0;
  // A picture without any word beside it, whose own name says what it does, is all the label there is.
  const speaking = labels.length === 0 && iconMarks.some(hasSignOutMark) ? 8 : 0;
  return own + (iconMarks.some(isSignOutIcon) ? 18 : 0) + speaking;
}

function formPoints({ formAction, formFields }: ControlFeatures): number {
  const strength = formAction === null ? null : addressStrength(formAction);
  const action = strength === 'exact' || strength === 'strong' ? 38 : 0;
  return action - { none: 0, typing: 30, password: 100 }[formFields];
}

function placePoints(features: ControlFeatures, mode: LookMode): number {
  const paragraph = mode === 'confirmation' ? 0 : -12;
  const prose = { none: 0, paragraph, text: -35 }[features.prose];
  const host = { same: 0, 'same-parent': -5, other: -25 }[features.host];
  const list = features.oneOfList ? -60 : 0;
  return prose + host + list + (features.inTableRow ? -15 : 0) + (features.inMenu ? 8 : 0) + (features.visible ? 6 : 0);
}

function elementPoints({ kind, disabled, bareAnchor }: ControlFeatures): number {
  return { interactive: 8, pointer: 0, plain: -20 }[kind] + (disabled ? -60 : 0) + (bareAnchor ? -6 : 0);
}
