import {
  ActionIcon,
  Alert,
  Autocomplete,
  Button,
  Checkbox,
  Chip,
  Container,
  FileInput,
  Group,
  MantineProvider,
  Modal,
  MultiSelect,
  NumberInput,
  Pagination,
  Radio,
  Rating,
  SegmentedControl,
  Select,
  Slider,
  Stack,
  Switch,
  Table,
  Tabs,
  TagsInput,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';

const start = {
  title: 'Fleet telematics',
  stage: 'Proposal',
  city: 'Utrecht',
  products: ['Tracker'],
  tags: ['fleet'],
  closes: '2026-05-14',
  callAt: '10:15',
  hot: false,
  nda: true,
  channel: 'partner',
  currency: 'EUR',
  addons: ['support'],
  confidence: 50,
  rating: 2,
  amount: 12500,
  notes: '',
  quote: null,
  lines: [
    { item: 'Tracker T4', count: 40 },
    { item: 'Installation', count: 40 },
  ],
};

const send = async (method, url, body) => {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  return { ok: answer?.ok ?? false, data: (await answer?.json().catch(() => null)) ?? {} };
};

function Deal({ tell }) {
  const form = useForm({ mode: 'controlled', initialValues: start });
  const [busy, setBusy] = useState(false);

  const save = form.onSubmit(async (values) => {
    setBusy(true);
    const { ok, data } = await send('PUT', '/api/deals/2044', { ...values, quote: values.quote?.name });
    setBusy(false);
    if (data.errors) form.setErrors(data.errors);
    if (!ok) return tell('red', data.message ?? 'The deal was not saved');
    form.setInitialValues({ ...values, quote: null });
    form.setValues({ ...values, quote: null });
    tell('green', 'Deal saved');
  });

  return (
    <form onSubmit={save}>
      <Group align="flex-start" grow>
        <Stack gap="xs">
          <TextInput label="Title" name="title" {...form.getInputProps('title')} />
          <Select
            label="Stage"
            className="stage"
            data={['Lead in', 'Demo', 'Proposal', 'Negotiation', 'Won']}
            {...form.getInputProps('stage')}
          />
          <Autocomplete
            label="City"
            className="city"
            data={['Utrecht', 'Rotterdam', 'Zwolle', 'Breda']}
            {...form.getInputProps('city')}
          />
          <MultiSelect
            label="Products"
            className="products"
            data={['Tracker', 'Dashcam', 'Tacho', 'App']}
            searchable
            {...form.getInputProps('products')}
          />
          <TagsInput label="Tags" className="tags" data={['fleet', 'vans', 'lease']} {...form.getInputProps('tags')} />
          <DatePickerInput label="Closes" className="closes" {...form.getInputProps('closes')} />
          <TimeInput label="Call at" name="callAt" {...form.getInputProps('callAt')} />
          <NumberInput
            label="Amount"
            className="amount"
            step={500}
            thousandSeparator=","
            prefix="€ "
            {...form.getInputProps('amount')}
          />
        </Stack>
        <Stack gap="xs">
          <Switch label="Hot" className="hot" {...form.getInputProps('hot', { type: 'checkbox' })} />
          <Checkbox label="NDA signed" className="nda" {...form.getInputProps('nda', { type: 'checkbox' })} />
          <Radio.Group label="Channel" className="channel" {...form.getInputProps('channel')}>
            <Group>
              <Radio value="direct" label="Direct" />
              <Radio value="partner" label="Partner" />
            </Group>
          </Radio.Group>
          <SegmentedControl className="currency" data={['EUR', 'CHF', 'GBP']} {...form.getInputProps('currency')} />
          <Chip.Group multiple {...form.getInputProps('addons')}>
            <Group className="addons">
              <Chip value="support">Support</Chip>
              <Chip value="training">Training</Chip>
              <Chip value="warranty">Warranty</Chip>
            </Group>
          </Chip.Group>
          <Slider
            label={null}
            className="confidence"
            thumbLabel="Confidence"
            step={10}
            {...form.getInputProps('confidence')}
          />
          <Rating className="rating" {...form.getInputProps('rating')} />
          <FileInput
            label="Quote"
            className="quote"
            clearable
            placeholder="Choose a file"
            {...form.getInputProps('quote')}
          />
          <Textarea label="Notes" name="notes" autosize minRows={2} {...form.getInputProps('notes')} />
        </Stack>
      </Group>
      <Table className="lines" mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Item</Table.Th>
            <Table.Th>Count</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {form.values.lines.map((_, at) => (
            <Table.Tr key={at}>
              <Table.Td>
                <TextInput aria-label="Item" {...form.getInputProps(`lines.${at}.item`)} />
              </Table.Td>
              <Table.Td>
                <NumberInput aria-label="Count" min={0} {...form.getInputProps(`lines.${at}.count`)} />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  aria-label="Move up"
                  variant="subtle"
                  onClick={() => form.reorderListItem('lines', { from: at, to: Math.max(at - 1, 0) })}
                >
                  ↑
                </ActionIcon>
                <ActionIcon aria-label="Remove line" variant="subtle" onClick={() => form.removeListItem('lines', at)}>
                  ✕
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="sm">
        <Button type="submit" loading={busy} className="save">
          Save deal
        </Button>
        <Button variant="default" className="discard" onClick={() => form.reset()}>
          Discard
        </Button>
        <Button
          variant="subtle"
          className="add-line"
          onClick={() => form.insertListItem('lines', { item: '', count: 1 })}
        >
          Add line
        </Button>
      </Group>
    </form>
  );
}

function Notes({ tell }) {
  const [notes, setNotes] = useState(['Sent the offer', 'Wants 3 dashcams', 'Budget in April']);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [needle, setNeedle] = useState('');
  const [page, setPage] = useState(1);
  const close = () => {
    setOpen(false);
    setText('');
  };
  async function add() {
    const { ok } = await send('POST', '/api/deals/2044/notes', { text });
    if (!ok) return tell('red', 'The note was not saved');
    setNotes((now) => [text, ...now]);
    close();
    tell('green', 'Note saved');
  }
  return (
    <Stack gap="xs">
      <Group>
        <TextInput
          placeholder="Search notes"
          className="needle"
          value={needle}
          onChange={(event) => setNeedle(event.currentTarget.value)}
        />
        <Select
          className="sort"
          aria-label="Sort by"
          data={['Newest first', 'Oldest first']}
          defaultValue="Newest first"
        />
        <Button className="new-note" onClick={() => setOpen(true)}>
          New note
        </Button>
      </Group>
      {notes
        .filter((note) => note.includes(needle))
        .map((note) => (
          <div key={note}>{note}</div>
        ))}
      <Pagination className="pages" total={5} value={page} onChange={setPage} />
      <Modal opened={open} onClose={close} title="New note">
        <Textarea
          label="Note"
          className="note"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group mt="sm">
          <Button className="keep" onClick={add}>
            Add note
          </Button>
          <Button variant="default" className="close" onClick={close}>
            Cancel
          </Button>
        </Group>
      </Modal>
    </Stack>
  );
}

function Page() {
  const [result, setResult] = useState(null);
  const tell = (color, text) => setResult({ color, text });
  return (
    <Container size="md" py="md">
      <Title order={3}>Deal 2044</Title>
      {result && (
        <Alert color={result.color} className="result" withCloseButton onClose={() => setResult(null)} my="xs">
          {result.text}
        </Alert>
      )}
      <Tabs defaultValue="deal">
        <Tabs.List mb="sm">
          <Tabs.Tab value="deal">Deal</Tabs.Tab>
          <Tabs.Tab value="notes">Notes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="deal">
          <Deal tell={tell} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <Notes tell={tell} />
        </Tabs.Panel>
      </Tabs>
    </Container>
  );
}

createRoot(document.getElementById('root')).render(
  <MantineProvider>
    <Page />
  </MantineProvider>,
);
