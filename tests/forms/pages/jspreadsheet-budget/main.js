import jspreadsheet from 'jspreadsheet-ce';
import 'jspreadsheet-ce/dist/jspreadsheet.css';
import 'jsuites/dist/jsuites.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const on = (id, deed) => document.querySelector(`#${id}`).addEventListener('click', deed);
let stored = [
  ['Trade fair', 'Event', 12000, true, '2026-05-04'],
  ['Newsletter', 'Mail', 900, false, '2026-02-10'],
  ['Search ads', 'Online', 4500, true, '2026-03-01'],
  ['Open day', 'Event', 2500, false, '2026-06-20'],
  ['Flyers', 'Print', 700, false, '2026-04-15'],
];

const [sheet] = jspreadsheet(document.querySelector('#sheet'), {
  worksheets: [
    {
      data: structuredClone(stored),
      search: true,
      columns: [
        { type: 'text', title: 'Campaign', width: 220 },
        { type: 'dropdown', title: 'Channel', width: 140, source: ['Event', 'Mail', 'Online', 'Print'] },
        { type: 'numeric', title: 'Budget', width: 120 },
        { type: 'checkbox', title: 'Approved', width: 100 },
        { type: 'calendar', title: 'Starts', width: 140, options: { format: 'YYYY-MM-DD' } },
      ],
    },
  ],
});

on('row', () => sheet.insertRow());
on('discard', () => sheet.setData(structuredClone(stored)));
on('save', async () => {
  hideToast();
  const sent = structuredClone(sheet.getData());
  const answer = await send('PUT', '/api/budgets/9', { rows: sent });
  if (answer.ok) stored = sent;
  if (answer.ok) toast('Plan saved');
  else toast(answer.data?.message ?? 'The plan could not be saved', 'error');
});
