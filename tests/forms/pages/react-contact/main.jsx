import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const empty = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  stage: 'new',
  owner: '',
  tags: [],
  channel: 'phone',
  vip: false,
  nextCall: '',
  notes: '',
};

/** +48 601 555 014: the field rewrites itself while somebody types. */
const phoneMask = (text) => {
  const digits = text.replace(/\D/g, '').slice(0, 11);
  return digits === ''
    ? ''
    : `+${[digits.slice(0, 2), digits.slice(2, 5), digits.slice(5, 8), digits.slice(8)].filter(Boolean).join(' ')}`;
};

function Clock() {
  const [now, setNow] = useState(new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <input className="clock" aria-label="Local time" readOnly value={now.toLocaleTimeString('en-GB')} />;
}

function Directory() {
  const [query, setQuery] = useState('');
  const people = ['Marta Kowalska', 'Jonas Petersen', 'Ling Wei', 'Amara Okafor', 'Tomás Rivera'];
  return (
    <aside>
      <input
        className="directory-search"
        placeholder="Search contacts…"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul>
        {people
          .filter((name) => name.toLowerCase().includes(query.toLowerCase()))
          .map((name) => (
            <li key={name}>{name}</li>
          ))}
      </ul>
    </aside>
  );
}

function Field({ label, children, error }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
      {error && <em className="error">{error}</em>}
    </label>
  );
}

function ContactForm() {
  const [loaded, setLoaded] = useState(null);
  const [contact, setContact] = useState(empty);
  const [errors, setErrors] = useState({});
  const [toast, setToast] = useState(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    fetch('/api/record/react-contact')
      .then((answer) => answer.json())
      .then((record) => {
        setLoaded({ ...empty, ...record });
        setContact({ ...empty, ...record });
      });
  }, []);

  const set = (patch) => setContact((now) => ({ ...now, ...patch }));
  const text = (name) => ({ name, value: contact[name], onChange: (event) => set({ [name]: event.target.value }) });
  const toggleTag = (tag) =>
    set({ tags: contact.tags.includes(tag) ? contact.tags.filter((one) => one !== tag) : [...contact.tags, tag] });

  async function save(event) {
    event.preventDefault();
    setBusy(true);
    setToast(null);
    setErrors({});
    try {
      const answer = await fetch('/api/contacts/1042', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(contact),
      });
      const body = await answer.json().catch(() => ({}));
      if (answer.status === 422) {
        setErrors(body.errors ?? {});
        setToast({ kind: 'error', text: 'Please correct the marked fields.' });
      } else if (!answer.ok || body.success === false) {
        setToast({ kind: 'error', text: body.message ?? 'The contact could not be saved.' });
      } else {
        setLoaded(contact);
        setToast({ kind: 'ok', text: 'Contact saved.' });
      }
    } catch {
      setToast({ kind: 'error', text: 'No connection. Please try again.' });
    } finally {
      setBusy(false);
    }
  }

  if (!loaded) return <p>Loading…</p>;
  return (
    <form onSubmit={save} noValidate>
      <header>
        <h1>
          {loaded.firstName} {loaded.lastName}
        </h1>
        <Clock />
      </header>
      {toast && (
        <div className={`toast ${toast.kind}`} role={toast.kind === 'error' ? 'alert' : 'status'}>
          {toast.text}
        </div>
      )}
      <div className="columns">
        <Field label="First name">
          <input {...text('firstName')} />
        </Field>
        <Field label="Last name">
          <input {...text('lastName')} />
        </Field>
        <Field label="Email" error={errors.email}>
          <input {...text('email')} type="email" aria-invalid={Boolean(errors.email)} />
        </Field>
        <Field label="Phone">
          <input
            name="phone"
            value={contact.phone}
            onChange={(event) => set({ phone: phoneMask(event.target.value) })}
          />
        </Field>
        <Field label="Lead stage">
          <select {...text('stage')}>
            <option value="new">New</option>
            <option value="contacted">Contacted</option>
            <option value="qualified">Qualified</option>
            <option value="lost">Lost</option>
          </select>
        </Field>
        <Field label="Owner">
          <select {...text('owner')}>
            <option value="">Nobody</option>
            <option value="jp">Jonas Petersen</option>
            <option value="lw">Ling Wei</option>
          </select>
        </Field>
        <Field label="Next call">
          <input {...text('nextCall')} type="date" />
        </Field>
        <Field label="VIP">
          <input
            type="checkbox"
            name="vip"
            checked={contact.vip}
            onChange={(event) => set({ vip: event.target.checked })}
          />
        </Field>
      </div>
      <fieldset>
        <legend>Mailing lists</legend>
        {['newsletter', 'events', 'partners'].map((tag) => (
          <label key={tag}>
            <input type="checkbox" value={tag} checked={contact.tags.includes(tag)} onChange={() => toggleTag(tag)} />{' '}
            {tag}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Preferred channel</legend>
        {['phone', 'email', 'chat'].map((channel) => (
          <label key={channel}>
            <input
              type="radio"
              name="channel"
              value={channel}
              checked={contact.channel === channel}
              onChange={() => set({ channel })}
            />{' '}
            {channel}
          </label>
        ))}
      </fieldset>
      <Field label="Notes">
        <textarea {...text('notes')} rows={5} />
      </Field>
      <footer>
        <button type="submit" disabled={busy}>
          {busy ? 'Saving…' : 'Save contact'}
        </button>
        <button type="button" className="plain" onClick={() => setContact(loaded)}>
          Discard changes
        </button>
      </footer>
    </form>
  );
}

createRoot(document.getElementById('root')).render(
  <div className="app">
    <Directory />
    <main>
      <ContactForm />
    </main>
  </div>,
);
