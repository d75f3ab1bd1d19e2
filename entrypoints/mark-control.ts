import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installControlMark } from '../lib/page/mark-control';

/** Put into a page of a site when somebody wants to see what a sign-out would press there. It presses nothing. */
export default defineUnlistedScript(installControlMark);
