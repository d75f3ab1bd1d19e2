import { css, html, LitElement } from 'lit';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const closed = { ...LitElement.shadowRootOptions, mode: 'closed' };
const change = (host, value) => host.dispatchEvent(new CustomEvent('value-changed', { detail: value }));

/** A label and the field it is given, hidden in a closed root. */
class TicketField extends LitElement {
  static shadowRootOptions = closed;
  static properties = { label: {}, value: {}, multiline: { type: Boolean } };
  static styles = css`
    label { display: block; margin-bottom: 10px; }
    input, textarea { display: block; width: 100%; font: inherit; padding: 6px; box-sizing: border-box; }
  `;
  render() {
    const input = (event) => {
      this.value = event.target.value;
      change(this, this.value);
    };
    return html`<label>${this.label}
      ${this.multiline ? html`<textarea rows="4" .value=${this.value} @input=${input}></textarea>` : html`<input .value=${this.value} @input=${input} />`}
    </label>`;
  }
}
customElements.define('ticket-field', TicketField);

class TicketPriority extends LitElement {
  static shadowRootOptions = closed;
  static properties = { value: {} };
  static styles = css`
    select { font: inherit; padding: 6px; margin-bottom: 10px; }
  `;
  render() {
    const choose = (event) => {
      this.value = event.target.value;
      change(this, this.value);
    };
    return html`<label>Priority <select @change=${choose}>
      ${['Low', 'Normal', 'High'].map((name) => html`<option ?selected=${name === this.value}>${name}</option>`)}
    </select></label>`;
  }
}
customElements.define('ticket-priority', TicketPriority);

/** Closed again: the fields below are two closed roots deep. */
class TicketBody extends LitElement {
  static shadowRootOptions = closed;
  static properties = { ticket: { attribute: false } };
  static styles = css`
    .solved { display: flex; gap: 6px; margin-bottom: 10px; }
  `;
  render() {
    const set = (name) => (event) => change(this, { ...this.ticket, [name]: event.detail });
    return html`
      <ticket-field label="Summary" .value=${this.ticket.summary} @value-changed=${set('summary')}></ticket-field>
      <ticket-field label="Answer" multiline .value=${this.ticket.answer} @value-changed=${set('answer')}></ticket-field>
      <ticket-priority .value=${this.ticket.priority} @value-changed=${set('priority')}></ticket-priority>
      <label class="solved"><input type="checkbox" .checked=${this.ticket.solved}
        @change=${(event) => change(this, { ...this.ticket, solved: event.target.checked })} /> Solved</label>
    `;
  }
}
customElements.define('ticket-body', TicketBody);

const START = { summary: 'Printer prints blank pages', answer: '', priority: 'Normal', solved: false };

class TicketEditor extends LitElement {
  static properties = { ticket: { state: true }, message: { state: true }, failed: { state: true } };
  static styles = css`
    section { background: #fff; border: 1px solid #d9e0e7; padding: 16px; }
    button { font: inherit; padding: 6px 12px; }
    .bad { color: #b3261e; }
  `;
  constructor() {
    super();
    this.ticket = START;
    this.message = '';
    this.stored = START;
  }
  async save() {
    this.message = 'Saving…';
    this.failed = false;
    const sent = this.ticket;
    const answer = await send('PUT', '/api/tickets/9017', sent);
    if (answer.ok) this.stored = sent;
    this.failed = !answer.ok;
    this.message = answer.ok ? 'Ticket saved' : (answer.data?.detail ?? 'Saving failed');
  }
  render() {
    return html`<section>
      <ticket-body .ticket=${this.ticket} @value-changed=${(event) => {
        this.ticket = event.detail;
      }}></ticket-body>
      <button id="save" @click=${this.save}>Save ticket</button>
      <button id="revert" @click=${() => {
        this.ticket = this.stored;
        this.message = '';
      }}>Discard changes</button>
      <span role="status" class=${this.failed ? 'bad' : 'good'}>${this.message}</span>
    </section>`;
  }
}
customElements.define('ticket-editor', TicketEditor);
