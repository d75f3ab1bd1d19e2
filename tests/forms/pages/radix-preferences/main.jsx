import * as Checkbox from '@radix-ui/react-checkbox';
import * as Dialog from '@radix-ui/react-dialog';
import * as RadioGroup from '@radix-ui/react-radio-group';
import * as Select from '@radix-ui/react-select';
import * as Slider from '@radix-ui/react-slider';
import * as Switch from '@radix-ui/react-switch';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../kit/crm.css';
import './radix.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const topics = ['Invoices', 'Contracts', 'Tickets'];
const start = {
  language: 'English',
  digest: 'daily',
  volume: 40,
  desktop: true,
  topics: ['Invoices'],
  signature: '',
  hours: [9, 17],
};

function Pick({ label, value, options, onChange, id }) {
  return (
    <div className="row">
      <span>{label}</span>
      <Select.Root value={value} onValueChange={onChange}>
        <Select.Trigger className="trigger" aria-label={label} id={id}>
          <Select.Value />
          <Select.Icon>▾</Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Content className="content" position="popper">
            <Select.Viewport>
              {options.map((option) => (
                <Select.Item key={option} value={option} className="item">
                  <Select.ItemText>{option}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </div>
  );
}

function AddressDialog({ onAdd }) {
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setAddress('');
      }}
    >
      <Dialog.Trigger className="btn" id="add-address">
        Add an address
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title>Further address</Dialog.Title>
          <input
            id="address"
            aria-label="Address"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <div className="actions">
            <Dialog.Close className="btn" id="address-cancel">
              Cancel
            </Dialog.Close>
            <button
              type="button"
              className="btn btn-primary"
              id="address-add"
              onClick={async () => {
                const answer = await send('POST', '/api/me/addresses', { address });
                if (!answer.ok) {
                  toast(answer.data?.message ?? 'Not added', 'error');
                  return;
                }
                onAdd(address);
                setOpen(false);
                toast('Address added');
              }}
            >
              Add
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Preferences() {
  const [saved, setSaved] = useState(start);
  const [form, setForm] = useState(start);
  const [addresses, setAddresses] = useState(['mira@example.com']);
  const [theme, setTheme] = useState('light');
  const set = (key) => (value) => setForm((now) => ({ ...now, [key]: value }));

  useEffect(() => {
    const timer = setTimeout(() => {
      setForm((now) => ({ ...now, signature: 'Mira Holm\nFabrikam' }));
      setSaved((now) => ({ ...now, signature: 'Mira Holm\nFabrikam' }));
    }, 700);
    return () => clearTimeout(timer);
  }, []);

  async function save() {
    const answer = await send('PUT', '/api/me/preferences', form);
    if (answer.ok) setSaved(form);
    toast(answer.ok ? 'Preferences saved' : 'Preferences could not be saved', answer.ok ? 'success' : 'error');
  }

  return (
    <main className={theme}>
      <h1>Notifications</h1>
      <div className="card">
        <Pick
          id="language"
          label="Language"
          value={form.language}
          options={['English', 'Deutsch', 'Français', '中文']}
          onChange={set('language')}
        />
        <div className="row">
          <span>Digest</span>
          <RadioGroup.Root value={form.digest} onValueChange={set('digest')} aria-label="Digest" className="radios">
            {['never', 'daily', 'weekly'].map((name) => (
              <label key={name}>
                <RadioGroup.Item value={name} id={`digest-${name}`} className="radio">
                  <RadioGroup.Indicator className="dot" />
                </RadioGroup.Item>
                {name}
              </label>
            ))}
          </RadioGroup.Root>
        </div>
        <div className="row">
          <span>Volume {form.volume}</span>
          <Slider.Root
            className="slider"
            value={[form.volume]}
            onValueChange={([volume]) => set('volume')(volume)}
            step={5}
          >
            <Slider.Track className="track">
              <Slider.Range className="range" />
            </Slider.Track>
            <Slider.Thumb className="thumb" aria-label="Volume" />
          </Slider.Root>
        </div>
        <div className="row">
          <span>
            Working hours {form.hours[0]}–{form.hours[1]}
          </span>
          <Slider.Root className="slider hours" value={form.hours} onValueChange={set('hours')} min={0} max={24}>
            <Slider.Track className="track">
              <Slider.Range className="range" />
            </Slider.Track>
            <Slider.Thumb className="thumb" aria-label="From" />
            <Slider.Thumb className="thumb" aria-label="To" />
          </Slider.Root>
        </div>
        <div className="row">
          <label htmlFor="desktop">Desktop messages</label>
          <Switch.Root id="desktop" className="switch" checked={form.desktop} onCheckedChange={set('desktop')}>
            <Switch.Thumb className="knob" />
          </Switch.Root>
        </div>
        {topics.map((topic) => (
          <label key={topic} className="topic">
            <Checkbox.Root
              id={`topic-${topic}`}
              className="box"
              checked={form.topics.includes(topic)}
              onCheckedChange={(on) =>
                set('topics')(topics.filter((one) => (one === topic ? on : form.topics.includes(one))))
              }
            >
              <Checkbox.Indicator>✓</Checkbox.Indicator>
            </Checkbox.Root>
            {topic}
          </label>
        ))}
        <div className="field">
          <label htmlFor="signature">Signature</label>
          <textarea
            id="signature"
            rows={3}
            value={form.signature}
            onChange={(event) => set('signature')(event.target.value)}
          />
        </div>
        <ul id="addresses">
          {addresses.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <AddressDialog onAdd={(one) => setAddresses([...addresses, one])} />
        <div className="actions">
          <button type="button" className="btn btn-primary" id="save" onClick={save}>
            Save preferences
          </button>
          <button type="button" className="btn" id="revert" onClick={() => setForm(saved)}>
            Revert
          </button>
          <button
            type="button"
            className="btn"
            id="theme"
            onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}
          >
            ◐
          </button>
        </div>
      </div>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<Preferences />);
