const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words of addresses, in lower case. A stem is matched at the start or end of a word or of up to three words joined. */
export const signOutStems = list(`
  logout signout logoff signoff loggedout outlogin loginout endsession sessionend closesession destroysession
  invalidatesession destroyauthtoken abmelden ausloggen afmelden uitloggen deconnexion deconnecter
  cerrarsesion encerrarsessao desconectar disconnect wyloguj odhlasit tuichu zhuxiao dengchu`);
export const signOutWords = list(`
  exit quit leave salir sair esci`);
export const signOutSigns = list(`
  退出 登出 注销 註銷 登録解除 ログアウト 로그아웃 выход выйти`);

/** Opening one of these may begin another session or use something up. */
export const signInStems = list(`
  login signin logon signon signup oauth saml oidc openid authoriz authoris authenticat callback magiclink
  onetime impersonat resetpassword passwordreset forgotpassword verifyemail emailverif refreshtoken
  tokenrefresh`);
export const signInWords = list(`
  sso acs mfa otp totp 2fa magic verify activate activation invite register`);

export const destroyingStems = list(`
  delete remove destroy erase purge wipe reset revoke terminate trash`);
export const destroyingWords = list(`
  del drop kill empty rm`);

export const changingStems = list(`
  accept acknowledg approve archive assign attachment cancel checkout confirm create decline disable dismiss
  download duplicate enable eventstream execute export generate heartbeat import install keepalive longpoll
  markas merge publish reboot refresh refund regenerate reject renew resend restart restore rotate sendmail
  shutdown socket stream submit subscribe switch toggle transfer unarchive unassign unsubscribe update upgrade
  upload`);
export const changingWords = list(`
  ack add ban block buy call claim clear clone close copy dial edit flush follow hangup hide like lock mark
  move pause pay ping poll post put read resume run save seen send set sse start stop sync test unblock
  unfollow unlock unread void vote ws`);

/** Parameters that carry something secret or one-time. */
export const secretParameters = list(`
  code state ticket token csrf xsrf nonce key apikey sig sign signature hmac hash jwt otp secret password
  passwd pwd auth sid session assertion artifact wresult verifier challenge relaystate samlrequest
  samlresponse samlart`);
/** Of these the ones that open a session when they come with a long value. */
export const openingParameters = list(`
  code ticket jwt otp assertion artifact wresult samlresponse samlart`);

export const cacheBusters = [
  '',
  '_',
  '__',
  't',
  'ts',
  'v',
  'cb',
  'r',
  'rnd',
  'rand',
  'random',
  'time',
  'timestamp',
  '_t',
  '_ts',
  '_dc',
  'dc',
  'nocache',
  'cachebuster',
  'cachebust',
  'bust',
  'buster',
  '_r',
  '_v',
];

/** Files that are no page and no data. */
export const fileEnding =
  /\.(?:pdf|zip|gz|tar|csv|xlsx?|docx?|pptx?|odt|ods|png|jpe?g|gif|svg|ico|webp|avif|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|webm|wav|ogg|ics|vcf|eml|exe|msi|dmg|apk|wasm)$/;
