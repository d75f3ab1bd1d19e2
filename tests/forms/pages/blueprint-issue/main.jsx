import {
  Button,
  ButtonGroup,
  Callout,
  Checkbox,
  Collapse,
  Dialog,
  DialogBody,
  DialogFooter,
  EditableText,
  FormGroup,
  HTMLSelect,
  InputGroup,
  MenuItem,
  NumericInput,
  OverlayToaster,
  Radio,
  RadioGroup,
  SegmentedControl,
  Slider,
  Switch,
  Tab,
  Tabs,
  TagInput,
  TextArea,
} from '@blueprintjs/core';
import { MultiSelect, Select } from '@blueprintjs/select';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/icons/lib/css/blueprint-icons.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const people = ['Mira Holm', 'Jonas Pohl', 'Wei Zhang', 'Ana Sousa'];
const areas = ['Import', 'Search', 'Mobile', 'Reports'];
const start = {
  title: 'Import stops at row 5000',
  text: 'The customer imports 12 000 contacts every night.',
  assignee: 'Mira Holm',
  areas: ['Import'],
  labels: ['bug', 'customer'],
  severity: 'major',
  estimate: 4,
  internal: false,
  state: 'open',
  progress: 30,
  version: '2026.1',
  note: '',
  blocked: false,
};

const include = (query, item) => item.toLowerCase().includes(query.toLowerCase());
const item = (name, { handleClick, handleFocus, modifiers, ref }) =>
  modifiers.matchesPredicate ? (
    <MenuItem
      key={name}
      text={name}
      active={modifiers.active}
      roleStructure="listoption"
      onClick={handleClick}
      onFocus={handleFocus}
      ref={ref}
    />
  ) : null;

function NewRelation({ open, onClose, onAdd }) {
  const [name, setName] = useState('');
  return (
    <Dialog title="Link an issue" isOpen={open} onClose={onClose} onClosed={() => setName('')}>
      <DialogBody>
        <InputGroup id="relation" value={name} onValueChange={setName} placeholder="Number or words" />
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} id="relation-cancel" />
            <Button intent="primary" text="Link" onClick={() => onAdd(name)} id="relation-link" />
          </>
        }
      />
    </Dialog>
  );
}

function Issue() {
  const [saved, setSaved] = useState(start);
  const [issue, setIssue] = useState(start);
  const [dialog, setDialog] = useState(false);
  const [more, setMore] = useState(false);
  const [links, setLinks] = useState(['#1203 Import is slow']);
  const [error, setError] = useState('');
  const [version, setVersion] = useState(0);
  const toaster = useRef(null);
  const set = (key) => (value) => setIssue((now) => ({ ...now, [key]: value }));

  async function save() {
    setError('');
    const answer = await send('PATCH', '/api/issues/1310', { ...issue, links });
    if (answer.ok) {
      setSaved(issue);
      toaster.current?.show({ message: 'Issue saved', intent: 'success' });
    } else setError(answer.data?.message ?? 'The issue was not saved.');
  }

  return (
    <main>
      <OverlayToaster ref={toaster} position="top-right" />
      <InputGroup type="search" leftIcon="search" placeholder="Find issues" id="find" style={{ maxWidth: 260 }} />
      <h1>
        <EditableText key={version} value={issue.title} onChange={set('title')} className="title" selectAllOnFocus />
      </h1>
      <div className="card">
        {error && <Callout intent="danger" title={error} className="error" />}
        <EditableText multiline minLines={2} value={issue.text} onChange={set('text')} className="text" />
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: '0 20px', marginTop: 10 }}>
          <FormGroup label="Assignee">
            <Select
              items={people}
              itemPredicate={include}
              itemRenderer={item}
              onItemSelect={set('assignee')}
              resetOnClose
              popoverProps={{ minimal: true }}
            >
              <Button text={issue.assignee} endIcon="double-caret-vertical" id="assignee" />
            </Select>
          </FormGroup>
          <FormGroup label="Areas">
            <MultiSelect
              items={areas}
              itemPredicate={include}
              itemRenderer={item}
              selectedItems={issue.areas}
              tagRenderer={(name) => name}
              onItemSelect={(name) =>
                set('areas')(
                  issue.areas.includes(name) ? issue.areas.filter((one) => one !== name) : [...issue.areas, name],
                )
              }
              onRemove={(name) => set('areas')(issue.areas.filter((one) => one !== name))}
              popoverProps={{ minimal: true }}
              className="areas"
            />
          </FormGroup>
          <FormGroup label="Labels">
            <TagInput values={issue.labels} onChange={set('labels')} className="labels" />
          </FormGroup>
          <FormGroup label="Estimate (h)" labelFor="estimate">
            <NumericInput id="estimate" value={issue.estimate} min={0} onValueChange={set('estimate')} />
          </FormGroup>
          <FormGroup label="Version" labelFor="version">
            <HTMLSelect
              id="version"
              value={issue.version}
              onChange={(event) => set('version')(event.target.value)}
              options={['2025.2', '2026.1', '2026.2']}
            />
          </FormGroup>
          <FormGroup label="State">
            <SegmentedControl
              value={issue.state}
              onValueChange={set('state')}
              options={[
                { label: 'Open', value: 'open' },
                { label: 'In work', value: 'work' },
                { label: 'Done', value: 'done' },
              ]}
              className="state"
            />
          </FormGroup>
          <RadioGroup
            label="Severity"
            inline
            selectedValue={issue.severity}
            onChange={(event) => set('severity')(event.currentTarget.value)}
            className="severity"
          >
            <Radio label="Minor" value="minor" />
            <Radio label="Major" value="major" />
          </RadioGroup>
          <Switch
            checked={issue.internal}
            label="Internal"
            onChange={(event) => set('internal')(event.currentTarget.checked)}
            className="internal"
          />
          <Checkbox
            checked={issue.blocked}
            label="Blocked"
            onChange={(event) => set('blocked')(event.currentTarget.checked)}
            className="blocked"
          />
        </div>
        <FormGroup label="Progress" style={{ padding: '0 10px' }}>
          <Slider
            min={0}
            max={100}
            stepSize={10}
            labelStepSize={50}
            value={issue.progress}
            onChange={set('progress')}
            className="progress"
          />
        </FormGroup>
        <Button variant="minimal" text={more ? 'Less' : 'More'} onClick={() => setMore(!more)} id="more" />
        <Collapse isOpen={more}>
          <TextArea value={issue.note} onChange={(event) => set('note')(event.target.value)} fill id="note" />
        </Collapse>
        <Tabs id="tabs">
          <Tab
            id="links"
            title="Links"
            panel={
              <ul className="links">
                {links.map((link) => (
                  <li key={link}>{link}</li>
                ))}
              </ul>
            }
          />
          <Tab id="history" title="History" panel={<p>Created on 2 March</p>} />
        </Tabs>
        <Button text="Link an issue" onClick={() => setDialog(true)} id="link" />
      </div>
      <ButtonGroup>
        <Button intent="primary" text="Save" onClick={save} id="save" />
        <Button
          text="Discard changes"
          id="discard"
          onClick={() => {
            setIssue(saved);
            setVersion(version + 1);
          }}
        />
      </ButtonGroup>
      <NewRelation
        open={dialog}
        onClose={() => setDialog(false)}
        onAdd={(name) => {
          setLinks([...links, name]);
          setDialog(false);
        }}
      />
    </main>
  );
}

createRoot(document.getElementById('root')).render(<Issue />);
