import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageApi } from '../lib/page/install-page-api';
import { judge } from '../lib/signout/control/judge';

/**
 * Put into a page of a configured site only when a job needs it, never by the manifest. No content script of the framework:
 * those announce themselves to the page by an event.
 */
export default defineUnlistedScript(() => installPageApi(judge));
