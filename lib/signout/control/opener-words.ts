import type { WordTable } from './sign-out-words';

/** Names of the account menu, by language (BCP 47). */
export const OPENERS: WordTable = {
  en: ['User menu', 'Account', 'Profile', 'My account', 'Account menu', 'My profile', 'User'],
  'zh-Hans': ['个人中心', '账号', '帐号', '账户', '用户菜单', '我的'],
  'zh-Hant': ['個人資料', '帳號', '帳戶', '個人中心'],
  ja: ['ユーザーメニュー', 'アカウント', 'プロフィール'],
  de: ['Benutzermenü', 'Konto', 'Profil', 'Mein Konto'],
  fr: ['Menu utilisateur', 'Compte', 'Profil', 'Mon compte'],
  es: ['Menú de usuario', 'Cuenta', 'Perfil', 'Mi cuenta'],
  'pt-BR': ['Menu do usuário', 'Conta', 'Perfil', 'Minha conta'],
  'pt-PT': ['Menu do utilizador', 'Conta', 'Perfil'],
  ru: ['Меню пользователя', 'Профиль', 'Аккаунт'],
};
