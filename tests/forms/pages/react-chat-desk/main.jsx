import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const post = (path, body) =>
  fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const canned = ['Thank you for your patience.', 'Could you send us a screenshot?'];

function Composer({ onSend }) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const lastTyping = useRef(0);

  function change(next) {
    setText(next);
    if (Date.now() - lastTyping.current > 1000) {
      lastTyping.current = Date.now();
      void post('/api/typing', { chat: 31, draft: next });
    }
  }

  async function send() {
    const message = text.trim();
    if (message === '') return;
    setFailed(false);
    const answer = await post('/api/chats/31/messages', { message }).catch(() => null);
    if (!answer?.ok) {
      setFailed(true);
      return;
    }
    onSend(message);
    setText('');
  }

  return (
    <div className="composer">
      {failed && (
        <p role="alert">
          Message not delivered.{' '}
          <button type="button" onClick={send}>
            Try again
          </button>
        </p>
      )}
      <textarea
        placeholder="Write a message…"
        value={text}
        rows={2}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void send();
        }}
      />
      <div className="tools">
        {canned.map((one) => (
          <button
            type="button"
            className="canned"
            key={one}
            onClick={() => change(text === '' ? one : `${text} ${one}`)}
          >
            {one}
          </button>
        ))}
        <button type="button" className="send" onClick={send}>
          Send
        </button>
      </div>
    </div>
  );
}

function Details() {
  const [name, setName] = useState('Guest 31');
  const [tag, setTag] = useState('sales');
  const [note, setNote] = useState('');

  async function saveName() {
    const answer = await post('/api/visitors/31', { name, tag }).catch(() => null);
    setNote(answer?.ok ? 'Visitor saved' : 'Visitor not saved');
  }

  return (
    <aside>
      <h2>Visitor</h2>
      <label>
        Name
        <input value={name} onChange={(event) => setName(event.target.value)} name="visitor" />
      </label>
      <label>
        Topic
        <select value={tag} onChange={(event) => setTag(event.target.value)} name="topic">
          <option value="sales">Sales</option>
          <option value="support">Support</option>
        </select>
      </label>
      <button type="button" onClick={saveName}>
        Save visitor
      </button>
      <p role="status">{note}</p>
    </aside>
  );
}

function Desk() {
  const [messages, setMessages] = useState([{ from: 'guest', text: 'Hi, is the blue one in stock?' }]);
  const [cookies, setCookies] = useState(true);
  const [tip, setTip] = useState(0);

  useEffect(() => {
    const presence = setInterval(() => void post('/api/presence', { status: 'online', at: Date.now() }), 1500);
    const incoming = setTimeout(() => setMessages((all) => [...all, { from: 'guest', text: 'Hello?' }]), 2500);
    const tips = setInterval(() => setTip((now) => now + 1), 900);
    return () => {
      clearInterval(presence);
      clearTimeout(incoming);
      clearInterval(tips);
    };
  }, []);

  return (
    <div className="desk">
      <main>
        <header>
          Chat with Guest 31 <meter value={tip % 10} max={10} />
        </header>
        <ol>
          {messages.map(({ from, text }, index) => (
            <li key={`${index}-${text}`} className={from}>
              {text}
            </li>
          ))}
        </ol>
        <Composer onSend={(text) => setMessages((all) => [...all, { from: 'me', text }])} />
      </main>
      <Details />
      {cookies && (
        <div className="cookies" role="dialog" aria-label="Cookies">
          <label>
            <input type="checkbox" name="statistics" /> Statistics
          </label>
          <label>
            <input type="checkbox" name="marketing" /> Marketing
          </label>
          <button type="button" onClick={() => setCookies(false)}>
            Accept selected
          </button>
        </div>
      )}
    </div>
  );
}

createRoot(document.getElementById('root')).render(<Desk />);
