import { ErrorMessage, Field, FieldArray, Form, Formik } from 'formik';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const euro = (amount) => amount.toLocaleString('de-DE', { style: 'currency', currency: 'EUR' });
const sumOf = (line) => Number(line.quantity) * Number(line.price);

function validate(values) {
  const errors = {};
  if (values.customer.trim() === '') errors.customer = 'Bitte einen Kunden angeben';
  if (Number(values.discount) > 40) errors.discount = 'Höchstens 40 %';
  return errors;
}

function Totals({ values }) {
  const net = values.lines.reduce((sum, line) => sum + sumOf(line), 0) * (1 - Number(values.discount) / 100);
  return (
    <div className="totals">
      <label>
        Netto <input name="net" readOnly value={euro(net)} />
      </label>
      <label>
        MwSt. 19 % <input name="vat" readOnly value={euro(net * 0.19)} />
      </label>
      <label>
        Gesamt <input name="gross" readOnly value={euro(net * 1.19)} />
      </label>
    </div>
  );
}

function Lines({ values }) {
  return (
    <FieldArray name="lines">
      {({ push, remove }) => (
        <table className="lines">
          <thead>
            <tr>
              <th>Pos.</th>
              <th>Artikel</th>
              <th>Menge</th>
              <th>Einzelpreis</th>
              <th>Summe</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {values.lines.map((line, index) => (
              <tr key={`lines.${index}`}>
                <td>{index + 1}</td>
                <td>
                  <Field name={`lines.${index}.article`} aria-label="Artikel" />
                </td>
                <td>
                  <Field name={`lines.${index}.quantity`} type="number" aria-label="Menge" />
                </td>
                <td>
                  <Field name={`lines.${index}.price`} inputMode="decimal" aria-label="Einzelpreis" />
                </td>
                <td className="sum">{euro(sumOf(line))}</td>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => remove(index)}
                    aria-label={`Position ${index + 1} löschen`}
                  >
                    ✕
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={6}>
                <button
                  type="button"
                  className="link"
                  onClick={() => push({ article: '', quantity: '1', price: '0.00' })}
                >
                  + Position hinzufügen
                </button>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </FieldArray>
  );
}

function Quote() {
  const [record, setRecord] = useState(null);
  useEffect(() => {
    fetch('/api/record/formik-quote')
      .then((answer) => answer.json())
      .then(setRecord);
  }, []);
  if (!record) return <p>Wird geladen …</p>;
  return (
    <Formik
      initialValues={record}
      validate={validate}
      onSubmit={async (values, { setStatus, setErrors, resetForm }) => {
        setStatus(undefined);
        try {
          const answer = await fetch('/api/quotes/AN-2026-0417', {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(values),
          });
          const body = await answer.json().catch(() => ({}));
          if (answer.status === 422) {
            setErrors(body.errors);
            setStatus({ kind: 'error', text: 'Das Angebot ist unvollständig.' });
          } else if (!answer.ok || body.error) {
            setStatus({ kind: 'error', text: body.error ?? `Speichern fehlgeschlagen (Fehler ${answer.status}).` });
          } else {
            resetForm({ values, status: { kind: 'ok', text: 'Angebot gespeichert.' } });
          }
        } catch {
          setStatus({ kind: 'error', text: 'Keine Verbindung zum Server.' });
        }
      }}
    >
      {({ values, status, isSubmitting, dirty }) => (
        <Form className="quote" noValidate>
          <h1>Angebot AN-2026-0417</h1>
          {status && (
            <p className={`message ${status.kind}`} role="alert">
              {status.text}
            </p>
          )}
          <div className="head">
            <label>
              Kunde
              <Field name="customer" />
              <ErrorMessage name="customer" component="span" className="fehler" />
            </label>
            <label>
              Gültig bis
              <Field name="validUntil" type="date" />
            </label>
            <label>
              Zahlungsziel
              <Field name="terms" as="select">
                <option value="14">14 Tage</option>
                <option value="30">30 Tage</option>
                <option value="60">60 Tage</option>
              </Field>
            </label>
            <label>
              Rabatt %
              <Field name="discount" type="number" />
              <ErrorMessage name="discount" component="span" className="fehler" />
            </label>
          </div>
          <label>
            Anschreiben
            <Field name="intro" as="textarea" rows={4} />
          </label>
          <Lines values={values} />
          <Totals values={values} />
          <div className="actions">
            <button type="submit" disabled={isSubmitting}>
              Speichern
            </button>
            <button type="reset" disabled={!dirty}>
              Zurücksetzen
            </button>
          </div>
        </Form>
      )}
    </Formik>
  );
}

createRoot(document.getElementById('root')).render(<Quote />);
