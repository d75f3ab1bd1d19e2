import * as H from '@headlessui/react';
import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import * as A from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import './page.css';

const owners = ['Ana Sousa', 'Bo Lind', 'Cem Aydin', 'Dora Kiss'];
const countries = ['Austria', 'Denmark', 'Finland', 'Portugal', 'Spain'];
const segments = ['Startup', 'Mid-market', 'Enterprise'];
const interests = ['Events', 'Reports', 'Training', 'Webinars'];
const start = {
  name: 'Pia Nygård',
  owner: 'Bo Lind',
  country: 'Denmark',
  segment: 'Mid-market',
  optIn: false,
  plan: 'basic',
  birthday: '1988-04-17',
  budget: 1200,
  warmth: 40,
  interests: ['Reports'],
  key: true,
  remarks: '',
};

async function send(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  return answer?.ok ?? false;
}

function Headless({ data, set }) {
  const [query, setQuery] = useState('');
  return (
    <fieldset>
      <legend>Relation</legend>
      <H.Field>
        <H.Label>Owner</H.Label>
        <H.Listbox value={data.owner} onChange={(owner) => set({ owner })}>
          <H.ListboxButton className="box owner">{data.owner}</H.ListboxButton>
          <H.ListboxOptions anchor="bottom start" className="pop">
            {owners.map((owner) => (
              <H.ListboxOption key={owner} value={owner} className="option">
                {owner}
              </H.ListboxOption>
            ))}
          </H.ListboxOptions>
        </H.Listbox>
      </H.Field>
      <H.Field>
        <H.Label>Country</H.Label>
        <H.Combobox
          value={data.country}
          onChange={(country) => country && set({ country })}
          onClose={() => setQuery('')}
        >
          <H.ComboboxInput className="box country" onChange={(event) => setQuery(event.target.value)} />
          <H.ComboboxOptions anchor="bottom start" className="pop">
            {countries
              .filter((country) => country.toLowerCase().includes(query.toLowerCase()))
              .map((country) => (
                <H.ComboboxOption key={country} value={country} className="option">
                  {country}
                </H.ComboboxOption>
              ))}
          </H.ComboboxOptions>
        </H.Combobox>
      </H.Field>
      <H.RadioGroup
        value={data.segment}
        onChange={(segment) => set({ segment })}
        aria-label="Segment"
        className="cards"
      >
        {segments.map((segment) => (
          <H.Radio key={segment} value={segment} className="card">
            {segment}
          </H.Radio>
        ))}
      </H.RadioGroup>
      <H.Field className="line">
        <H.Switch checked={data.optIn} onChange={(optIn) => set({ optIn })} className="switch">
          <span />
        </H.Switch>
        <H.Label>Opted in</H.Label>
      </H.Field>
      <H.Field className="line">
        <H.Checkbox checked={data.key} onChange={(key) => set({ key })} className="tick" />
        <H.Label>Key contact</H.Label>
      </H.Field>
      <H.Field>
        <H.Label>Remarks</H.Label>
        <H.Textarea
          className="box remarks"
          value={data.remarks}
          onChange={(event) => set({ remarks: event.target.value })}
        />
      </H.Field>
    </fieldset>
  );
}

function Aria({ data, set }) {
  return (
    <fieldset>
      <legend>Details</legend>
      <A.TextField value={data.name} onChange={(name) => set({ name })} className="name">
        <A.Label>Name</A.Label>
        <A.Input />
      </A.TextField>
      <A.Select selectedKey={data.plan} onSelectionChange={(plan) => set({ plan })} className="plan">
        <A.Label>Plan</A.Label>
        <A.Button>
          <A.SelectValue />
        </A.Button>
        <A.Popover className="pop">
          <A.ListBox>
            <A.ListBoxItem id="basic">Basic</A.ListBoxItem>
            <A.ListBoxItem id="plus">Plus</A.ListBoxItem>
            <A.ListBoxItem id="premium">Premium</A.ListBoxItem>
          </A.ListBox>
        </A.Popover>
      </A.Select>
      <A.DatePicker
        value={parseDate(data.birthday)}
        onChange={(day) => day && set({ birthday: day.toString() })}
        className="birthday"
      >
        <A.Label>Birthday</A.Label>
        <A.Group className="group">
          <A.DateInput>{(segment) => <A.DateSegment segment={segment} />}</A.DateInput>
          <A.Button>▾</A.Button>
        </A.Group>
        <A.Popover className="pop">
          <A.Dialog>
            <A.Calendar>
              <header>
                <A.Button slot="previous">‹</A.Button>
                <A.Heading />
                <A.Button slot="next">›</A.Button>
              </header>
              <A.CalendarGrid>{(date) => <A.CalendarCell date={date} />}</A.CalendarGrid>
            </A.Calendar>
          </A.Dialog>
        </A.Popover>
      </A.DatePicker>
      <A.NumberField
        value={data.budget}
        onChange={(budget) => set({ budget })}
        step={100}
        formatOptions={{ style: 'currency', currency: 'EUR' }}
        className="budget"
      >
        <A.Label>Budget</A.Label>
        <A.Group className="group">
          <A.Button slot="decrement">−</A.Button>
          <A.Input />
          <A.Button slot="increment">+</A.Button>
        </A.Group>
      </A.NumberField>
      <A.Slider value={data.warmth} onChange={(warmth) => set({ warmth })} step={10} className="warmth">
        <A.Label>Warmth</A.Label>
        <A.SliderOutput />
        <A.SliderTrack>
          <A.SliderThumb />
        </A.SliderTrack>
      </A.Slider>
      <A.ToggleButtonGroup
        selectionMode="multiple"
        selectedKeys={data.interests}
        onSelectionChange={(keys) => set({ interests: [...keys] })}
        className="interests"
      >
        {interests.map((interest) => (
          <A.ToggleButton key={interest} id={interest}>
            {interest}
          </A.ToggleButton>
        ))}
      </A.ToggleButtonGroup>
    </fieldset>
  );
}

function Merge({ tell }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    setReason('');
  };
  async function merge() {
    if (!(await send('POST', '/api/contacts/5/block', { reason }))) return tell('The contact was not blocked');
    close();
    tell('Contact blocked');
  }
  return (
    <>
      <button type="button" className="block" onClick={() => setOpen(true)}>
        Block…
      </button>
      <H.Dialog open={open} onClose={close} className="modal">
        <H.DialogPanel className="panel">
          <H.DialogTitle>Block contact</H.DialogTitle>
          <H.Input
            className="box reason"
            aria-label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <button type="button" className="confirm" onClick={merge}>
            Block contact
          </button>
          <button type="button" className="never-mind" onClick={close}>
            Never mind
          </button>
        </H.DialogPanel>
      </H.Dialog>
    </>
  );
}

function Page() {
  const [stored, setStored] = useState(start);
  const [data, setData] = useState(start);
  const [said, tell] = useState('');
  const set = (patch) => setData((now) => ({ ...now, ...patch }));
  async function save() {
    tell('');
    const sent = data;
    if (!(await send('PUT', '/api/contacts/5', sent))) return tell('Saving failed, try again');
    setStored(sent);
    tell('Contact saved');
  }
  return (
    <main>
      <h1>Contact</h1>
      <p role="status" className="said">
        {said}
      </p>
      <H.TabGroup>
        <H.TabList className="tabs">
          <H.Tab>Profile</H.Tab>
          <H.Tab>Help</H.Tab>
        </H.TabList>
        <H.TabPanels>
          <H.TabPanel unmount={false} className="two">
            <Aria data={data} set={set} />
            <Headless data={data} set={set} />
          </H.TabPanel>
          <H.TabPanel>
            <H.Disclosure>
              <H.DisclosureButton className="question">Who may edit?</H.DisclosureButton>
              <H.DisclosurePanel>The owner of the contact and the team lead.</H.DisclosurePanel>
            </H.Disclosure>
          </H.TabPanel>
        </H.TabPanels>
      </H.TabGroup>
      <button type="button" className="save" onClick={save}>
        Save
      </button>
      <button type="button" className="cancel" onClick={() => setData(stored)}>
        Cancel
      </button>
      <Merge tell={tell} />
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <A.I18nProvider locale="en-GB">
    <Page />
  </A.I18nProvider>,
);
