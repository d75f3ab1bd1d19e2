import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageApi } from '../lib/page/install-page-api';
import { judge } from '../lib/signout/control/judge';

/**
 * Put into a page of a configured site when something there has to be found, never by the manifest: for a job, for a preview in the options,
 * and whenever it is looked whether somebody is signed in – when the popup opens and a moment after a page of a site has loaded, in three
 * tabs of each site. Such a look finds sign-out controls and sign-in forms by the same judgement as a job, which is most of the script. It
 * listens to nothing and changes nothing until it is called. No content script of the framework: those announce themselves to the page by
 * an event.
 */
export default defineUnlistedScript(() => installPageApi(judge));
