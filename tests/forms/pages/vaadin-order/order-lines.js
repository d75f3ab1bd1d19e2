import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-filter-column.js';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import '@vaadin/text-field';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const goods = ['Anchor chain', 'Buoy', 'Cleat', 'Deck paint', 'Epoxy', 'Fender', 'Grab rail', 'Hull wax'];
const copy = (lines) => lines.map((line) => ({ ...line }));

/** The table and its buttons live in a closed root. */
class OrderLines extends HTMLElement {
  connectedCallback() {
    this.stored = goods.map((name, at) => ({ id: at + 1, name, count: String(2 + at), note: '' }));
    this.lines = copy(this.stored);
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = `
      <h3>Lines</h3>
      <vaadin-grid style="height: 330px">
        <vaadin-grid-selection-column></vaadin-grid-selection-column>
        <vaadin-grid-filter-column path="name" header="Item"></vaadin-grid-filter-column>
        <vaadin-grid-sort-column path="count" header="Count"></vaadin-grid-sort-column>
        <vaadin-grid-column id="note" header="Note"></vaadin-grid-column>
        <vaadin-grid-column id="deeds" width="190px" flex-grow="0"></vaadin-grid-column>
      </vaadin-grid>
      <p><button class="add">Add line</button> <button class="undo">Undo changes</button> <button class="save">Save lines</button></p>`;
    this.grid = root.querySelector('vaadin-grid');
    root.querySelector('#note').renderer = (cell, column, { item }) => this.note(cell, item);
    root.querySelector('#deeds').renderer = (cell, column, { item }) => this.deeds(cell, item);
    root.querySelector('.add').addEventListener('click', () => {
      this.lines = [{ id: Date.now(), name: 'New item', count: '1', note: '' }, ...this.lines];
      this.show();
    });
    root.querySelector('.undo').addEventListener('click', () => {
      this.lines = copy(this.stored);
      this.show();
    });
    root.querySelector('.save').addEventListener('click', () => this.save());
    this.show();
  }

  show() {
    this.grid.items = [...this.lines];
    this.grid.requestContentUpdate();
  }

  note(cell, item) {
    let field = cell.querySelector('vaadin-text-field');
    if (!field) {
      field = document.createElement('vaadin-text-field');
      field.setAttribute('aria-label', 'Note');
      field.addEventListener('value-changed', () => {
        if (cell.line) cell.line.note = field.value;
      });
      cell.append(field);
    }
    cell.line = item;
    field.className = `note-${item.id}`;
    field.value = item.note;
  }

  deeds(cell, item) {
    cell.innerHTML = `<button class="more-${item.id}">+1</button> <button class="less-${item.id}">−1</button> <button class="remove-${item.id}">Remove</button>`;
    const [more, less, remove] = cell.children;
    const add = (by) => {
      item.count = String(Number(item.count) + by);
      this.grid.requestContentUpdate();
    };
    more.addEventListener('click', () => add(1));
    less.addEventListener('click', () => add(-1));
    remove.addEventListener('click', () => {
      this.lines = this.lines.filter(({ id }) => id !== item.id);
      this.show();
    });
  }

  async save() {
    hideToast();
    const sent = copy(this.lines);
    const answer = await send('PUT', '/api/orders/2291/lines', { lines: sent });
    if (answer.ok) this.stored = sent;
    if (answer.ok) toast('Lines saved');
    else toast('The lines could not be saved', 'error');
  }
}
customElements.define('order-lines', OrderLines);
