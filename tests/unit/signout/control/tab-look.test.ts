import { expect, test } from 'vitest';
import type { FoundControl, FrameLook } from '../../../../lib/signout/control/look';
import { tabLook } from '../../../../lib/signout/control/tab-look';

const found = (score: number): FoundControl => ({
  frameId: 0,
  ref: 'a',
  score,
  label: '',
  visible: true,
  href: null,
  form: null,
});
const frame = (facts: Partial<FrameLook>): FrameLook => ({
  frameId: 0,
  url: '',
  controls: [],
  signInForm: false,
  busy: false,
  ...facts,
});

test('a tab is the best of its frames', () => {
  const frames = [
    frame({ controls: [found(52), found(40)] }),
    frame({ controls: [found(81)], signInForm: true }),
    frame({ busy: true }),
  ];
  expect(tabLook({ kind: 'looked', frames })).toEqual({ bestScore: 81, signInForm: true, busy: true });
  expect(tabLook({ kind: 'looked', frames: [frame({})] })).toEqual({ bestScore: 0, signInForm: false, busy: false });
});

test('a tab that does not answer tells nothing', () => {
  expect(tabLook({ kind: 'no-answer' })).toBeNull();
});
