import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { render } from 'solid-js/web';
import '../../kit/crm.css';
import './solid.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const copy = (value) => JSON.parse(JSON.stringify(value));
const first = {
  name: 'Bluewater Shipping',
  source: 'fair',
  phone: '+41 44 123 45 67',
  heat: 2,
  newsletter: true,
  products: ['CRM Pro'],
  followUp: '2026-04-02',
  rows: [
    { id: 1, role: 'Buyer', person: 'Ada Meier' },
    { id: 2, role: 'IT', person: 'Tom Frei' },
  ],
};
const catalogue = ['CRM Basic', 'CRM Pro', 'Telephony', 'Analytics', 'Onboarding'];

function Combo(props) {
  const [text, setText] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const shown = createMemo(() =>
    catalogue.filter((name) => !props.value.includes(name) && name.toLowerCase().includes(text().toLowerCase())),
  );
  const add = (name) => {
    props.onChange([...props.value, name]);
    setText('');
    setOpen(false);
  };
  return (
    <div class="combo">
      <For each={props.value}>
        {(name) => (
          <span class="pill">
            {name}
            <button
              type="button"
              aria-label={`Remove ${name}`}
              onClick={() => props.onChange(props.value.filter((one) => one !== name))}
            >
              ×
            </button>
          </span>
        )}
      </For>
      <input
        role="combobox"
        aria-expanded={open()}
        aria-controls="combo-list"
        placeholder="Add a product"
        value={text()}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && shown()[0]) {
            event.preventDefault();
            add(shown()[0]);
          } else if (event.key === 'Escape') {
            setOpen(false);
            setText('');
          }
        }}
      />
      <Show when={open()}>
        <ul id="combo-list" role="listbox">
          <For each={shown()}>
            {(name) => (
              <li role="option" onMouseDown={() => add(name)}>
                {name}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function Lead() {
  const [lead, setLead] = createStore(copy(first));
  let saved = copy(first);
  const [now, setNow] = createSignal('');
  const [collapsed, setCollapsed] = createSignal(false);
  const [editing, setEditing] = createSignal(null);
  const timer = setInterval(() => setNow(new Date().toLocaleTimeString()), 1000);
  onCleanup(() => clearInterval(timer));

  async function submit(event) {
    event.preventDefault();
    const sent = copy(unwrap(lead));
    const answer = await send('PUT', '/api/leads/3', sent);
    if (answer.ok) saved = sent;
    toast(answer.ok ? 'Lead saved' : (answer.data?.message ?? 'Lead not saved'), answer.ok ? 'success' : 'error');
  }

  return (
    <>
      <header class="topbar">
        <strong>Leads</strong>
        <span class="clock">{now()}</span>
      </header>
      <main>
        <h1>{lead.name}</h1>
        <form class="card" onSubmit={submit}>
          <div class="field">
            <label for="name">Company</label>
            <input id="name" value={lead.name} onInput={(event) => setLead('name', event.currentTarget.value)} />
          </div>
          <div class="field">
            <label for="source">Source</label>
            <select id="source" value={lead.source} onChange={(event) => setLead('source', event.currentTarget.value)}>
              <option value="web">Web</option>
              <option value="fair">Fair</option>
              <option value="call">Call</option>
            </select>
          </div>
          <div class="field">
            <label for="phone">Phone</label>
            <input
              id="phone"
              value={lead.phone}
              onBlur={(event) => setLead('phone', event.currentTarget.value.replace(/[^\d+ ]/g, ''))}
            />
          </div>
          <div class="field">
            <label for="follow">Follow-up</label>
            <input
              id="follow"
              type="date"
              value={lead.followUp}
              onInput={(event) => setLead('followUp', event.currentTarget.value)}
            />
          </div>
          <div class="heat" role="group" aria-label="Heat">
            <For each={['Cold', 'Warm', 'Hot']}>
              {(name, index) => (
                <button
                  type="button"
                  class="step"
                  aria-pressed={lead.heat === index() + 1}
                  onClick={() => setLead('heat', index() + 1)}
                >
                  {name}
                </button>
              )}
            </For>
          </div>
          <label>
            <input
              id="newsletter"
              type="checkbox"
              checked={lead.newsletter}
              onChange={(event) => setLead('newsletter', event.currentTarget.checked)}
            />{' '}
            Newsletter
          </label>
          <Combo value={lead.products} onChange={(products) => setLead('products', products)} />
          <h2>
            <button
              type="button"
              class="btn"
              id="fold"
              aria-expanded={!collapsed()}
              onClick={() => setCollapsed(!collapsed())}
            >
              {collapsed() ? '▸' : '▾'} People
            </button>
          </h2>
          <Show when={!collapsed()}>
            <table class="people">
              <tbody>
                <For each={lead.rows}>
                  {(row, index) => (
                    <tr>
                      <td>{row.role}</td>
                      <td class="person" onDblClick={() => setEditing(row.id)}>
                        <Show when={editing() === row.id} fallback={row.person}>
                          <input
                            class="person-input"
                            value={row.person}
                            ref={(input) => setTimeout(() => input.focus())}
                            onBlur={(event) => {
                              setLead('rows', index(), 'person', event.currentTarget.value);
                              setEditing(null);
                            }}
                            onKeyDown={(event) => {
                              if (event.key === 'Enter') {
                                event.preventDefault();
                                event.currentTarget.blur();
                              } else if (event.key === 'Escape') setEditing(null);
                            }}
                          />
                        </Show>
                      </td>
                      <td>
                        <button
                          type="button"
                          class="btn up"
                          aria-label="Move up"
                          disabled={index() === 0}
                          onClick={() =>
                            setLead('rows', (rows) => [
                              ...rows.slice(0, index() - 1),
                              rows[index()],
                              rows[index() - 1],
                              ...rows.slice(index() + 1),
                            ])
                          }
                        >
                          ↑
                        </button>
                        <button
                          type="button"
                          class="btn remove"
                          aria-label="Remove"
                          onClick={() => setLead('rows', (rows) => rows.filter((one) => one.id !== row.id))}
                        >
                          ✕
                        </button>
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <button
              type="button"
              class="btn"
              id="add"
              onClick={() =>
                setLead('rows', lead.rows.length, {
                  id: Math.max(0, ...lead.rows.map((row) => row.id)) + 1,
                  role: 'Other',
                  person: '(new)',
                })
              }
            >
              Add a person
            </button>
          </Show>
          <div class="actions">
            <button type="submit" class="btn btn-primary" id="save">
              Save
            </button>
            <button type="button" class="btn" id="cancel" onClick={() => setLead(reconcile(copy(saved)))}>
              Cancel
            </button>
          </div>
        </form>
      </main>
    </>
  );
}

render(() => <Lead />, document.getElementById('root'));
