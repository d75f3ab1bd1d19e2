import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const tickets = {
  t501: { subject: 'Router offline', status: 'open', reply: '', internal: false },
  t502: { subject: 'Invoice 889 unclear', status: 'waiting', reply: '', internal: true },
};

function Ticket({ id, hidden }) {
  const [saved, setSaved] = useState(tickets[id]);
  const [ticket, setTicket] = useState(tickets[id]);
  const [state, setState] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (patch) => setTicket((now) => ({ ...now, ...patch }));

  async function save() {
    setBusy(true);
    setState('');
    const answer = await fetch(`/api/tickets/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(ticket),
    }).catch(() => null);
    if (answer?.ok) setSaved(ticket);
    setState(answer?.ok ? `Saved ${id}` : 'Not saved');
    setBusy(false);
  }

  return (
    <div
      role="tabpanel"
      id={`panel-${id}`}
      aria-labelledby={`tab-${id}`}
      className="panel"
      style={{ display: hidden ? 'none' : 'block' }}
    >
      <div className="row">
        <label htmlFor={`subject-${id}`}>Subject</label>
        <input id={`subject-${id}`} value={ticket.subject} onChange={(event) => set({ subject: event.target.value })} />
      </div>
      <div className="row">
        <label htmlFor={`status-${id}`}>Status</label>
        <select id={`status-${id}`} value={ticket.status} onChange={(event) => set({ status: event.target.value })}>
          <option value="open">Open</option>
          <option value="waiting">Waiting</option>
          <option value="solved">Solved</option>
        </select>
      </div>
      <div className="row">
        <label htmlFor={`reply-${id}`}>Reply</label>
        <textarea
          id={`reply-${id}`}
          rows={5}
          value={ticket.reply}
          onChange={(event) => set({ reply: event.target.value })}
        />
      </div>
      <div className="row">
        <button
          type="button"
          role="switch"
          aria-checked={ticket.internal}
          className="switch"
          onClick={() => set({ internal: !ticket.internal })}
        >
          Internal
        </button>
      </div>
      <div className="row">
        <button type="button" className="save" onClick={save} disabled={busy}>
          Save
        </button>
        <button type="button" className="undo" onClick={() => setTicket(saved)}>
          Undo
        </button>
        <span role="status">{state}</span>
      </div>
    </div>
  );
}

function Console() {
  const [open, setOpen] = useState(['t501', 't502']);
  const [current, setCurrent] = useState('t501');

  function close(id) {
    const rest = open.filter((one) => one !== id);
    setOpen(rest);
    if (current === id) setCurrent(rest[0] ?? null);
  }

  return (
    <div className="console">
      <div role="tablist" className="tabs">
        {open.map((id) => (
          <span key={id} className={id === current ? 'tab current' : 'tab'}>
            <button
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === current}
              aria-controls={`panel-${id}`}
              onClick={() => setCurrent(id)}
            >
              {tickets[id].subject}
            </button>
            <button type="button" className="close" aria-label={`Close ${id}`} onClick={() => close(id)}>
              ×
            </button>
          </span>
        ))}
      </div>
      {open.map((id) => (
        <Ticket key={id} id={id} hidden={id !== current} />
      ))}
    </div>
  );
}

createRoot(document.getElementById('root')).render(<Console />);
