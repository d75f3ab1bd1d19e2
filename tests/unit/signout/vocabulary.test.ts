import { describe, expect, test } from 'vitest';
import { addressStrength } from '../../../lib/signout/control/address';
import { isNo, isSave, isYes, speaksOfUnsaved } from '../../../lib/signout/control/answers';
import { judgeBox } from '../../../lib/signout/control/judge-box';
import { PRESS_FROM } from '../../../lib/signout/control/look';
import { hasSignOutMark, isSignOutIcon } from '../../../lib/signout/control/marks';
import { isSignInLabel, matchSignOut } from '../../../lib/signout/control/match-label';
import { isNegativeLabel } from '../../../lib/signout/control/negative';
import { normaliseLabel } from '../../../lib/signout/control/normalise-label';
import { OPENERS } from '../../../lib/signout/control/opener-words';
import { scoreControl } from '../../../lib/signout/control/score-control';
import { OPENER_THRESHOLD, scoreOpener } from '../../../lib/signout/control/score-opener';
import { wordList } from '../../../lib/signout/control/word-list';
import { signWordsIn } from '../../../lib/signout/proof/sign-words';
import { control } from './control/features-of';
import * as vocabulary from './vocabulary';

const cases = (words: vocabulary.Words) =>
  Object.entries(words).flatMap(([language, texts]) => texts.split('|').map((text) => [text, language] as const));

/** Not taken over, and why. */
const refused: Readonly<Record<string, string>> = {
  Deconnexion: 'the same word as Déconnexion, which may mean the end of a connection',
  '#O365_MainLink_Me': 'one product’s: its preset names it',
  'span.uiImage': 'one product’s, and any picture of others: its preset names it',
  Exit: 'leaves full screen, a call, a kiosk as well; its product has a request of its own',
  离线: 'a state of an agent, not the end of a session',
};
/** Signed-in pages carry them in their scripts, and whoever reads them at the server reads its words for signing in beside them. */
const sessionExpired =
  'session has expired|session expired|会话已过期|工作階段已經過期|セッションが失効しました|Sitzung ist abgelaufen|session a expiré|sesión ha expirado|sessão expirou|сессии истёк';

describe('Z13 words that products write', () => {
  test.each(cases(vocabulary.signOut))('%s (%s) ends a session', (text) => {
    expect(matchSignOut(text)).toMatchObject({ exact: true, clear: !(text in refused) });
    expect(isNegativeLabel(text)).toBe(false);
    expect(signWordsIn(text).signOut).toBe(true);
  });

  test.each(cases(vocabulary.signOutAmbiguous))('%s (%s) may end a session', (text) => {
    expect(matchSignOut(text)).toMatchObject({ exact: true, clear: false });
    expect(signWordsIn(text).signOut).toBe(true);
  });

  test.each(cases(vocabulary.signIn))('%s (%s) begins one', (text) => {
    expect(isSignInLabel(text)).toBe(true);
    expect(signWordsIn(text)).toEqual({ signIn: true, signOut: false });
  });

  test.each(cases(vocabulary.yes))('%s (%s) goes on', (text) => expect(isYes(text)).toBe(true));
  test.each(cases(vocabulary.no))('%s (%s) goes back', (text) => expect(isNo(text)).toBe(true));
  test.each(cases(vocabulary.unsaved))('%s (%s) speaks of unsaved work', (text) =>
    expect(speaksOfUnsaved(text)).toBe(true),
  );
  test.each(cases(vocabulary.save))('%s (%s) keeps work', (text) => expect(isSave(text)).toBe(true));
  test.each(cases(vocabulary.saveToo))('%s (%s) is no answer that keeps work', (text) =>
    expect(isSave(text)).toBe(false),
  );
  test.each(cases(vocabulary.rememberMe))('%s (%s) ends nothing', (text) => expect(matchSignOut(text)).toBeNull());

  test.each(sessionExpired.split('|'))('“%s” alone says neither', (text) => {
    expect(signWordsIn(text)).toEqual({ signIn: false, signOut: false });
    expect(matchSignOut(text)).toBeNull();
  });

  test.each(cases(vocabulary.negative))('%s (%s) is never pressed, whatever stands beside it', (text) => {
    expect(isNegativeLabel(text)).toBe(true);
    const urged = control({ labels: [`${text} Logout`], addresses: ['/logout'], marks: ['logout'], named: true });
    expect(scoreControl(urged, 'page')).toBeLessThan(0);
  });
});

test.each(cases(vocabulary.questions))('L10 the question “%s” (%s) is answered with yes', (text, language) => {
  const [yes = '', no = ''] = language === 'en' ? ['OK', 'Cancel'] : ['确认', '取消'];
  const answers = [no, yes].map((label) => ({ labels: [label], marks: [], focused: false, disabled: false }));
  expect(judgeBox({ text, kind: 'dialog', hasField: false, answers })).toEqual({ kind: 'press', answer: 1 });
});

test.each(cases(vocabulary.fragments))('the address part %s is %s', (fragment, strength) => {
  const address = /^[/#]/.test(fragment)
    ? fragment
    : fragment.includes('=') && !fragment.includes('?')
      ? `?${fragment}`
      : `/${fragment}`;
  expect(addressStrength(address)).toBe(strength);
});

test.each(vocabulary.icons.split('|'))('the picture %s is a door or a switch', (icon) =>
  expect(isSignOutIcon(icon)).toBe(true),
);

test.each(vocabulary.selectors.split('|'))('what %s finds is known by its marks or its address', (selector) => {
  const parts = [...selector.matchAll(/[#.]([\w-]+)|="([^"]+)"/g)].map(([, mark, value]) => mark ?? value ?? '');
  expect(parts.some((part) => hasSignOutMark(part) || addressStrength(`/${part}`) === 'strong')).toBe(true);
});

test.each(cases(vocabulary.openers))('%s (%s) opens the account menu', (text) =>
  expect(wordList(OPENERS).has(normaliseLabel(text))).toBe(true),
);

test.each(vocabulary.openerSelectors.split('|'))(
  '%s opens the account menu at the top right, or is refused for a reason',
  (selector) => {
    const plain = { labels: [], hasPopup: false, collapsed: false, dropdownToggle: false, summary: false, link: false };
    const marks = [selector.replace(/^[^#.]*[#.]/, '')];
    const score = scoreOpener({ ...plain, marks, submit: false, corner: 'top-right', textLength: 3, named: false });
    expect(score >= OPENER_THRESHOLD).toBe(!(selector in refused));
  },
);

test.each(vocabulary.presetLabels.split('|'))(
  'S2 the label %s of a product with a preset is pressed, or is refused for a reason',
  (label) => {
    const score = scoreControl(control({ labels: [label], inMenu: true }), 'page');
    expect(score >= PRESS_FROM).toBe(!(label in refused));
  },
);
