import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Controller, useFieldArray, useForm, useWatch } from 'react-hook-form';
import 'bootstrap/dist/css/bootstrap.css';

const lead = {
  company: 'Fjordlys AS',
  website: 'https://fjordlys.example',
  source: 'referral',
  budget: 12000,
  consent: true,
  contacts: [
    { name: 'Ingrid Dahl', email: 'ingrid@fjordlys.example' },
    { name: 'Ola Berg', email: 'ola@fjordlys.example' },
  ],
  comment: '',
};

function Stars({ value, onChange }) {
  return (
    <div className="btn-group" role="radiogroup" aria-label="Interest">
      {[1, 2, 3, 4, 5].map((star) => (
        <button
          key={star}
          type="button"
          role="radio"
          aria-checked={value === star}
          aria-label={`${star} of 5`}
          className={`btn btn-sm ${star <= value ? 'btn-warning' : 'btn-outline-secondary'}`}
          onClick={() => onChange(star)}
        >
          ★
        </button>
      ))}
    </div>
  );
}

function Summary({ control }) {
  const [company, contacts, budget] = useWatch({ control, name: ['company', 'contacts', 'budget'] });
  return (
    <div className="card-footer text-muted" aria-live="polite">
      {company} · <output>{contacts.length} contacts</output> ·{' '}
      <input
        aria-label="Expected commission"
        className="border-0 bg-transparent"
        readOnly
        value={`€ ${(Number(budget) * 0.03).toFixed(2)}`}
      />
    </div>
  );
}

function LeadForm() {
  const [notice, setNotice] = useState(null);
  const [duplicate, setDuplicate] = useState('');
  const form = useForm({ defaultValues: { ...lead, interest: 3 }, mode: 'onTouched' });
  const { register, control, handleSubmit, reset, setError, formState } = form;
  const contacts = useFieldArray({ control, name: 'contacts' });
  const { errors, isSubmitting } = formState;

  async function checkDuplicate(event) {
    const answer = await fetch('/api/check-duplicate', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ company: event.target.value }),
    });
    setDuplicate(answer.ok ? 'No duplicate found' : '');
  }

  async function onSubmit(values) {
    setNotice(null);
    let answer;
    try {
      answer = await fetch('/api/leads', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(values),
      });
    } catch {
      setNotice({ kind: 'danger', text: 'The server cannot be reached.' });
      return;
    }
    const body = await answer.json().catch(() => ({}));
    if (answer.status === 422) {
      for (const [name, message] of Object.entries(body.errors)) setError(name, { message });
      return;
    }
    if (!answer.ok) {
      setNotice({ kind: 'danger', text: `Could not save (${answer.status}).` });
      return;
    }
    reset(values);
    setNotice({ kind: 'success', text: 'Lead saved.' });
  }

  return (
    <form className="container py-4" style={{ maxWidth: 760 }} onSubmit={handleSubmit(onSubmit)} noValidate>
      {notice && (
        <div className={`alert alert-${notice.kind}`} role="alert">
          {notice.text}
        </div>
      )}
      <div className="card">
        <div className="card-header">Lead 2231</div>
        <div className="card-body row g-3">
          <div className="col-6">
            <label className="form-label" htmlFor="company">
              Company
            </label>
            <input
              id="company"
              className={`form-control ${errors.company ? 'is-invalid' : ''}`}
              {...register('company', { required: 'Company is required', onBlur: checkDuplicate })}
            />
            <div className="invalid-feedback">{errors.company?.message}</div>
            <div className="form-text">{duplicate}</div>
          </div>
          <div className="col-6">
            <label className="form-label" htmlFor="website">
              Website
            </label>
            <input id="website" type="url" className="form-control" {...register('website')} />
          </div>
          <div className="col-4">
            <label className="form-label" htmlFor="source">
              Source
            </label>
            <select id="source" className="form-select" {...register('source')}>
              <option value="web">Website</option>
              <option value="referral">Referral</option>
              <option value="fair">Trade fair</option>
            </select>
          </div>
          <div className="col-4">
            <label className="form-label" htmlFor="budget">
              Budget (€)
            </label>
            <input
              id="budget"
              type="number"
              className={`form-control ${errors.budget ? 'is-invalid' : ''}`}
              {...register('budget', { min: { value: 0, message: 'Must not be negative' } })}
            />
            <div className="invalid-feedback">{errors.budget?.message}</div>
          </div>
          <div className="col-4">
            <div className="form-label">Interest</div>
            <Controller
              name="interest"
              control={control}
              render={({ field }) => <Stars value={field.value} onChange={field.onChange} />}
            />
          </div>
          <div className="col-12">
            <div className="form-check">
              <input id="consent" type="checkbox" className="form-check-input" {...register('consent')} />
              <label className="form-check-label" htmlFor="consent">
                May be contacted by email
              </label>
            </div>
          </div>
          <div className="col-12" data-testid="contacts">
            <div className="form-label">Contacts</div>
            {contacts.fields.map((field, index) => (
              <div className="input-group mb-2 contact-row" key={field.id}>
                <input
                  aria-label={`Name ${index + 1}`}
                  className="form-control"
                  {...register(`contacts.${index}.name`)}
                />
                <input
                  aria-label={`Email ${index + 1}`}
                  className="form-control"
                  {...register(`contacts.${index}.email`)}
                />
                <button
                  type="button"
                  className="btn btn-outline-secondary"
                  aria-label={`Move ${index + 1} up`}
                  disabled={index === 0}
                  onClick={() => contacts.swap(index, index - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="btn btn-outline-danger"
                  aria-label={`Remove ${index + 1}`}
                  onClick={() => contacts.remove(index)}
                >
                  ×
                </button>
              </div>
            ))}
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              onClick={() => contacts.append({ name: '', email: '' })}
            >
              Add contact
            </button>
          </div>
          <div className="col-12">
            <label className="form-label" htmlFor="comment">
              Comment
            </label>
            <textarea id="comment" rows={3} className="form-control" {...register('comment')} />
          </div>
        </div>
        <Summary control={control} />
      </div>
      <div className="mt-3 d-flex gap-2">
        <button type="submit" className="btn btn-primary" disabled={isSubmitting}>
          Save
        </button>
        <button type="button" className="btn btn-outline-secondary" onClick={() => reset()}>
          Reset
        </button>
      </div>
    </form>
  );
}

createRoot(document.getElementById('root')).render(<LeadForm />);
