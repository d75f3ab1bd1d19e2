import { expect, test } from 'vitest';
import type { AnswerFeatures, BoxFeatures } from '../../../../lib/signout/control/features';
import { judgeBox } from '../../../../lib/signout/control/judge-box';
import { answer } from './features-of';

const primary = { marks: ['btn btn-primary'] };

function judged(text: string, answers: readonly (string | AnswerFeatures)[], facts: Partial<BoxFeatures> = {}): string {
  const all = answers.map((one) => (typeof one === 'string' ? answer(one) : one));
  const judgement = judgeBox({ text, kind: 'dialog', hasField: false, answers: all, ...facts });
  return judgement.kind === 'press' ? (all[judgement.answer]?.labels[0] ?? '') : judgement.kind;
}

test.each<[string, readonly (string | AnswerFeatures)[], string]>([
  ['Are you sure you want to log out?', ['Cancel', 'Log out'], 'Log out'],
  ['Are you sure you want to log out?', ['No', 'Yes'], 'Yes'],
  ['Do you want to sign out?', ['No, stay signed in', 'Yes, sign me out'], 'Yes, sign me out'],
  ['确定要退出登录吗？', ['取 消', answer('确 定', { marks: ['ant-btn ant-btn-primary'] })], '确 定'],
  ['确定注销并退出系统吗？', ['Close', '取消', '确定'], '确定'],
  ['是否退出本系统？', ['否', '是'], '是'],
  ['Wirklich abmelden?', ['Abbrechen', 'Abmelden'], 'Abmelden'],
  ['Voulez-vous vous déconnecter ?', ['Annuler', 'Se déconnecter'], 'Se déconnecter'],
  ['¿Cerrar sesión?', ['Cancelar', 'Cerrar sesión'], 'Cerrar sesión'],
  ['Выйти из системы?', ['Отмена', 'Да'], 'Да'],
  ['ログアウトしますか？', ['いいえ', 'はい'], 'はい'],
  ['You are leaving the small CRM.', ['Back', answer('Continue', primary)], 'Continue'],
  ['You are leaving the small CRM.', ['Back', 'Continue'], 'stuck'],
  ['Your session ends.', [answer('OK', { disabled: true })], 'stuck'],
  ['Log out', ['Sign out everywhere', 'Sign out'], 'Sign out'],
  ['Close all open tabs of this workspace?', [answer('Close all', primary), 'Cancel'], 'Close all'],
  ['Close all open tabs?', ['Close all', 'Close this one', 'Cancel'], 'stuck'],
  ['Log out', ['Sign out everywhere', 'Cancel'], 'stuck'],
  ['You have been logged out.', ['Log in again'], 'stuck'],
  ['Delete account and log out?', ['Cancel', 'Yes'], 'stuck'],
  ['Signing out …', [], 'ignore'],
  ['We use cookies. Is that fine?', ['No', 'OK'], 'ignore'],
  ['Log out? Cookies will be deleted.', ['No', 'OK'], 'OK'],
])('%s %j: %s', (text, answers, expected) => {
  expect(judged(text, answers)).toBe(expected);
});

test.each<[string, readonly (string | AnswerFeatures)[], string]>([
  ['You have unsaved changes.', ['Cancel', 'Save', 'Discard changes'], 'Discard changes'],
  ['Do you want to save the changes?', ['Yes', 'No', 'Cancel'], 'No'],
  ['Save changes before closing?', [answer('Save', primary), "Don't save", 'Cancel'], "Don't save"],
  ['You have unsaved changes. Leave anyway?', ['Cancel', 'Leave'], 'Leave'],
  ['You have unsaved changes. Log out anyway?', ['Cancel', 'Log out'], 'Log out'],
  ['Leave without saving?', ['No', 'Yes'], 'Yes'],
  ['Änderungen speichern?', ['Ja', 'Nein', 'Abbrechen'], 'Nein'],
  ['Sie haben ungespeicherte Änderungen.', ['Speichern', 'Verwerfen', 'Abbrechen'], 'Verwerfen'],
  ['当前内容未保存，确定要离开吗？', ['取消', '确定'], '确定'],
  ['是否保存修改？', ['取消', '不保存', '保存'], '不保存'],
  ['Voulez-vous enregistrer les modifications ?', ['Oui', 'Non', 'Annuler'], 'Non'],
  ['You have unsaved changes.', ['Cancel'], 'stuck'],
  ['You have unsaved changes.', ['Cancel', answer('Save', primary)], 'stuck'],
  ['Do you want to save your work?', ['Cancel', answer('OK', primary)], 'stuck'],
])('unsaved work is given up, never saved, never cancelled: %s %j: %s', (text, answers, expected) => {
  expect(judged(text, answers)).toBe(expected);
});

test('a box with a field is the sign-in dialog, whatever it offers', () => {
  expect(judged('Please sign in', ['Log out', 'Sign in', 'OK'], { hasField: true })).toBe('sign-in');
  expect(judged('', ['Go'], { hasField: true, kind: 'floating' })).toBe('ignore');
});

test.each<[string, readonly string[], string]>([
  ['We use cookies.', ['OK'], 'ignore'],
  ['We use cookies.', ['No', 'OK'], 'ignore'],
  ['Leave this area?', ['No', 'Yes'], 'Yes'],
  ['Do you want to sign out?', ['Yes'], 'Yes'],
  ['Deal won', ['Close'], 'ignore'],
])('a box that only floats must ask: %s %j: %s', (text, answers, expected) => {
  expect(judged(text, answers, { kind: 'floating' })).toBe(expected);
});
