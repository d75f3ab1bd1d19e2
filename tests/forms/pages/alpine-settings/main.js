import Alpine from 'alpinejs';
import { send } from '../../kit/http.js';

const empty = { company: '', currency: 'EUR', note: '', daily: false, mentions: false, level: 'normal', addresses: [] };

Alpine.data('settings', () => ({
  tab: 'General',
  form: structuredClone(empty),
  nextId: 10,
  busy: false,
  error: '',
  done: false,
  init() {
    this.load();
  },
  async load() {
    this.error = '';
    this.form = { ...structuredClone(empty), ...(await (await fetch('/api/record/alpine-settings')).json()) };
  },
  async save() {
    this.busy = true;
    this.error = '';
    this.done = false;
    const { ok, data } = await send('PUT', '/api/record/alpine-settings', this.form);
    this.busy = false;
    if (ok) this.done = true;
    else this.error = data?.message ?? 'Saving failed, please try again.';
  },
}));

Alpine.start();
