import '../../kit/crm.css';
import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/checkbox-group';
import '@vaadin/combo-box';
import '@vaadin/date-picker';
import '@vaadin/multi-select-combo-box';
import '@vaadin/radio-group';
import '@vaadin/text-field';
import '@vaadin/upload';
import './order-lines.js';
import { css, html, LitElement } from 'lit';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const CARRIERS = ['Maritime Parcel', 'North Freight', 'Rail Express', 'Own pick-up'];
const EXTRAS = ['Insurance', 'Pallets', 'Customs papers', 'Cooling'];

class OrderEditor extends LitElement {
  static properties = { order: { state: true }, clock: { state: true }, problem: { state: true } };
  static styles = css`
    form {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px 20px;
      padding: 14px 20px;
      background: #fff;
      border: 1px solid #d9e0e7;
    }
    .wide {
      grid-column: span 2;
    }
  `;

  constructor() {
    super();
    this.stored = {
      customer: 'Docks & Sons',
      reference: 'PO-88-41',
      carrier: 'Maritime Parcel',
      extras: ['Insurance'],
      due: '2026-04-09',
      terms: 'net30',
      services: ['lift'],
      express: false,
    };
    this.order = this.stored;
    this.files = [];
    this.clock = '';
    this.problem = '';
    setInterval(() => {
      this.clock = new Date().toLocaleTimeString('en-GB');
    }, 1000);
  }

  set(patch) {
    this.order = { ...this.order, ...patch };
  }

  async save() {
    hideToast();
    const sent = this.order;
    const answer = await send('PUT', '/api/orders/2291', { ...sent, files: this.files.map(({ name }) => name) });
    this.problem = answer.data?.errors?.reference ?? '';
    if (!answer.ok) return toast(answer.data?.message ?? 'The order could not be saved', 'error');
    this.stored = sent;
    this.clearFiles();
    toast('Order saved');
  }

  clearFiles() {
    this.files = [];
    this.renderRoot.querySelector('vaadin-upload').files = [];
  }

  cancel() {
    this.order = { ...this.stored };
    this.problem = '';
    this.clearFiles();
  }

  render() {
    const { customer, reference, carrier, extras, due, terms, services, express } = this.order;
    return html`
      <form @submit=${(event) => event.preventDefault()}>
        <vaadin-text-field id="customer" label="Customer" .value=${customer} @value-changed=${({ detail }) => this.set({ customer: detail.value })}></vaadin-text-field>
        <vaadin-text-field id="reference" label="Reference" .value=${reference} ?invalid=${this.problem !== ''} error-message=${this.problem} manual-validation @value-changed=${({ detail }) => this.set({ reference: detail.value })}></vaadin-text-field>
        <vaadin-combo-box id="carrier" label="Carrier" .items=${CARRIERS} .value=${carrier} @value-changed=${({ detail }) => this.set({ carrier: detail.value })}></vaadin-combo-box>
        <vaadin-multi-select-combo-box id="extras" label="Extras" auto-expand-horizontally .items=${EXTRAS} .selectedItems=${extras} @selected-items-changed=${({ detail }) => this.set({ extras: detail.value })}></vaadin-multi-select-combo-box>
        <vaadin-date-picker id="due" label="Due" .value=${due} @value-changed=${({ detail }) => this.set({ due: detail.value })}></vaadin-date-picker>
        <vaadin-radio-group id="terms" label="Terms" .value=${terms} @value-changed=${({ detail }) => this.set({ terms: detail.value })}>
          <vaadin-radio-button value="prepaid" label="Prepaid"></vaadin-radio-button>
          <vaadin-radio-button value="net30" label="30 days"></vaadin-radio-button>
          <vaadin-radio-button value="net60" label="60 days"></vaadin-radio-button>
        </vaadin-radio-group>
        <vaadin-checkbox-group id="services" label="Services" .value=${services} @value-changed=${({ detail }) => this.set({ services: detail.value })}>
          <vaadin-checkbox value="lift" label="Lift gate"></vaadin-checkbox>
          <vaadin-checkbox value="call" label="Call ahead"></vaadin-checkbox>
        </vaadin-checkbox-group>
        <vaadin-checkbox id="express" label="Express" .checked=${express} @checked-changed=${({ detail }) => this.set({ express: detail.value })}></vaadin-checkbox>
        <vaadin-upload class="wide" no-auto @files-changed=${({ target }) => {
          this.files = [...target.files];
        }}></vaadin-upload>
        <div class="wide">
          <vaadin-button id="save" theme="primary" @click=${this.save}>Save order</vaadin-button>
          <vaadin-button id="cancel" @click=${this.cancel}>Cancel</vaadin-button>
          <span>${this.clock}</span>
        </div>
      </form>
    `;
  }
}
customElements.define('order-editor', OrderEditor);
