import { hintOf, type NameHint } from '../sessions/account-name';
import type { Judge } from '../signout/control/judge';
import { attribute, closest, isVisible, matches, queryAll, textOf } from './dom';
import type { Root } from './roots';

/** Attributes in which pages carry the name for their own scripts. */
const DATA = [
  'data-user-name',
  'data-username',
  'data-current-user',
  'data-user-login',
  'data-user-displayname',
] as const;
const META = ['user-login', 'current-user', 'current-user-name', 'user-name', 'username'];
/** Elements called after what they hold, those of known products included. */
const NAMED =
  '.username,.user-name,.user_name,.userName,#user-name,#user_name,#username,#userName,.current-user,.current_user,.account-name,.user-display-name,' +
  '.display-name,.user-info-name,.oe_topbar_name,.o_user_name,#usermenu,#logged_user,#pt-userpage,#loggedas .user,.logged-user,.logged_in_user,[data-testid*=user-name i],[data-testid*=username i],[data-test*=username i]';
const MENU =
  '[aria-label*=account i],[aria-label*=user menu i],[class*=user-menu i],[class*=usermenu i],[id*=user-menu i],[id*=usermenu i],[class*=user-dropdown i],' +
  '[class*=account-menu i],.user,#user,.avatar-container,[class*=user-info i],[class*=userinfo i]';
/** Lists of people are not the person. */
const OTHERS = 'table,[role=row],[role=grid],[role=list],[role=listbox],article,main li,form,[contenteditable]';
const FIELD = 'input,textarea,select,option,script,style,template';
const MOST = 20;

/** What of this page may name whoever is signed in. */
export function accountHints(roots: readonly Root[], judge: Judge): NameHint[] {
  const all = (selector: string) => roots.flatMap(({ node }) => queryAll(node, selector)).slice(0, MOST);
  const data = all(DATA.map((name) => `body[${name}],header [${name}],nav [${name}]`).join()).flatMap((element) =>
    DATA.map((name) => attribute(element, name) ?? ''),
  );
  const meta = all(META.map((name) => `meta[name="${name}" i]`).join()).map((one) => attribute(one, 'content') ?? '');
  const shown = (selector: string, by: NameHint['by']) =>
    all(selector)
      .filter((element) => isVisible(element) && !matches(element, FIELD) && closest(element, OTHERS) === null)
      .map((element) => textOf(element, 120))
      .filter((text) => text !== '' && !judge.mayBeLabel(text))
      .map((text) => hintOf(text, by));
  const told = [...data, ...meta].filter(Boolean).map((text): NameHint => ({ text, by: 'told' }));
  return [...told, ...shown(NAMED, 'named'), ...shown(MENU, 'menu')];
}
