import type { AnswerFeatures, ControlFeatures, OpenerFeatures } from '../../../../lib/signout/control/features';

/** A visible button without anything that speaks for it. */
export const control = (facts: Partial<ControlFeatures>): ControlFeatures => ({
  labels: [],
  addresses: [],
  script: null,
  marks: [],
  parentMarks: [],
  iconMarks: [],
  formAction: null,
  formFields: 'none',
  surroundings: '',
  kind: 'interactive',
  inMenu: false,
  visible: true,
  prose: 'none',
  inTableRow: false,
  oneOfList: false,
  host: 'same',
  disabled: false,
  bareAnchor: false,
  named: false,
  ...facts,
});

export const opener = (facts: Partial<OpenerFeatures>): OpenerFeatures => ({
  labels: [],
  marks: [],
  hasPopup: false,
  collapsed: false,
  dropdownToggle: false,
  summary: false,
  link: false,
  submit: false,
  corner: null,
  textLength: 0,
  named: false,
  ...facts,
});

export const answer = (label: string, facts: Partial<AnswerFeatures> = {}): AnswerFeatures => ({
  labels: [label],
  marks: [],
  focused: false,
  disabled: false,
  ...facts,
});
