import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Rehearsal } from '../../signout/rehearsal';
import { focusSoon } from '../focus-soon';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { isRunning, type RehearsalState } from './use-rehearsal';

interface Props {
  readonly of: RehearsalState;
}

/** A window of the demo's browser. What is typed into it stays in this page; the worker is told only that there is something. */
export const DemoCrm = ({ of }: Props) => {
  const { now } = of;
  if (now === null) return null;
  return (
    <section class="demo-window" aria-labelledby="demo-name" data-demo={now.signedIn ? 'signed-in' : 'signed-out'}>
      <header class="demo-bar">
        <Icon name="tab" size={16} />
        <h3 id="demo-name">{t('demo_name')}</h3>
        <span class="demo-address">crm.demo.example</span>
      </header>
      <div class="demo-body">
        {now.signedIn && <Desk of={of} />}
        {!now.signedIn && now.run === null && <SignInForm of={of} />}
        {!now.signedIn && now.run !== null && (
          <p class="help">{isClosed(now.run) ? t('demo_closed') : t('site_signedOut')}</p>
        )}
      </div>
    </section>
  );
};

const isClosed = ({ step }: NonNullable<Rehearsal['run']>): boolean => step === 'clean' || step === 'prove';

const SignInForm = ({ of }: Props) => (
  <>
    <div class="field">
      <label for="demo-agent">{t('demo_agent')}</label>
      <input id="demo-agent" type="text" readOnly value={t('demo_agentName')} />
      <p class="help">{t('demo_noPassword')}</p>
    </div>
    <Button
      action="demo-sign-in"
      label={t('demo_signIn')}
      onPress={() => {
        void of.act('sign-in').then(() => focusSoon('#demo-note'));
      }}
    />
  </>
);

const Desk = ({ of }: Props) => (
  <>
    <div class="demo-row">
      <h4>{t('demo_customer')}</h4>
      <Account of={of} />
    </div>
    <Note of={of} />
  </>
);

/** The demo's own way out, where most products have it. */
const Account = ({ of }: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="demo-account">
      <button
        type="button"
        class="btn quiet"
        data-action="demo-account"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{t('demo_agentName')}</span>
        <Icon name="chevron-down" size={16} />
      </button>
      {isOpen && (
        <Button
          action="demo-log-out"
          label={t('demo_logOut')}
          onPress={() => void of.act('log-out').then(() => focusSoon('[data-action="demo-sign-in"]'))}
        />
      )}
    </div>
  );
};

const Note = ({ of }: Props) => {
  const [text, setText] = useState('');
  const [saved, setSaved] = useState('');
  const told = useRef(false);
  const tell = (isUnsaved: boolean) => {
    if (told.current === isUnsaved) return;
    told.current = isUnsaved;
    void of.act(isUnsaved ? 'edit' : 'save');
  };
  // a page that was loaded anew has lost what stood there
  useEffect(() => void (of.now?.unsaved && of.act('save')), []);
  const isBusy = of.now !== null && isRunning(of.now);
  return (
    <>
      <div class="field">
        <label for="demo-note">{t('demo_note')}</label>
        <textarea
          id="demo-note"
          rows={3}
          value={text}
          readOnly={isBusy}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            tell(value !== saved);
          }}
        />
      </div>
      <div class="demo-row">
        <Button
          action="demo-save"
          label={t('action_save')}
          onPress={() => {
            setSaved(text);
            tell(false);
          }}
        />
        <p class="help" role="status">
          {saved !== '' && text === saved ? t('demo_saved') : ''}
        </p>
      </div>
    </>
  );
};
