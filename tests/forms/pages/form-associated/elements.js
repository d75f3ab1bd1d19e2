/** Form-associated elements: each keeps its value for the form itself, none contains a native control except the amount. */
class CrmElement extends HTMLElement {
  static formAssociated = true;
  #value = '';
  constructor() {
    super();
    this.internals = this.attachInternals();
  }
  get name() {
    return this.getAttribute('name');
  }
  get value() {
    return this.#value;
  }
  set value(value) {
    this.#value = String(value);
    this.internals.setFormValue(this.#value);
    this.show(this.#value);
  }
  formResetCallback() {
    this.value = this.getAttribute('value') ?? '';
  }
  pick(value) {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

class CrmRating extends CrmElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>:host{display:inline-flex;cursor:pointer;font-size:22px}div[aria-hidden]{color:#bbb}div.on{color:#e8a100}</style>${'<div aria-hidden="true">★</div>'.repeat(5)}`;
    this.stars = [...root.querySelectorAll('div')];
    this.tabIndex = 0;
    this.setAttribute('role', 'slider');
    this.setAttribute('aria-valuemin', '0');
    this.setAttribute('aria-valuemax', '5');
    for (const [at, star] of this.stars.entries()) star.addEventListener('click', () => this.pick(String(at + 1)));
    this.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) this.pick(String(Math.min(5, Math.max(0, Number(this.value) + step))));
    });
    this.formResetCallback();
  }
  show(value) {
    this.setAttribute('aria-valuenow', value);
    for (const [at, star] of this.stars.entries()) star.classList.toggle('on', at < Number(value));
  }
}

class CrmToggle extends CrmElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML =
      '<style>:host{display:inline-block;width:40px;height:20px;border-radius:10px;background:#999;cursor:pointer}:host([aria-checked=true]){background:#1f7a4d}i{display:block;width:16px;height:16px;margin:2px;border-radius:8px;background:#fff}:host([aria-checked=true]) i{margin-left:22px}</style><i></i>';
    this.tabIndex = 0;
    this.setAttribute('role', 'switch');
    this.addEventListener('click', () => this.pick(this.value === 'on' ? '' : 'on'));
    this.formResetCallback();
  }
  show(value) {
    this.setAttribute('aria-checked', String(value === 'on'));
  }
}

/** Shows the amount with separators; the form gets the bare number. */
class CrmAmount extends CrmElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed', delegatesFocus: true });
    root.innerHTML = '<style>input{font:inherit;padding:6px;text-align:right}</style><input inputmode="decimal"> USD';
    this.field = root.querySelector('input');
    this.field.addEventListener('focus', () => {
      this.field.value = this.value;
    });
    this.field.addEventListener('input', () => this.internals.setFormValue(this.field.value));
    this.field.addEventListener('blur', () => {
      this.value = this.field.value.replace(/[^\d]/g, '');
    });
    this.formResetCallback();
  }
  show(value) {
    this.field.value = value === '' ? '' : Number(value).toLocaleString('en-US', { minimumFractionDigits: 2 });
  }
}

customElements.define('crm-rating', CrmRating);
customElements.define('crm-toggle', CrmToggle);
customElements.define('crm-amount', CrmAmount);
