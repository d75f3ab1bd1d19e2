import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPresence } from '../lib/page/presence/install-presence';

/** In each frame of a configured site, registered at run time beside the lookout: tells that somebody is there, and keeps a page covered that is not to be seen. */
export default defineUnlistedScript(installPresence);
