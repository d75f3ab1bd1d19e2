import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installDetector } from '../lib/page/unsaved/install-detector';

/** Brought into a frame of a configured site as soon as somebody does something there, into the world of the lookout. */
export default defineUnlistedScript(installDetector);
