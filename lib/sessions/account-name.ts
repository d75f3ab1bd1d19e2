/** A text of a page that may name whoever is signed in. */
export interface NameHint {
  readonly text: string;
  /** `told`: the page gives it as data or says "signed in as". `named`: an element called after it. `menu`: the label of an account menu. */
  readonly by: 'told' | 'named' | 'menu';
}

const MOST_CHARACTERS = 60;
const STRENGTH: readonly NameHint['by'][] = ['told', 'named', 'menu'];

/** Words that name the menu, not the person. */
const NO_NAME =
  /^(?:(?:my|your|the|open|user|users?|account|profile|avatar|photo|picture|image|icon|menu|settings|preferences|me|you|help|admin menu|toggle|navigation|dropdown|options|more|login|log ?in|sign ?in|log ?out|sign ?out|logout|guest|anonymous|konto|profil|benutzer|compte|utilisateur|mon|mein|mi|cuenta|perfil|usuario|conta|minha)[\s\-–—:|]*)+$|^(?:我的|个人中心|個人中心|个人资料|個人資料|用户|用戶|使用者|账号|帳號|账户|帳戶|头像|頭像|菜单|選單|设置|設定|登录|登入|退出.*|注销.*|登出|游客|訪客|アカウント|プロフィール|ユーザー.*|マイページ)$/iu;

const SIGNED_IN_AS =
  /^(?:(?:you are |currently )?(?:signed|logged) in as|connected as|angemeldet als|connecté(?:e)? (?:en tant que|comme)|sesión iniciada como|当前(?:登录)?用户|目前使用者|已登录[:：]|登录用户|ログイン中)\s*[:：]?\s*(.+)$/iu;
const GREETING =
  /^(?:welcome(?: back)?|hello|hi|欢迎[您你]?|歡迎[您你]?|您好|你好|ようこそ)[\s,，!！、:：]+(.+?)[!！。.]?$/iu;

/** Who the page says is signed in; null: it does not say, or says several things. */
export function accountName(hints: readonly NameHint[]): string | null {
  for (const by of STRENGTH) {
    const names = new Set(hints.flatMap((hint) => (hint.by === by ? (nameIn(hint) ?? []) : [])));
    const [only] = names;
    if (names.size > 1) return null;
    if (only !== undefined) return only;
  }
  return null;
}

/** `Signed in as Anna` is told whatever element says it. */
export function hintOf(text: string, by: NameHint['by']): NameHint {
  const said = plain(text).match(SIGNED_IN_AS)?.[1];
  return said === undefined ? { text, by } : { text: said, by: 'told' };
}

function nameIn({ text, by }: NameHint): string | null {
  const shown = plain(text);
  const name = (by === 'told' ? shown : (shown.match(GREETING)?.[1] ?? shown)).trim();
  const isName = name.length >= 2 && name.length <= MOST_CHARACTERS && /\p{L}/u.test(name) && !NO_NAME.test(name);
  return isName ? name : null;
}

/** One line, without the arrows of menus and what turns text round. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/[\u25a0-\u25ff\u2303\u2304\u02c5\u2190-\u21ff\u2b00-\u2bff\ue000-\uf8ff]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
