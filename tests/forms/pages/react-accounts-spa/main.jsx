import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const accounts = [
  { id: 'a1', name: 'Albatros Reisen', city: 'Hamburg', segment: 'SMB', notes: '' },
  { id: 'a2', name: 'Bergwerk IT', city: 'Essen', segment: 'Enterprise', notes: 'Two open invoices.' },
  { id: 'a3', name: 'Café Central', city: 'Wien', segment: 'SMB', notes: '' },
];
const base = location.pathname.replace(/[^/]*$/, '');
const routeOf = () => new URLSearchParams(location.search).get('go') ?? 'list';

function useRoute() {
  const [route, setRoute] = useState(routeOf);
  useEffect(() => {
    const onPop = () => setRoute(routeOf());
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  const go = (next) => {
    history.pushState(null, '', `${base}?go=${next}`);
    setRoute(next);
  };
  return [route, go];
}

function Link({ to, go, children }) {
  return (
    <a
      href={`?go=${to}`}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

function List({ rows, go }) {
  const [query, setQuery] = useState('');
  return (
    <section>
      <h1>Accounts</h1>
      <input
        type="text"
        id="q"
        name="q"
        placeholder="Find account"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul>
        {rows
          .filter((one) => one.name.toLowerCase().includes(query.toLowerCase()))
          .map((one) => (
            <li key={one.id}>
              <Link to={one.id} go={go}>
                {one.name}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Edit({ account, onSaved, go }) {
  const [values, setValues] = useState(account);
  const [failure, setFailure] = useState('');
  const bind = (name) => ({
    id: name,
    name,
    value: values[name],
    onChange: (event) => setValues({ ...values, [name]: event.target.value }),
  });

  async function submit(event) {
    event.preventDefault();
    setFailure('');
    const answer = await fetch(`/api/accounts/${account.id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    }).catch(() => null);
    if (!answer?.ok) {
      setFailure('The account could not be saved.');
      return;
    }
    onSaved(values);
    go('list');
  }

  return (
    <form onSubmit={submit}>
      <h1>{account.name}</h1>
      {failure && <p role="alert">{failure}</p>}
      <label htmlFor="name">Name</label>
      <input {...bind('name')} />
      <label htmlFor="city">City</label>
      <input {...bind('city')} />
      <label htmlFor="segment">Segment</label>
      <select {...bind('segment')}>
        <option>SMB</option>
        <option>Enterprise</option>
      </select>
      <label htmlFor="notes">Notes</label>
      <textarea {...bind('notes')} rows={4} />
      <div>
        <button type="submit">Save and close</button>
      </div>
    </form>
  );
}

function App() {
  const [route, go] = useRoute();
  const [rows, setRows] = useState(accounts);
  const account = rows.find((one) => one.id === route);
  const saved = (values) => setRows((all) => all.map((one) => (one.id === values.id ? values : one)));
  return (
    <>
      <nav>
        <Link to="list" go={go}>
          All accounts
        </Link>
        <Link to="a1" go={go}>
          Albatros
        </Link>
        <Link to="a2" go={go}>
          Bergwerk
        </Link>
      </nav>
      {account ? <Edit key={account.id} account={account} onSaved={saved} go={go} /> : <List rows={rows} go={go} />}
    </>
  );
}

createRoot(document.getElementById('root')).render(<App />);
