import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installFieldMarks } from '../lib/page/mark-fields/install-field-marks';

/** Put into the pages of a site while somebody tries out in the settings what Signoff would count there. */
export default defineUnlistedScript(installFieldMarks);
