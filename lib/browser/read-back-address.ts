/** Usually answered 404, which also keeps it out of the history. Nothing a server offers there matters: the page is emptied. */
export const READ_BACK_PATH = '/.well-known/signoff-read-back';

export function isReadBackAddress(url: string): boolean {
  return URL.parse(url)?.pathname === READ_BACK_PATH;
}
