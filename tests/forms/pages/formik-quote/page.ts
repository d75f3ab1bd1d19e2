import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'formik-quote',
  family: 'react',
  libraries: ['react', 'formik'],
  scenarios: [
    {
      name: 'quantities with computed totals, typed back',
      steps: [
        { what: 'opens; the quote arrives later', deed: (h) => h.see('[name="lines.0.quantity"]'), then: 'clean' },
        {
          what: 'changes a quantity, four sums follow',
          deed: (h) => h.fill('[name="lines.0.quantity"]', '10'),
          then: 'unsaved',
        },
        { what: 'types the old quantity', deed: (h) => h.fill('[name="lines.0.quantity"]', '12'), then: 'clean' },
        { what: 'chooses other terms by keyboard', deed: (h) => h.choose('[name=terms]', '60 Tage'), then: 'unsaved' },
        { what: 'chooses the old terms', deed: (h) => h.choose('[name=terms]', '30 Tage'), then: 'clean' },
        { what: 'clicks into a computed total and leaves', deed: (h) => h.click('[name=gross]'), then: 'clean' },
      ],
    },
    {
      name: 'a position added, one deleted, reset',
      steps: [
        { what: 'opens', deed: (h) => h.see('.lines'), then: 'clean' },
        {
          what: 'deletes the second position',
          deed: (h) => h.click('[aria-label="Position 2 löschen"]'),
          then: 'unsaved',
        },
        { what: 'resets', deed: (h) => h.click('button text=Zurücksetzen'), then: 'clean' },
        {
          what: 'adds a position and names an article',
          deed: async (h) => {
            await h.click('button text=+ Position');
            await h.fill('[name="lines.2.article"]', 'Fahrtkosten');
          },
          then: 'unsaved',
        },
        { what: 'resets again', deed: (h) => h.click('button text=Zurücksetzen'), then: 'clean' },
      ],
    },
    {
      name: 'refused by the form, by the server, softly, then saved',
      steps: [
        { what: 'gives too high a discount', deed: (h) => h.fill('[name=discount]', '55'), then: 'unsaved' },
        {
          what: 'presses save; the form marks the field and sends nothing',
          deed: async (h) => {
            await h.click('button text=Speichern');
            await h.see('.fehler text=Höchstens');
          },
          then: 'unsaved',
        },
        {
          what: 'corrects it; the server refuses the customer',
          deed: async (h) => {
            await h.server({ status: 422, body: { errors: { customer: 'Kunde ist gesperrt' } } });
            await h.fill('[name=discount]', '25');
            await h.click('button text=Speichern');
            await h.see('.fehler text=Kunde ist gesperrt');
          },
          then: 'unsaved',
        },
        {
          what: 'tries again; 200 with an error inside',
          deed: async (h) => {
            await h.server({ status: 200, body: { error: 'Die Sitzung der Buchhaltung ist abgelaufen.' } });
            await h.click('button text=Speichern');
            await h.see('.message text=Die Sitzung');
          },
          then: 'unsaved',
        },
        {
          what: 'saves with Enter in a field',
          deed: async (h) => {
            await h.server({});
            await h.click('[name=customer]');
            await h.press('Enter');
            await h.see('.message text=Angebot gespeichert');
          },
          then: 'clean',
        },
        { what: 'types the discount that was saved', deed: (h) => h.fill('[name=discount]', '25'), then: 'clean' },
        { what: 'types the discount from before', deed: (h) => h.fill('[name=discount]', '5'), then: 'unsaved' },
      ],
    },
    {
      name: 'lost connection',
      steps: [
        {
          what: 'adds to the letter',
          deed: async (h) => {
            await h.click('[name=intro]');
            await h.press('Control+End');
            await h.type(' Gerne bieten wir an:');
          },
          then: 'unsaved',
        },
        {
          what: 'saves without a connection',
          deed: async (h) => {
            await h.server({ broken: true });
            await h.click('button text=Speichern');
            await h.see('.message text=Keine Verbindung');
          },
          then: 'unsaved',
        },
        {
          what: 'saves when it is back',
          deed: async (h) => {
            await h.server({});
            await h.click('button text=Speichern');
            await h.see('.message text=Angebot gespeichert');
          },
          then: 'clean',
        },
      ],
    },
  ],
};
