/** Start, sign-in and record pages of the products in `presets/`: what stands before them is where the product lives. */
const entryPaths = [
  '/web/login',
  '/web/session/',
  '/odoo/',
  '/users/sign_in',
  '/app/login',
  '/app/accounts/',
  '/s/login',
  '/s/dashboard',
  '/s/contacts',
  '/scp/',
  '/front/',
  '/NoAuth/',
  '/user/logout.php',
  '/Ticket/',
  '/wp-admin/',
  '/civicrm/',
  '/admin/authentication',
  '/admin/clients',
  '/creme_login/',
  '/sap/bc/',
] as const;

/**
 * Directory that a product is installed under, from the path of one of its pages: `/suite/index.php` → `/suite/`,
 * `/crm/web/login` → `/crm/`. What follows the last slash is a page, so `/suite` alone means `/`.
 */
export function basePath(pathname: string): string {
  const cut = entryPaths
    .map((entry) => pathname.indexOf(entry))
    .filter((at) => at >= 0)
    .reduce((earliest, at) => Math.min(earliest, at), pathname.lastIndexOf('/'));
  return pathname.slice(0, cut + 1);
}
