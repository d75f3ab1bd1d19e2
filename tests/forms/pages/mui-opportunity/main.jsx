import {
  Alert,
  Autocomplete,
  Box,
  Button,
  Chip,
  Container,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  InputLabel,
  MenuItem,
  Paper,
  Rating,
  Select,
  Slider,
  Snackbar,
  Stack,
  Switch,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const accounts = ['Adler Optik', 'Bluewater Shipping', 'Castello Foods', 'Deltron', 'Elm & Sons'];
const products = ['CRM Basic', 'CRM Pro', 'Telephony', 'Analytics', 'Onboarding'];
const start = {
  title: 'Renewal 2026',
  account: 'Castello Foods',
  stage: 'proposal',
  products: ['CRM Pro'],
  forecast: true,
  rating: 3,
  probability: 60,
  priority: 'normal',
  closeDate: '2026-06-30',
  notes: '',
};

function CompetitorDialog({ open, onClose, onAdd }) {
  const [name, setName] = useState('');
  const leave = (deed) => () => {
    deed?.(name);
    setName('');
    onClose();
  };
  return (
    <Dialog open={open} onClose={leave()}>
      <DialogTitle>Add competitor</DialogTitle>
      <DialogContent>
        <TextField
          autoFocus
          margin="dense"
          label="Competitor"
          name="competitor"
          fullWidth
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={leave()}>Cancel</Button>
        <Button onClick={leave(onAdd)}>Add</Button>
      </DialogActions>
    </Dialog>
  );
}

function Opportunity() {
  const [saved, setSaved] = useState({ ...start, competitors: ['Salesrush'] });
  const [deal, setDeal] = useState(saved);
  const [dialog, setDialog] = useState(false);
  const [result, setResult] = useState(null);
  const [busy, setBusy] = useState(false);
  const set = (patch) => setDeal((now) => ({ ...now, ...patch }));

  async function save() {
    setBusy(true);
    try {
      const answer = await fetch('/api/opportunities/77', {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(deal),
      });
      const body = await answer.json().catch(() => ({}));
      if (answer.ok && body.success !== false) {
        setSaved(deal);
        setResult({ severity: 'success', text: 'Opportunity saved' });
      } else {
        setResult({ severity: 'error', text: body.message ?? 'Saving failed' });
      }
    } catch {
      setResult({ severity: 'error', text: 'You are offline' });
    }
    setBusy(false);
  }

  return (
    <Container maxWidth="md" sx={{ py: 3 }}>
      <Paper sx={{ p: 3 }}>
        <Typography variant="h5" gutterBottom>
          {saved.title}
        </Typography>
        <Stack spacing={2.5}>
          <TextField
            label="Title"
            name="title"
            value={deal.title}
            onChange={(event) => set({ title: event.target.value })}
          />
          <Autocomplete
            id="account"
            options={accounts}
            value={deal.account}
            onChange={(_, account) => set({ account })}
            renderInput={(params) => <TextField {...params} label="Account" />}
          />
          <FormControl fullWidth>
            <InputLabel id="stage-label">Stage</InputLabel>
            <Select
              labelId="stage-label"
              id="stage"
              label="Stage"
              value={deal.stage}
              onChange={(event) => set({ stage: event.target.value })}
            >
              <MenuItem value="discovery">Discovery</MenuItem>
              <MenuItem value="proposal">Proposal</MenuItem>
              <MenuItem value="negotiation">Negotiation</MenuItem>
              <MenuItem value="won">Won</MenuItem>
            </Select>
          </FormControl>
          <Autocomplete
            id="products"
            multiple
            options={products}
            value={deal.products}
            onChange={(_, chosen) => set({ products: chosen })}
            renderInput={(params) => <TextField {...params} label="Products" />}
          />
          <Box sx={{ display: 'flex', gap: 4, alignItems: 'center', flexWrap: 'wrap' }}>
            <FormControlLabel
              control={
                <Switch
                  checked={deal.forecast}
                  onChange={(event) => set({ forecast: event.target.checked })}
                  slotProps={{ input: { id: 'forecast' } }}
                />
              }
              label="In forecast"
            />
            <Box>
              <Typography component="legend">Fit</Typography>
              <Rating name="fit" value={deal.rating} onChange={(_, rating) => set({ rating })} />
            </Box>
            <ToggleButtonGroup
              size="small"
              exclusive
              value={deal.priority}
              aria-label="Priority"
              onChange={(_, priority) => priority && set({ priority })}
            >
              <ToggleButton value="low">Low</ToggleButton>
              <ToggleButton value="normal">Normal</ToggleButton>
              <ToggleButton value="high">High</ToggleButton>
            </ToggleButtonGroup>
            <TextField
              type="date"
              label="Close date"
              name="closeDate"
              slotProps={{ inputLabel: { shrink: true } }}
              value={deal.closeDate}
              onChange={(event) => set({ closeDate: event.target.value })}
            />
          </Box>
          <Box>
            <Typography id="probability-label" gutterBottom>
              Probability {deal.probability} %
            </Typography>
            <Slider
              aria-labelledby="probability-label"
              id="probability"
              value={deal.probability}
              step={10}
              marks
              onChange={(_, probability) => set({ probability })}
            />
          </Box>
          <Box>
            <Typography gutterBottom>Competitors</Typography>
            <Stack direction="row" spacing={1} id="competitors">
              {deal.competitors.map((name) => (
                <Chip
                  key={name}
                  label={name}
                  onDelete={() => set({ competitors: deal.competitors.filter((one) => one !== name) })}
                />
              ))}
              <Button size="small" onClick={() => setDialog(true)}>
                Add competitor
              </Button>
            </Stack>
          </Box>
          <TextField
            label="Notes"
            name="notes"
            multiline
            minRows={3}
            value={deal.notes}
            onChange={(event) => set({ notes: event.target.value })}
          />
          <Stack direction="row" spacing={1}>
            <Button variant="contained" onClick={save} disabled={busy}>
              Save
            </Button>
            <Button onClick={() => setDeal(saved)}>Cancel</Button>
          </Stack>
        </Stack>
      </Paper>
      <CompetitorDialog
        open={dialog}
        onClose={() => setDialog(false)}
        onAdd={(name) => set({ competitors: [...deal.competitors, name] })}
      />
      <Snackbar open={Boolean(result)} autoHideDuration={4000} onClose={() => setResult(null)}>
        <Alert severity={result?.severity ?? 'info'}>{result?.text}</Alert>
      </Snackbar>
    </Container>
  );
}

createRoot(document.getElementById('root')).render(<Opportunity />);
