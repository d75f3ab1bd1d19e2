/** @jsxImportSource preact */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import '../../kit/crm.css';
import './tasks.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const first = [
  { id: 1, text: 'Call Litware about the renewal', done: false, due: '2026-03-02', who: 'Mira' },
  { id: 2, text: 'Send the offer', done: true, due: '2026-02-20', who: 'Jonas' },
  { id: 3, text: 'Book the meeting room', done: false, due: '2026-03-05', who: 'Mira' },
];

/** Each tick is stored at once, optimistically. */
function Task({ task, onSave, onMove, first, last }) {
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(task.text);
  const input = useRef(null);
  useEffect(() => {
    if (editing) input.current.focus();
  }, [editing]);

  async function commit() {
    if (text !== task.text && !(await onSave({ ...task, text }))) return;
    setEditing(false);
  }

  return (
    <li class={`task ${task.done ? 'done' : ''}`} data-task={task.id}>
      <input
        type="checkbox"
        checked={task.done}
        onChange={(event) => onSave({ ...task, done: event.currentTarget.checked })}
        aria-label={task.text}
      />
      {editing ? (
        <span class="edit">
          <input
            ref={input}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void commit();
              if (event.key === 'Escape') {
                setText(task.text);
                setEditing(false);
              }
            }}
          />
          <button type="button" class="btn ok" onClick={commit}>
            ✓
          </button>
        </span>
      ) : (
        <span class="text" onDblClick={() => setEditing(true)}>
          {task.text}
        </span>
      )}
      <small>
        {task.who} · {task.due}
      </small>
      <button type="button" class="btn" disabled={first} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" class="btn" disabled={last} onClick={() => onMove(1)}>
        ↓
      </button>
    </li>
  );
}

function Filter({ value, onChange }) {
  return (
    <div class="filter" role="tablist">
      {['All', 'Mine', 'Done'].map((name) => (
        <button type="button" role="tab" aria-selected={value === name} onClick={() => onChange(name)}>
          {name}
        </button>
      ))}
    </div>
  );
}

function App() {
  const [tasks, setTasks] = useState(first);
  const [filter, setFilter] = useState('All');
  const [query, setQuery] = useState('');
  const [draft, setDraft] = useState({ text: '', priority: 'normal', minutes: 30, tags: [] });
  const [sorting, setSorting] = useState(false);

  const shown = tasks.filter(
    (task) =>
      (filter === 'Mine' ? task.who === 'Mira' : filter === 'Done' ? task.done : true) &&
      task.text.toLowerCase().includes(query.toLowerCase()),
  );

  async function save(task) {
    const before = tasks;
    setTasks(tasks.map((one) => (one.id === task.id ? task : one)));
    const answer = await send('PATCH', `/api/tasks/${task.id}`, task);
    if (!answer.ok) {
      setTasks(before);
      toast('The task was not saved', 'error');
    }
    return answer.ok;
  }

  async function add(event) {
    event.preventDefault();
    const answer = await send('POST', '/api/tasks', draft);
    if (!answer.ok) {
      toast(answer.data?.message ?? 'The task was not added', 'error');
      return;
    }
    setTasks([...tasks, { id: tasks.length + 1, text: draft.text, done: false, due: 'no date', who: 'Mira' }]);
    setDraft({ text: '', priority: 'normal', minutes: 30, tags: [] });
    toast('Task added');
  }

  function move(task, by) {
    const order = [...tasks];
    const at = order.indexOf(task);
    order.splice(at + by, 0, ...order.splice(at, 1));
    setTasks(order);
    setSorting(true);
  }

  async function saveOrder() {
    const answer = await send(
      'PUT',
      '/api/tasks/order',
      tasks.map((task) => task.id),
    );
    if (answer.ok) setSorting(false);
    toast(answer.ok ? 'Order saved' : 'Order not saved', answer.ok ? 'success' : 'error');
  }

  const toggleTag = (tag) =>
    setDraft({
      ...draft,
      tags: draft.tags.includes(tag) ? draft.tags.filter((one) => one !== tag) : [...draft.tags, tag],
    });

  return (
    <main>
      <h1>My tasks</h1>
      <div class="bar">
        <Filter value={filter} onChange={setFilter} />
        <input
          class="query"
          placeholder="Search tasks"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        {sorting && (
          <button type="button" class="btn btn-primary" id="save-order" onClick={saveOrder}>
            Save order
          </button>
        )}
      </div>
      <ul class="tasks">
        {shown.map((task, index) => (
          <Task
            key={task.id}
            task={task}
            onSave={save}
            onMove={(by) => move(task, by)}
            first={index === 0}
            last={index === shown.length - 1}
          />
        ))}
      </ul>
      <form class="card" onSubmit={add}>
        <div class="field">
          <label for="text">New task</label>
          <input
            id="text"
            value={draft.text}
            onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
        </div>
        <div class="choices">
          {['low', 'normal', 'high'].map((name) => (
            <div
              role="radio"
              tabIndex={0}
              class="choice"
              aria-checked={draft.priority === name}
              onClick={() => setDraft({ ...draft, priority: name })}
            >
              {name}
            </div>
          ))}
          <span class="stepper">
            <button type="button" class="btn minus" onClick={() => setDraft({ ...draft, minutes: draft.minutes - 15 })}>
              −
            </button>
            <output>{draft.minutes} min</output>
            <button type="button" class="btn plus" onClick={() => setDraft({ ...draft, minutes: draft.minutes + 15 })}>
              +
            </button>
          </span>
          {['phone', 'office', 'travel'].map((tag) => (
            <span class={draft.tags.includes(tag) ? 'tag on' : 'tag'} onClick={() => toggleTag(tag)}>
              {tag}
            </span>
          ))}
        </div>
        <button type="submit" class="btn btn-primary" id="add">
          Add task
        </button>
      </form>
    </main>
  );
}

render(<App />, document.getElementById('root'));
