const SIEVE = /(?:log|sign|user)[-_ ]?(?:in|on)?[-_ ]?(?:out|off)|out[-_ ]?login/i;
const SIGN_OUT_MARK = /(?<![a-z])(?:(?:log|sign)[-_ ]?(?:out|off)|(?:login|logon)[-_ ]?out|out[-_ ]?login)(?![a-z])/;
const NEGATIVE_MARK =
  /(?:log|sign)[-_ ]?(?:out|off)[-_ ]?(?:all|everywhere|others?|users|history|settings?|timeout)(?![a-z])|(?:auto|force)[-_ ]?(?:log|sign)[-_ ]?(?:out|off)|full[-_ ]?screen|unsubscribe|newsletter|delete[-_ ]?account/;

/** `logoutLink` → `logout link`. */
const split = (mark: string): string => mark.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();

/** An id, class, name, data attribute or piece of inline script that says sign out. */
export function hasSignOutMark(mark: string): boolean {
  return SIEVE.test(mark) && SIGN_OUT_MARK.test(split(mark));
}

export function hasNegativeMark(mark: string): boolean {
  return NEGATIVE_MARK.test(split(mark));
}

const ICONS =
  /(?<![a-z])(?:fa-(?:sign-out(?:-alt)?|power-off|right-from-bracket|arrow-right-from-bracket)|wk-logout|ri-(?:logout|shut-?down)|iconicon_logout|anticon-(?:logout|poweroff)|el-icon-switch-button|glyphicon-(?:log-out|off)|bi-(?:box-arrow-(?:right|in-right|left)|power)|lucide-(?:log-out|power)|mdi-(?:logout|power)|icon-?park-?logout|tabler-logout|ti-logout|bx-log-out|feather-log-out)/;

/** The usual pictures: a door with an arrow, a power switch. */
export function isSignOutIcon(mark: string): boolean {
  return ICONS.test(mark.toLowerCase()) || hasSignOutMark(mark);
}
