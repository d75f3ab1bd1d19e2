import { installPageApi } from '../../../../lib/page/install-page-api';
import { judge } from '../../../../lib/signout/control/judge';

installPageApi(judge);
