import { t } from '../../../i18n/t';
import type { Site } from '../../../sites/site';
import { Button } from '../../kit/button';
import { refusalWords } from '../../refusal-words';
import type { OptionsApi } from '../api';
import { Setting } from '../setting';
import { shownWords } from './shown-words';
import type { ShownOnPage } from './use-control';

interface Props {
  readonly api: OptionsApi;
  readonly site: Site;
  readonly control: ShownOnPage;
}

/** Shows on a page of the site what a sign-out would press there; the page comes to the front, the words stay here. */
export const ControlTester = ({ api, site, control }: Props) => {
  const { reply, looking } = control;
  const shown = reply?.ok ? reply.value : null;
  return (
    <Setting
      wide
      id="control"
      label={t('control_label')}
      help={t('control_help')}
      error={reply && !reply.ok ? refusalWords(reply.code, reply.values) : null}
    >
      {shown && (
        <div class="shown" role="status" data-shown={shown.kind}>
          {shownWords(shown).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <div class="form-line">
        <Button
          action="show-control"
          label={looking ? t('control_looking') : t('control_show')}
          unavailable={looking}
          onPress={() => void control.show()}
        />
        {shown?.kind === 'shown' && (
          <Button action="hide" label={t('control_hide')} onPress={() => void control.hide()} />
        )}
        {reply?.ok === false && reply.code === 'no-site-tab' && (
          <Button
            action="open-site"
            label={t('action_openSite')}
            onPress={() => void api.send('site.open', { siteId: site.id })}
          />
        )}
      </div>
    </Setting>
  );
};
