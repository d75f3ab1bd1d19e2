const SECRET =
  /passw|passphrase|kennwort|contrase|\bpin\b|\botp\b|(?<!\p{L})one.?time|2fa|mfa|totp|card.?(?:num|no\b)|(?<!\p{L})cc.?num|\bc(?:vv|vc|sc)2?\b|security.?code|密码|密碼|验证码|驗證碼|卡号/iu;

/** Whether this names a password, a one-time code or a card's number: on a page, or as a field of a request. */
export const isSecretName = (name: string): boolean => SECRET.test(name);

/** The same for names as programs write them: `newPin`, `user_otp`. */
export const isSecretKey = (key: string): boolean =>
  isSecretName(key.replace(/([a-z\d])(?=[A-Z])/g, '$1 ').replaceAll('_', ' '));
