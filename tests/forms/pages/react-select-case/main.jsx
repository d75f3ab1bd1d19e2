import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';
import AsyncSelect from 'react-select/async';
import CreatableSelect from 'react-select/creatable';
import './style.css';

const option = (label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label });
const statuses = ['Open', 'Waiting for customer', 'On hold', 'Solved'].map(option);
const agents = ['Aisha Rahman', 'Bo Lindqvist', 'Carmen Díaz', 'Derek Hall'].map(option);
const labels = ['billing', 'refund', 'bug', 'shipping'].map(option);
const customers = ['Orchid Hotels', 'Oslo Bikes', 'Pine Valley School', 'Quartz Labs'].map(option);
const start = {
  status: statuses[0],
  agent: agents[1],
  labels: [labels[0]],
  watchers: [agents[0]],
  customer: customers[1],
  summary: 'Charged twice in March',
};

const findCustomers = async (text) => {
  await fetch('/api/search', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return customers.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()));
};

function Case() {
  const [values, setValues] = useState(start);
  const [flash, setFlash] = useState(null);
  const saved = useRef(start);
  const bind = (name) => ({
    inputId: name,
    value: values[name],
    onChange: (value) => setValues((now) => ({ ...now, [name]: value })),
  });

  async function save() {
    setFlash(null);
    const answer = await fetch('/api/cases/90311', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    }).catch(() => null);
    if (answer?.ok) {
      saved.current = values;
      setFlash({ ok: true, text: 'All changes saved' });
    } else setFlash({ ok: false, text: 'Saving failed, your changes are still here' });
  }

  return (
    <div className="case">
      <div className="bar">
        <h2>Case 90311</h2>
        <div>
          <button className="ghost" type="button" onClick={() => setValues(saved.current)}>
            Undo changes
          </button>
          <button type="button" onClick={save}>
            Update case
          </button>
        </div>
      </div>
      {flash && (
        <p className={flash.ok ? 'flash' : 'flash bad'} role={flash.ok ? 'status' : 'alert'}>
          {flash.text}
        </p>
      )}
      <dl>
        <dt>
          <label htmlFor="status">Status</label>
        </dt>
        <dd>
          <Select {...bind('status')} options={statuses} classNamePrefix="rs" className="status" isSearchable={false} />
        </dd>
        <dt>
          <label htmlFor="agent">Assignee</label>
        </dt>
        <dd>
          <Select {...bind('agent')} options={agents} classNamePrefix="rs" className="agent" isClearable />
        </dd>
        <dt>
          <label htmlFor="labels">Labels</label>
        </dt>
        <dd>
          <CreatableSelect {...bind('labels')} options={labels} isMulti classNamePrefix="rs" className="labels" />
        </dd>
        <dt>
          <label htmlFor="watchers">Watchers</label>
        </dt>
        <dd>
          <Select {...bind('watchers')} options={agents} isMulti classNamePrefix="rs" className="watchers" />
        </dd>
        <dt>
          <label htmlFor="customer">Customer</label>
        </dt>
        <dd>
          <AsyncSelect {...bind('customer')} loadOptions={findCustomers} classNamePrefix="rs" className="customer" />
        </dd>
        <dt>
          <label htmlFor="summary">Summary</label>
        </dt>
        <dd>
          <textarea
            id="summary"
            rows={3}
            value={values.summary}
            onChange={(event) => setValues({ ...values, summary: event.target.value })}
          />
        </dd>
      </dl>
    </div>
  );
}

createRoot(document.getElementById('root')).render(<Case />);
