import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installRecorder } from '../lib/page/teach/install-recorder';

/** In the pages of one site, and only while somebody shows how to sign out of it: reports what is pressed, never what is typed. */
export default defineUnlistedScript(installRecorder);
