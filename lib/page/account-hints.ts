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
/** Elements called after what they hold: anybody's name, but for the frame of the page. */
const NAMED =
  '.username,.user-name,.user_name,.userName,#user-name,#user_name,#username,#userName,.account-name,.user-display-name,.display-name,' +
  '.user-info-name,[data-testid*=user-name i],[data-testid*=username i],[data-test*=username i]';
/** Those that are called after nobody else, and those of known products. */
const OWN =
  '.current-user,.current_user,.logged-user,.logged_in_user,.oe_topbar_name,.o_user_name,#usermenu,#logged_user,#pt-userpage,#loggedas .user';
/** Where products say who works with them, and not whom they work on. */
const FRAME =
  'header,nav,aside,[role=banner],[role=navigation],[class*=header i],[class*=topbar i],[class*=navbar i],[class*=sidebar i],[id*=header i],[id*=topbar i],[id*=navbar i],[id*=sidebar i]';
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
  const shown = (selector: string, by: NameHint['by'], isThere = (_: Element) => true) =>
    all(selector)
      .filter(
        (element) =>
          isThere(element) && isVisible(element) && !matches(element, FIELD) && closest(element, OTHERS) === null,
      )
      .map((element) => textOf(element, 120))
      .filter((text) => text !== '' && !judge.mayBeLabel(text))
      .map((text) => hintOf(text, by));
  const told = [...data, ...meta].filter(Boolean).map((text): NameHint => ({ text, by: 'told' }));
  const inFrame = (element: Element) => closest(element, FRAME) !== null;
  return [...told, ...shown(OWN, 'named'), ...shown(NAMED, 'named', inFrame), ...shown(MENU, 'menu')];
}
