/** What products write, by language: gathered from their language files, pages and manuals; parted by bars. */
export type Words = Readonly<Record<string, string>>;

/** Enough on its own. */
export const signOut: Words = {
  en: 'Logout|Sign Out|Log Out|Login out|Log off|Sign Off',
  'zh-Hans': '登出|退出登录|安全退出|注销登录|退出账号|退出当前账号',
  'zh-Hant': '登出|退出登錄|登出系統',
  ja: 'ログアウト|サインアウト|ログアウトする',
  de: 'Logout|Ausloggen',
  fr: 'Se déconnecter|Deconnexion',
  es: 'Cerrar Sesión|Cierre de sesión|Cerrar sesion',
  'pt-BR': 'Encerrar sessão',
  ru: 'Выйти из системы|Завершить сеанс',
  ar: 'تسجيل الخروج|سجل الخروج',
  cs: 'Odhlásit|Odhlášení|Odhlásit se',
  da: 'Log ud|Log af',
  el: 'Αποσύνδεση',
  fi: 'Kirjaudu ulos|Uloskirjaus',
  he: 'התנתק|התנתקות|Logout',
  hu: 'Kijelentkezés',
  it: 'Logout|Disconnettiti',
  ko: '로그아웃|로그 아웃',
  nb: 'Logg ut',
  nl: 'Uitloggen|Log-uit|Afmelden|Logout|Log uit',
  pl: 'Wyloguj|Wyloguj się',
  sv: 'Logga ut',
  th: 'ออกจากระบบ|ออกระบบ',
  tr: 'Oturumu kapat|Çıkış Yap|Çık',
  uk: 'Вийти',
  vi: 'Đăng xuất',
};

/** May mean something else, too. */
export const signOutAmbiguous: Words = {
  'zh-Hans': '注销|退出|退出系统',
  'zh-Hant': '退出',
  de: 'Abmelden|Abmeldung',
  fr: 'Déconnexion',
  es: 'Salir|Terminar sesión|Finalizar sesión|Desconexión',
  'pt-BR': 'Sair|Desconectar',
  'pt-PT': 'Sair|Terminar Sessão',
  ru: 'Выйти|Выход',
  el: 'Έξοδος',
  he: 'יציאה',
  hu: 'Kilépés',
  id: 'Keluar',
  it: 'Esci',
  tr: 'Çıkış',
  vi: 'Thoát',
};

/** Begins a session. */
export const signIn: Words = {
  en: 'Login|Log in|Sign in',
  'zh-Hans': '登录|登陆|账号登录|扫码登录',
  'zh-Hant': '登入',
  ja: 'ログイン|サインイン',
  de: 'Anmelden|Login|Einloggen',
  fr: "Se connecter|Connexion|Login|S'identifier",
  es: 'Iniciar sesión|Entrar|Conexión|Ingresar|Acceder',
  'pt-BR': 'Entrar|Login',
  'pt-PT': 'Entrar|Iniciar sessão|Login',
  ru: 'Войти|Вход|Войти в систему',
  ar: 'تسجيل الدخول',
  cs: 'Přihlášení|Přihlásit se|Přihlásit',
  da: 'Log ind|Log på|Login',
  el: 'Σύνδεση|Είσοδος',
  fi: 'Kirjaudu sisään|Kirjautuminen|Kirjaudu',
  he: 'התחבר|כניסה|Login|מתחבר',
  hu: 'Bejelentkezés|Belépés',
  id: 'Login',
  it: 'Accedi|Login|Entra',
  ko: '로그인',
  nb: 'Logg inn|Logge inn',
  nl: 'Inloggen|Login|Aanmelden',
  pl: 'Zaloguj się|Zaloguj|Login',
  sv: 'Logga in|Inloggning',
  th: 'เข้าระบบ|เข้าสู่ระบบ',
  tr: 'Oturum aç|Giriş|Giriş yap',
  uk: 'Увійти',
  vi: 'Đăng nhập',
};

/** Keeps what was typed. */
export const save: Words = {
  en: 'Save|Save Changes',
  'zh-Hans': '保存|保存更改',
  'zh-Hant': '儲存|儲存更改',
  ja: '保存|保存する|変更を保存',
  de: 'Speichern|Sichern|Änderungen speichern',
  fr: 'Enregistrer|Sauvegarder|Sauver',
  es: 'Guardar|Grabar|Guardar Cambios',
  'pt-BR': 'Salvar|Salvar as Alterações',
  'pt-PT': 'Guardar|Salvar|Gravar',
  ru: 'Сохранить|Сохранить изменения',
  ar: 'حفظ|إحفظ',
  cs: 'Uložit',
  da: 'Gem|Gemme',
  el: 'Αποθήκευση',
  fi: 'Tallenna',
  he: 'שמור|Save',
  hu: 'Mentés',
  id: 'Simpan|Menyimpan',
  it: 'Salva',
  ko: '저장',
  nb: 'Lagre',
  nl: 'Opslaan|Bewaar|Bewaren',
  pl: 'Zapisz|Zapisać',
  sv: 'Spara',
  th: 'บันทึก|จัดเก็บ',
  tr: 'Kaydet',
  uk: 'Зберегти',
  vi: 'Lưu',
};

/** Stands on buttons that keep what was typed, and means something else: send, change, begin, yes. */
export const saveToo: Words = {
  en: 'Submit|Update|Create|Apply',
  'zh-Hans': '提交|更新|创建|应用|确定',
  'zh-Hant': '送出|更新|建立|新增|套用',
  ja: '送信|更新|作成|適用',
  de: 'Übermitteln|Aktualisieren|Anlegen|Erstellen|Anwenden',
  fr: 'Soumettre|Valider|Mettre à jour|Appliquer|Créer|Ajouter',
  es: 'Enviar|Aceptar|Actualizar|Crear|Aplicar',
  'pt-BR': 'Enviar|Submeter|Atualizar|Criar',
  'pt-PT': 'Submeter|Atualizar|Actualizar',
  ru: 'Отправить|Обновить|Изменить|Создать|Применить',
};

/** Goes on. */
export const yes: Words = {
  en: 'OK|Yes|Confirm|Yes, log me out',
  'zh-Hans': '确定|确认|是',
  'zh-Hant': '確定|是',
  ja: 'はい|OK',
  de: 'Ja|OK',
  fr: 'Oui|OK',
  es: 'Sí|Si|Aceptar',
  'pt-BR': 'Sim|OK',
  'pt-PT': 'Sim|OK',
  ru: 'Да|ОК',
};

/** Goes back. */
export const no: Words = {
  en: 'Cancel|No',
  'zh-Hans': '取消|否',
  'zh-Hant': '取消|否',
  ja: 'キャンセル|いいえ',
  de: 'Abbrechen|Nein',
  fr: 'Annuler|Non',
  es: 'Cancelar|No',
  'pt-BR': 'Cancelar|Não',
  'pt-PT': 'Cancelar|Não',
  ru: 'Отмена|Отменить|Нет',
};

/** Said of work that would be lost. */
export const unsaved: Words = {
  en: 'unsaved',
  'zh-Hans': '未保存|确定要离开吗',
  'zh-Hant': '未儲存|確定要離開',
  ja: '保存されていない',
  de: 'Änderungen gehen verloren',
  fr: 'non sauvegardé',
  es: 'no guardado',
  'pt-BR': 'não foi salvo',
  'pt-PT': 'não guardad',
  ru: 'несохранённый',
};

/** Asked before a session ends. */
export const questions: Words = {
  'zh-Hans': '退出登录？|确定注销并退出系统吗？|是否退出本系统？|是否确认退出系统?|确认要离开吗',
  en: 'Exit the system?|Confirm to exit the system?|Are you sure you want to log out?',
};

/** Beside a box on a sign-in page. */
export const rememberMe: Words = {
  en: 'Remember me|Keep me signed in|Stay signed in',
  'zh-Hans': '保持登录状态|记住账号',
  'zh-Hant': '維持已登入狀態|記住我',
  ja: 'ログインを維持|ログイン状態を記憶',
  de: 'Angemeldet bleiben',
  fr: 'Rester connecté|Souviens-toi de moi',
  es: 'Mantener la sesión abierta|Recordarme',
  'pt-BR': 'Permanecer logado|Lembre de mim',
  'pt-PT': 'Guardar sessão|Lembrar-me',
  ru: 'Оставаться в системе|Запомнить меня',
};

/** On the menu that hides the control. */
export const openers: Words = {
  en: 'User menu|Account|Profile|My account|Account menu',
  'zh-Hans': '个人中心|账号|用户菜单',
  'zh-Hant': '個人資料|帳號',
  ja: 'ユーザーメニュー|アカウント',
  de: 'Benutzermenü|Konto|Profil',
  fr: 'Menu utilisateur|Compte|Profil',
  es: 'Menú de usuario|Cuenta|Perfil',
  'pt-BR': 'Menu do usuário|Conta|Perfil',
  'pt-PT': 'Menu do utilizador|Conta|Perfil',
  ru: 'Меню пользователя|Профиль|Аккаунт',
};

/** What must not be pressed, by what it does. */
export const negative: Words = {
  'leave full screen':
    '退出全屏|退出全螢幕|exit full screen|exit fullscreen|quitter le plein écran|vollbild|sair da tela cheia|全画面表示を終了',
  'leave a company, team, group or chat':
    '退出企业|退出团队|退出群|退群|leave group|leave team|leave workspace|выйти из группы|sair do grupo|salir del grupo|quitter le groupe|グループを退出',
  'delete or close the account':
    '注销账号|注销账户|删除账号|delete account|close account|deactivate|konto löschen|supprimer le compte|eliminar cuenta|excluir conta|удалить аккаунт',
  'end sessions of other people or devices':
    '强制退出|踢下线|logout users|log out all users|log out other browser sessions|log out of all sessions|sign out of all|sign out everywhere|注销其他浏览器的会话|退出所有设备|выйти на всех устройствах|cerrar todas las sesiones|von allen geräten',
  impersonation: 'log out as|stop impersonating|end impersonation|退出代登录',
  'switch account': '切换账号|切換帳號|switch account|konto wechseln|changer de compte',
  'call or chat records': 'log call|log a call|login history|logout history|登录日志|登录历史',
  'chat, queue or call state': 'sign out of chat|log out of queue|leave queue|end session|go offline|离线',
  integration: 'disconnect|unlink|revoke|解绑|取消授权|desconectar cuenta|déconnecter le compte|trennen',
  'settings about sign-out': 'logout url|sign-out url|auto logout|session timeout|自动退出设置',
  unsubscribe: 'unsubscribe|newsletter abmelden|退订',
};

/** Parts of addresses that end sessions. */
export const fragments: Words = {
  exact:
    '/secur/logout.jsp|logout.do|/access/logout|/auth/logout|/web/session/logout|cmd=web_logout|logout=yes|noauth/logout.html|/s/logout|logout_page.php|logout.php?auth=|/user/logout|wp-login.php?action=logout|/front/logout.php|/pages/nllogout|/sap/public/bc/icf/logoff|wa=wsignout1.0|openid-connect/logout|destroyauthtoken',
  strong:
    'logout|log-out|log_out|signout|sign-out|sign_out|signoff|logoff|action=logout|#logout|endsession|session/end|oauth2/logout|outlogin',
  weak: 'exit|quit',
};

export const icons =
  'fa-sign-out|fa-sign-out-alt|fa-power-off|fa-right-from-bracket|wk-logout|ri-logout-circle|iconicon_logout|anticon-logout|el-icon-switch-button|glyphicon-log-out|bi-box-arrow-right|lucide-log-out|mdi-logout';

/** Selectors of sign-out controls. */
export const selectors =
  '[data-menu="logout"]|[data-name="logout"]|[data-test-id*="logout"]|[data-testid*="logout"]|[data-action="logout"]|#logout|#logout-link|#logout_link|#logoutLink|#adminLogout|a.logout|.logout|.logout-btn|.logout-link|.profile-link-label.logout|#mectrl_body_signOut|#menubar_item_right_LBL_SIGN_OUT|#wp-admin-bar-logout a|a[data-method="delete"][href*="sign_out"]|form[action*="logout"]|form[action*="sign_out"]';

/** Selectors of what opens the account menu. */
export const openerSelectors =
  '#userNav|#account-menu|#user_info_dropdown|#mectrl_main_trigger|#mectrl_headerPicture|#O365_MainLink_Me|span.uiImage|#nav-menu-dropdown|.o_user_menu';

/** Labels of the controls of the products and families that presets know. */
export const presetLabels =
  'Abmelden|Cerrar Sesión|Cerrar sesión|Desconectar|Déconnexion|Exit|Log Out|Log out|Login Out|Login out|Logoff|Logout|Sair|Salir|Se déconnecter|Sign Out|Sign out|Terminar sesión|Выйти|Выход|ログアウト|注销|登出|离线|退出|退出登录|退出登錄|退出系统';
