import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installLookout } from '../lib/page/unsaved/install-lookout';

/**
 * The content script: in each frame of a configured site, registered at run time for the hosts that access was given to, in the isolated world.
 * Not one of the framework's content scripts: those announce themselves to the page by an event.
 */
export default defineUnlistedScript(installLookout);
