import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Button,
  ButtonToolbar,
  Checkbox,
  CheckPicker,
  DateRangePicker,
  Drawer,
  InlineEdit,
  Input,
  InputNumber,
  List,
  Nav,
  Panel,
  Radio,
  RadioGroup,
  Rate,
  SelectPicker,
  Slider,
  TagInput,
  TagPicker,
  Toggle,
} from 'rsuite';
import 'rsuite/dist/rsuite-no-reset.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const data = (...names) => names.map((name) => ({ label: name, value: name }));
const start = {
  name: 'Spring mailing',
  channel: 'Mail',
  segments: ['Retail'],
  labels: ['2026'],
  budget: 5000,
  active: true,
  rating: 3,
  audience: 'all',
  share: 20,
  range: [new Date(2026, 2, 2), new Date(2026, 2, 20)],
  consent: false,
  steps: ['Write text', 'Choose pictures', 'Approve', 'Send'],
};

function Field({ label, children, id }) {
  return (
    <div className="field" id={id}>
      <div className="muted">{label}</div>
      {children}
    </div>
  );
}

function Budget({ value, onChange }) {
  return <InputNumber value={value} step={100} min={0} onChange={(budget) => onChange(Number(budget))} />;
}

function Campaign() {
  const [saved, setSaved] = useState(start);
  const [form, setForm] = useState(start);
  const [tab, setTab] = useState('plan');
  const [drawer, setDrawer] = useState(false);
  const [task, setTask] = useState('');
  const set = (key) => (value) => setForm((now) => ({ ...now, [key]: value }));

  async function save() {
    const answer = await send('PUT', '/api/campaigns/5', form);
    if (answer.ok) setSaved(form);
    toast(
      answer.ok ? 'Campaign saved' : (answer.data?.message ?? 'Campaign not saved'),
      answer.ok ? 'success' : 'error',
    );
  }

  async function addTask() {
    const answer = await send('POST', '/api/campaigns/5/tasks', { task });
    if (!answer.ok) {
      toast('Task not added', 'error');
      return;
    }
    setDrawer(false);
    setTask('');
  }

  function sort({ oldIndex, newIndex }) {
    setForm((now) => {
      const steps = [...now.steps];
      steps.splice(newIndex, 0, ...steps.splice(oldIndex, 1));
      return { ...now, steps };
    });
  }

  return (
    <main>
      <h1>
        <InlineEdit value={form.name} onChange={set('name')} className="title" placeholder="Name">
          <Input className="title-input" />
        </InlineEdit>
      </h1>
      <Nav appearance="subtle" activeKey={tab} onSelect={setTab} style={{ marginBottom: 12 }}>
        <Nav.Item eventKey="plan">Plan</Nav.Item>
        <Nav.Item eventKey="figures">Figures</Nav.Item>
      </Nav>
      {tab === 'figures' ? (
        <Panel bordered>No figures yet</Panel>
      ) : (
        <Panel bordered>
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px 24px' }}>
            <Field label="Channel" id="channel">
              <SelectPicker
                data={data('Mail', 'Phone', 'Fair', 'Web')}
                value={form.channel}
                onChange={set('channel')}
                cleanable={false}
                block
              />
            </Field>
            <Field label="Segments" id="segments">
              <CheckPicker
                data={data('Retail', 'Industry', 'Public')}
                value={form.segments}
                onChange={set('segments')}
                searchable={false}
                block
              />
            </Field>
            <Field label="Labels" id="labels">
              <TagInput value={form.labels} onChange={set('labels')} block />
            </Field>
            <Field label="Team" id="team">
              <TagPicker
                data={data('Mira Holm', 'Jonas Pohl')}
                defaultValue={['Mira Holm']}
                block
                onChange={set('team')}
              />
            </Field>
            <Field label="Budget" id="budget">
              <Budget value={form.budget} onChange={set('budget')} />
            </Field>
            <Field label="Period" id="period">
              <DateRangePicker value={form.range} onChange={set('range')} cleanable={false} block />
            </Field>
            <Field label="Active" id="active">
              <Toggle checked={form.active} onChange={set('active')} />
            </Field>
            <Field label="Expected success" id="rating">
              <Rate value={form.rating} cleanable={false} onChange={set('rating')} />
            </Field>
            <Field label="Audience" id="audience">
              <RadioGroup inline value={form.audience} onChange={set('audience')}>
                <Radio value="all">All contacts</Radio>
                <Radio value="customers">Customers</Radio>
              </RadioGroup>
            </Field>
            <Field label="Share of budget" id="share">
              <Slider value={form.share} onChange={set('share')} progress />
            </Field>
          </div>
          <Checkbox checked={form.consent} onChange={(_, on) => set('consent')(on)} id="consent">
            Consent was checked
          </Checkbox>
          <List sortable onSort={sort} bordered id="steps">
            {form.steps.map((step, index) => (
              <List.Item key={step} index={index}>
                {step}
              </List.Item>
            ))}
          </List>
          <ButtonToolbar style={{ marginTop: 12 }}>
            <Button appearance="primary" onClick={save} id="save">
              Save
            </Button>
            <Button onClick={() => setForm(saved)} id="discard">
              Discard
            </Button>
            <Button appearance="subtle" onClick={() => setDrawer(true)} id="new-task">
              New task
            </Button>
          </ButtonToolbar>
        </Panel>
      )}
      <Drawer open={drawer} onClose={() => setDrawer(false)} onExited={() => setTask('')} size="xs">
        <Drawer.Header>
          <Drawer.Title>New task</Drawer.Title>
          <Drawer.Actions>
            <Button onClick={() => setDrawer(false)} id="task-cancel">
              Cancel
            </Button>
            <Button appearance="primary" onClick={addTask} id="task-add">
              Add
            </Button>
          </Drawer.Actions>
        </Drawer.Header>
        <Drawer.Body>
          <Input as="textarea" rows={4} value={task} onChange={setTask} placeholder="What is to do?" id="task" />
        </Drawer.Body>
      </Drawer>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<Campaign />);
