import {
  Alert,
  Box,
  Button,
  Checkbox,
  Drawer,
  FormControlLabel,
  InputAdornment,
  MenuItem,
  Paper,
  Snackbar,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
  TableSortLabel,
  Tabs,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const subjects = [
  'Invoice missing',
  'Login fails',
  'Wrong address',
  'Refund',
  'Delivery late',
  'Contract copy',
  'Price question',
];
const firstCases = Array.from({ length: 23 }, (_, index) => ({
  id: 4100 + index,
  subject: subjects[index % subjects.length],
  customer: ['Lund', 'Okafor', 'Sato', 'Meyer', 'Rossi'][index % 5],
  priority: ['Low', 'Normal', 'High'][index % 3],
  open: index % 4 !== 0,
}));

function SubjectCell({ value, onCommit }) {
  const [draft, setDraft] = useState(null);
  if (draft === null) {
    return (
      <TableCell className="subject" onDoubleClick={() => setDraft(value)}>
        {value}
      </TableCell>
    );
  }
  const leave = (text) => {
    setDraft(null);
    if (text !== value) onCommit(text);
  };
  return (
    <TableCell className="subject">
      <TextField
        autoFocus
        size="small"
        variant="standard"
        value={draft}
        slotProps={{ htmlInput: { 'aria-label': 'Subject' } }}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => leave(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave(draft);
          if (event.key === 'Escape') leave(value);
        }}
      />
    </TableCell>
  );
}

function Cases() {
  const [saved, setSaved] = useState(firstCases);
  const [cases, setCases] = useState(firstCases);
  const [tab, setTab] = useState('all');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState({ by: 'id', direction: 'asc' });
  const [page, setPage] = useState(0);
  const [perPage, setPerPage] = useState(10);
  const [selected, setSelected] = useState([]);
  const [filters, setFilters] = useState({ open: false, onlyHigh: false, owner: 'anybody', priority: 'any' });
  const [drawer, setDrawer] = useState(false);
  const [result, setResult] = useState(null);

  const shown = cases
    .filter((one) => tab === 'all' || one.open)
    .filter((one) => !filters.onlyHigh || one.priority === 'High')
    .filter((one) => `${one.subject} ${one.customer}`.toLowerCase().includes(query.toLowerCase()))
    .sort((a, b) => (a[sort.by] > b[sort.by] ? 1 : -1) * (sort.direction === 'asc' ? 1 : -1));
  const rows = shown.slice(page * perPage, (page + 1) * perPage);
  const edit = (id, patch) => setCases((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const toggle = (id) => setSelected((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const sortBy = (by) =>
    setSort((now) => ({ by, direction: now.by === by && now.direction === 'asc' ? 'desc' : 'asc' }));
  const changed = cases.filter((one, index) => one !== saved[index]);

  async function save() {
    const answer = await fetch('/api/cases/bulk', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cases: changed }),
    }).catch(() => null);
    if (!answer?.ok) {
      setResult({ severity: 'error', text: 'Changes could not be saved' });
      return;
    }
    setSaved(cases);
    setResult({ severity: 'success', text: `${changed.length} cases saved` });
  }

  return (
    <Box sx={{ p: 3 }}>
      <Typography variant="h5">Cases</Typography>
      <Tabs value={tab} onChange={(_, next) => setTab(next)}>
        <Tab value="all" label="All cases" />
        <Tab value="open" label="Open" />
      </Tabs>
      <Paper sx={{ mt: 2 }}>
        <Box sx={{ display: 'flex', gap: 2, p: 2, alignItems: 'center' }}>
          <TextField
            size="small"
            placeholder="Filter by subject or customer"
            value={query}
            slotProps={{ input: { startAdornment: <InputAdornment position="start">🔍</InputAdornment> } }}
            onChange={(event) => {
              setQuery(event.target.value);
              setPage(0);
            }}
          />
          <Button onClick={() => setDrawer(true)}>Filters</Button>
          <Box sx={{ flex: 1 }} />
          {selected.length > 0 && <Typography>{selected.length} selected</Typography>}
          <Button disabled={changed.length === 0} onClick={() => setCases(saved)}>
            Revert
          </Button>
          <Button variant="contained" onClick={save}>
            Save changes
          </Button>
        </Box>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">
                <Checkbox
                  slotProps={{ input: { 'aria-label': 'Select all cases' } }}
                  checked={rows.length > 0 && rows.every((one) => selected.includes(one.id))}
                  onChange={(event) => setSelected(event.target.checked ? rows.map((one) => one.id) : [])}
                />
              </TableCell>
              {['id', 'subject', 'customer', 'priority'].map((by) => (
                <TableCell key={by} sortDirection={sort.by === by ? sort.direction : false}>
                  <TableSortLabel
                    active={sort.by === by}
                    direction={sort.by === by ? sort.direction : 'asc'}
                    onClick={() => sortBy(by)}
                  >
                    {by === 'id' ? 'Number' : by[0].toUpperCase() + by.slice(1)}
                  </TableSortLabel>
                </TableCell>
              ))}
              <TableCell>Open</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((one) => (
              <TableRow key={one.id} hover selected={selected.includes(one.id)} data-id={one.id}>
                <TableCell padding="checkbox">
                  <Checkbox checked={selected.includes(one.id)} onChange={() => toggle(one.id)} />
                </TableCell>
                <TableCell>{one.id}</TableCell>
                <SubjectCell value={one.subject} onCommit={(subject) => edit(one.id, { subject })} />
                <TableCell>{one.customer}</TableCell>
                <TableCell>{one.priority}</TableCell>
                <TableCell>{one.open ? 'Yes' : 'No'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <TablePagination
          component="div"
          count={shown.length}
          page={page}
          onPageChange={(_, next) => setPage(next)}
          rowsPerPage={perPage}
          onRowsPerPageChange={(event) => {
            setPerPage(Number(event.target.value));
            setPage(0);
          }}
        />
      </Paper>
      <Drawer anchor="right" open={drawer} onClose={() => setDrawer(false)}>
        <Box sx={{ width: 280, p: 3, display: 'flex', flexDirection: 'column', gap: 2 }} className="case-filters">
          <Typography variant="h6">Filters</Typography>
          <FormControlLabel
            control={
              <Checkbox
                checked={filters.onlyHigh}
                onChange={(event) => setFilters({ ...filters, onlyHigh: event.target.checked })}
              />
            }
            label="High priority only"
          />
          <TextField
            select
            size="small"
            label="Owner"
            value={filters.owner}
            onChange={(event) => setFilters({ ...filters, owner: event.target.value })}
          >
            <MenuItem value="anybody">Anybody</MenuItem>
            <MenuItem value="me">Me</MenuItem>
          </TextField>
          <Button onClick={() => setDrawer(false)}>Close</Button>
        </Box>
      </Drawer>
      <Snackbar open={Boolean(result)} autoHideDuration={3000} onClose={() => setResult(null)}>
        <Alert severity={result?.severity ?? 'info'}>{result?.text}</Alert>
      </Snackbar>
    </Box>
  );
}

createRoot(document.getElementById('root')).render(<Cases />);
