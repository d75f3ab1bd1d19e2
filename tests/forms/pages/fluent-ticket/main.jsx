import {
  Button,
  Checkbox,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  MessageBar,
  MessageBarBody,
  Option,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Rating,
  SearchBox,
  Slider,
  SpinButton,
  Switch,
  Tab,
  TabList,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  TableSelectionCell,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  Textarea,
  Title3,
  ToggleButton,
  webLightTheme,
} from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const agents = ['Amira Haddad', 'Ben Ortiz', 'Chiara Rossi', 'Dev Patel'];
const topics = ['Billing', 'Delivery', 'Firmware', 'Return', 'Warranty'];
const start = {
  subject: 'Display flickers after update',
  status: 'Open',
  agent: 'Ben Ortiz',
  topics: ['Firmware'],
  escalate: false,
  notify: true,
  severity: 'medium',
  effort: 2,
  progress: 30,
  satisfaction: 3,
  watched: false,
  summary: 'Customer rolled back once.',
};
const history = [
  { id: 1, who: 'Amira', what: 'Asked for a video' },
  { id: 2, who: 'System', what: 'Mail received' },
  { id: 3, who: 'Ben', what: 'Forwarded to the lab' },
];

async function send(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  return { ok: answer?.ok ?? false, data: (await answer?.json().catch(() => null)) ?? {} };
}

function Topics({ value, onChange }) {
  const [query, setQuery] = useState('');
  const left = topics.filter((topic) => !value.includes(topic) && topic.toLowerCase().includes(query.toLowerCase()));
  return (
    <TagPicker
      selectedOptions={value}
      onOptionSelect={(_, data) => {
        if (data.value === 'no-match') return;
        onChange(data.selectedOptions);
        setQuery('');
      }}
    >
      <TagPickerControl className="topics">
        <TagPickerGroup aria-label="Topics">
          {value.map((topic) => (
            <Tag key={topic} shape="rounded" value={topic}>
              {topic}
            </Tag>
          ))}
        </TagPickerGroup>
        <TagPickerInput aria-label="Choose topics" value={query} onChange={(event) => setQuery(event.target.value)} />
      </TagPickerControl>
      <TagPickerList>
        {left.length ? (
          left.map((topic) => (
            <TagPickerOption key={topic} value={topic}>
              {topic}
            </TagPickerOption>
          ))
        ) : (
          <TagPickerOption value="no-match">Nothing found</TagPickerOption>
        )}
      </TagPickerList>
    </TagPicker>
  );
}

function Case({ tell }) {
  const [stored, setStored] = useState(start);
  const [data, setData] = useState(start);
  const [query, setQuery] = useState(null);
  const [problem, setProblem] = useState('');
  const set = (patch) => setData((now) => ({ ...now, ...patch }));
  async function save() {
    tell(null);
    const sent = data;
    const { ok, data: answer } = await send('PATCH', '/api/cases/30417', sent);
    setProblem(answer.errors?.subject ?? '');
    if (ok && !answer.error) {
      setStored(sent);
      tell('success', 'Your changes were saved.');
    } else tell('error', answer.error?.message ?? 'Your changes could not be saved.');
  }
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px 24px' }}>
        <Field label="Subject" validationMessage={problem}>
          <Input className="subject" value={data.subject} onChange={(_, { value }) => set({ subject: value })} />
        </Field>
        <Field label="Status">
          <Dropdown
            className="status"
            value={data.status}
            selectedOptions={[data.status]}
            onOptionSelect={(_, { optionValue }) => set({ status: optionValue })}
          >
            {['Open', 'Waiting', 'In the lab', 'Solved'].map((status) => (
              <Option key={status}>{status}</Option>
            ))}
          </Dropdown>
        </Field>
        <Field label="Agent">
          <Combobox
            className="agent"
            value={query ?? data.agent}
            selectedOptions={[data.agent]}
            onChange={(event) => setQuery(event.target.value)}
            onOpenChange={(_, { open }) => open || setQuery(null)}
            onOptionSelect={(_, { optionText }) => {
              if (optionText) set({ agent: optionText });
              setQuery(null);
            }}
          >
            {agents
              .filter((agent) => query === null || agent.toLowerCase().includes(query.toLowerCase()))
              .map((agent) => (
                <Option key={agent}>{agent}</Option>
              ))}
          </Combobox>
        </Field>
        <Field label="Topics">
          <Topics value={data.topics} onChange={(value) => set({ topics: value })} />
        </Field>
        <Field label="Severity">
          <RadioGroup
            layout="horizontal"
            className="severity"
            value={data.severity}
            onChange={(_, { value }) => set({ severity: value })}
          >
            <Radio value="low" label="Low" />
            <Radio value="medium" label="Medium" />
            <Radio value="high" label="High" />
          </RadioGroup>
        </Field>
        <Field label="Effort (hours)">
          <SpinButton
            className="effort"
            value={data.effort}
            min={0}
            onChange={(_, { value, displayValue }) => set({ effort: value ?? (Number(displayValue) || 0) })}
          />
        </Field>
        <Field label={`Progress ${data.progress} %`}>
          <Slider
            className="progress"
            step={10}
            value={data.progress}
            onChange={(_, { value }) => set({ progress: value })}
          />
        </Field>
        <Field label="Satisfaction">
          <Rating
            className="satisfaction"
            value={data.satisfaction}
            onChange={(_, { value }) => set({ satisfaction: value })}
          />
        </Field>
        <div>
          <Switch
            className="escalate"
            label="Escalate"
            checked={data.escalate}
            onChange={(_, { checked }) => set({ escalate: checked })}
          />
          <Checkbox
            className="notify"
            label="Notify customer"
            checked={data.notify}
            onChange={(_, { checked }) => set({ notify: checked })}
          />
          <ToggleButton className="watched" checked={data.watched} onClick={() => set({ watched: !data.watched })}>
            Watch
          </ToggleButton>
        </div>
        <Field label="Summary">
          <Textarea className="summary" value={data.summary} onChange={(_, { value }) => set({ summary: value })} />
        </Field>
      </div>
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Button appearance="primary" className="save" onClick={save}>
          Save
        </Button>
        <Button className="discard" onClick={() => setData(stored)}>
          Discard changes
        </Button>
        <Reply tell={tell} />
        <Phone tell={tell} />
      </div>
    </>
  );
}

function Reply({ tell }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(false);
  function change(next) {
    setOpen(next);
    setText('');
    setInternal(false);
  }
  async function reply() {
    const { ok } = await send('POST', '/api/cases/30417/replies', { text, internal });
    if (!ok) return tell('error', 'The reply was not sent.');
    change(false);
    tell('success', 'Reply sent.');
  }
  return (
    <>
      <Button className="reply" onClick={() => change(true)}>
        Reply…
      </Button>
      <Dialog open={open} onOpenChange={(_, data) => change(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Reply</DialogTitle>
            <DialogContent>
              <Textarea
                className="reply-text"
                aria-label="Reply"
                value={text}
                onChange={(_, { value }) => setText(value)}
              />
              <Checkbox
                className="internal"
                label="Internal note"
                checked={internal}
                onChange={(_, { checked }) => setInternal(checked)}
              />
            </DialogContent>
            <DialogActions>
              <Button className="cancel-reply" onClick={() => change(false)}>
                Cancel
              </Button>
              <Button appearance="primary" className="send-reply" onClick={reply}>
                Send
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}

function Phone({ tell }) {
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState('+39 02 555 0191');
  const [stored, setStored] = useState(number);
  async function keep() {
    const { ok } = await send('PUT', '/api/contacts/77/phone', { number });
    if (!ok) return tell('error', 'The number was not saved.');
    setStored(number);
    setOpen(false);
    tell('success', 'Number saved.');
  }
  return (
    <>
      <Button className="contact" onClick={() => setOpen(true)}>
        Contact…
      </Button>
      <OverlayDrawer
        position="end"
        open={open}
        onOpenChange={(_, data) => {
          setOpen(data.open);
          setNumber(stored);
        }}
      >
        <DrawerHeader>
          <DrawerHeaderTitle>Chiara Bianchi</DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <Field label="Phone">
            <Input className="phone" type="tel" value={number} onChange={(_, { value }) => setNumber(value)} />
          </Field>
          <Button appearance="primary" className="save-phone" onClick={keep}>
            Save number
          </Button>
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}

function History() {
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState([]);
  const [up, setUp] = useState(true);
  const rows = history
    .filter(({ what }) => what.toLowerCase().includes(query.toLowerCase()))
    .toSorted((a, b) => (up ? 1 : -1) * a.who.localeCompare(b.who));
  const flip = (id) => setPicked((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <>
      <SearchBox
        className="search"
        placeholder="Search history"
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <Table className="history">
        <TableHeader>
          <TableRow>
            <TableSelectionCell
              type="checkbox"
              checked={picked.length === 3 || (picked.length > 0 && 'mixed')}
              onClick={() => setPicked(picked.length ? [] : [1, 2, 3])}
            />
            <TableHeaderCell sortable sortDirection={up ? 'ascending' : 'descending'} onClick={() => setUp(!up)}>
              Who
            </TableHeaderCell>
            <TableHeaderCell>What</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ id, who, what }) => (
            <TableRow key={id} aria-selected={picked.includes(id)} onClick={() => flip(id)}>
              <TableSelectionCell type="checkbox" checked={picked.includes(id)} />
              <TableCell>{who}</TableCell>
              <TableCell>{what}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function App() {
  const [tab, setTab] = useState('case');
  const [result, setResult] = useState(null);
  const tell = (intent, text) => setResult(intent && { intent, text });
  return (
    <FluentProvider theme={webLightTheme} style={{ padding: 16, maxWidth: 980 }}>
      <Title3 block>Case 30417</Title3>
      {result && (
        <MessageBar intent={result.intent} className="result">
          <MessageBarBody>{result.text}</MessageBarBody>
        </MessageBar>
      )}
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => setTab(value)}>
        <Tab value="case">Case</Tab>
        <Tab value="history">History</Tab>
      </TabList>
      <div style={{ display: tab === 'case' ? 'block' : 'none' }}>
        <Case tell={tell} />
      </div>
      {tab === 'history' && <History />}
    </FluentProvider>
  );
}

createRoot(document.getElementById('root')).render(<App />);
