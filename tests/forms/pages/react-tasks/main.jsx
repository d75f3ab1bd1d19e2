import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const firstTasks = [
  { id: 1, text: 'Call Mr. Brandt back', done: false },
  { id: 2, text: 'Send contract to Lumen AG', done: false },
  { id: 3, text: 'Update opening hours', done: true },
];

const write = async (method, path, body) => {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
};

function Task({ task, onToggle, onRename, onRetry }) {
  const [draft, setDraft] = useState(null);
  const commit = () => {
    if (draft !== null && draft !== task.text) onRename(draft);
    setDraft(null);
  };
  return (
    <li data-task={task.id} className={task.failed ? 'failed' : ''}>
      <input type="checkbox" aria-label={`Done: ${task.text}`} checked={task.done} onChange={onToggle} />
      {draft === null ? (
        <button type="button" className="text" onClick={() => setDraft(task.text)}>
          {task.text}
        </button>
      ) : (
        <input
          className="edit"
          aria-label="Task"
          ref={(input) => input?.focus()}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setDraft(null);
          }}
        />
      )}
      {task.failed && (
        <span className="warn" role="alert">
          Not synced{' '}
          <button type="button" onClick={onRetry}>
            Retry
          </button>
        </span>
      )}
    </li>
  );
}

function Tasks() {
  const [tasks, setTasks] = useState(firstTasks);
  const [fresh, setFresh] = useState('');
  const [notice, setNotice] = useState('');
  const nextId = useRef(4);
  const patch = (id, change) => setTasks((all) => all.map((task) => (task.id === id ? { ...task, ...change } : task)));

  /** Shown at once; taken back when the server refuses. */
  async function toggle(task) {
    setNotice('');
    patch(task.id, { done: !task.done });
    try {
      await write('PATCH', `/api/tasks/${task.id}`, { done: !task.done });
      setNotice('Updated');
    } catch {
      patch(task.id, { done: task.done });
      setNotice('Could not update the task. It was put back.');
    }
  }

  /** Shown at once; kept with a warning when the server refuses. */
  async function rename(task, text) {
    setNotice('');
    patch(task.id, { text, failed: false });
    try {
      await write('PATCH', `/api/tasks/${task.id}`, { text });
      setNotice('Renamed');
    } catch {
      patch(task.id, { failed: true });
    }
  }

  async function add(event) {
    event.preventDefault();
    const text = fresh.trim();
    if (text === '') return;
    setNotice('');
    const task = { id: nextId.current++, text, done: false };
    setTasks((all) => [...all, task]);
    setFresh('');
    try {
      await write('POST', '/api/tasks', { text });
      setNotice('Added');
    } catch {
      setTasks((all) => all.filter((one) => one.id !== task.id));
      setFresh(text);
      setNotice('Could not add the task.');
    }
  }

  return (
    <main>
      <h1>My tasks</h1>
      <p role="status">{notice}</p>
      <ul>
        {tasks.map((task) => (
          <Task
            key={task.id}
            task={task}
            onToggle={() => toggle(task)}
            onRename={(text) => rename(task, text)}
            onRetry={() => rename(task, task.text)}
          />
        ))}
      </ul>
      <form onSubmit={add}>
        <input name="fresh" placeholder="Add a task" value={fresh} onChange={(event) => setFresh(event.target.value)} />
        <button type="submit">Add</button>
      </form>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<Tasks />);
