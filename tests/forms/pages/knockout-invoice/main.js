import ko from 'knockout';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

class Line {
  constructor({ name, count, price }) {
    this.name = ko.observable(name);
    this.count = ko.observable(count);
    this.price = ko.observable(price);
    this.sum = ko.pureComputed(() => (this.count() * Number(this.price())).toFixed(2));
  }
}

let stored = {
  customer: 'Kranbau Voss GmbH',
  way: 'Überweisung',
  by: 'mail',
  discount: false,
  priority: 3,
  note: 'Bestellung telefonisch',
  lines: [
    { name: 'Seilwinde', count: 2, price: '480.00' },
    { name: 'Montage', count: 6, price: '75.00' },
    { name: 'Anfahrt', count: 1, price: '60.00' },
  ],
};

class Invoice {
  ways = ['Überweisung', 'Lastschrift', 'Vorkasse'];
  customer = ko.observable();
  way = ko.observable();
  by = ko.observable();
  discount = ko.observable();
  priority = ko.observable();
  note = ko.observable();
  lines = ko.observableArray();
  editing = ko.observable(false);
  draft = ko.observable('');
  problem = ko.observable('');
  needle = ko.observable('');
  onlyOpen = ko.observable(false);
  clock = ko.observable('');
  total = ko.pureComputed(() =>
    this.lines()
      .reduce((all, line) => all + Number(line.sum()), 0)
      .toFixed(2),
  );
  earlier = ko.pureComputed(() =>
    ['2026-101 offen', '2026-088 bezahlt', '2025-412 bezahlt'].filter(
      (one) => one.includes(this.needle()) && (!this.onlyOpen() || one.includes('offen')),
    ),
  );

  constructor() {
    this.editing.subscribe((on) => {
      if (!on) this.note(this.draft());
    });
    setInterval(() => this.clock(new Date().toLocaleTimeString('de-DE')), 1000);
  }
  show({ lines, ...fields }) {
    this.lines(lines.map((line) => new Line(line)));
    for (const [name, value] of Object.entries(fields)) this[name](value);
    this.problem('');
  }
  edit = () => {
    this.draft(this.note());
    this.editing(true);
  };
  keys = (_, event) => {
    if (event.key === 'Escape') this.draft(this.note());
    if (event.key === 'Enter' || event.key === 'Escape') this.editing(false);
    return true;
  };
  add = () => this.lines.push(new Line({ name: '', count: 1, price: '0.00' }));
  remove = (line) => this.lines.remove(line);
  up = (line) => {
    const at = this.lines.indexOf(line);
    if (at > 0) this.lines.splice(at - 1, 2, line, this.lines()[at - 1]);
  };
  discard = () => this.show(stored);
  save = async () => {
    hideToast();
    const { customer, way, by, discount, priority, note } = this;
    const sent = ko.toJS({ customer, way, by, discount, priority, note });
    sent.lines = this.lines().map(({ name, count, price }) => ({ name: name(), count: count(), price: price() }));
    const { ok, data } = await send('PUT', '/api/invoices/2026-117', sent);
    this.problem(data?.errors?.[0] ?? '');
    if (ok) stored = sent;
    if (ok) toast('Rechnung gespeichert');
    else toast('Nicht gespeichert', 'error');
  };
}

const invoice = new Invoice();
ko.applyBindings(invoice);
// the record comes from the server a little later
setTimeout(() => invoice.show(stored), 400);
