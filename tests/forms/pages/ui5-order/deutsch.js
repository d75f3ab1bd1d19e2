import texts from '@ui5/webcomponents/dist/generated/assets/i18n/messagebundle_de.json';
import { registerI18nLoader } from '@ui5/webcomponents-base/dist/asset-registries/i18n.js';
import { registerLocaleDataLoader } from '@ui5/webcomponents-base/dist/asset-registries/LocaleData.js';
import { setLanguage } from '@ui5/webcomponents-base/dist/config/Language.js';
import dates from '@ui5/webcomponents-localization/dist/generated/assets/cldr/de.json';

registerLocaleDataLoader('de', async () => dates);
registerI18nLoader('@ui5/webcomponents', 'de', async () => texts);
void setLanguage('de');
