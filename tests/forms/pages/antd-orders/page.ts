import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'antd-orders',
  family: 'react',
  libraries: ['react', 'antd'],
  scenarios: [
    {
      name: 'a cell edited in place, typed back, saved',
      steps: [
        opened,
        clean('opens a cell and leaves it with Enter', async (h) => {
          await h.click(cell('a', 2));
          await h.press('Enter');
        }),
        unsaved('types another article', (h) => editCell(h, cell('a', 2), 'Headset H7')),
        clean('types the old article', (h) => editCell(h, cell('a', 2), 'Headset H5')),
        unsaved('types another quantity', (h) => editCell(h, cell('b', 3), '9')),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 502 });
          await h.click('button text=Save order');
          await h.see('.ant-message text=Order was not saved');
        }),
        clean('saves', async (h) => {
          await h.server({});
          await h.click('button text=Save order');
          await h.see('.ant-message text=Order saved');
        }),
      ],
    },
    {
      name: 'a line added in a dialog, one deleted after a question',
      steps: [
        opened,
        clean('opens the dialog and cancels', async (h) => {
          await h.click('button text=New line');
          await h.rest(400);
          await h.see('#article');
          await h.click('.ant-modal-footer button text=Cancel');
          await h.seeNot('.ant-modal');
          await h.rest(400);
        }),
        unsaved('types an article in the dialog', async (h) => {
          await h.click('button text=New line');
          await h.rest(400);
          await h.fill('#article', 'Docking station');
        }),
        clean('closes the dialog by its cross', async (h) => {
          await h.click('.ant-modal-close');
          await h.seeNot('.ant-modal');
          await h.rest(400);
        }),
        unsaved('adds a line to the order', async (h) => {
          await h.click('button text=New line');
          await h.rest(400);
          await h.fill('#article', 'Docking station');
          await h.click('.ant-modal-footer button text=Add line');
          await h.seeNot('.ant-modal');
          await h.rest(400);
          await h.see('tr[data-row-key="Docking station"]');
        }),
        clean('undoes everything', (h) => h.click('button text=Undo all')),
        clean('asks to delete a line and keeps it', async (h) => {
          await h.click('tr[data-row-key=c] button text=Delete');
          await h.rest(300);
          await h.click('.ant-popconfirm button text=Keep');
          await h.rest(400);
        }),
        unsaved('deletes the line', async (h) => {
          await h.click('tr[data-row-key=c] button text=Delete');
          await h.rest(300);
          await h.click('.ant-popconfirm button text=Delete');
          await h.seeNot('tr[data-row-key=c]');
        }),
      ],
    },
    {
      name: 'transfer: marked only, moved, moved back',
      steps: [
        opened,
        clean('searches in the list of people', async (h) => {
          await h.fill('.ant-transfer input[type=text]', 'Elena');
          await h.seeNot('.ant-transfer-list-content-item text=Amara');
        }),
        clean('marks a person but moves nobody', (h) => h.click('.ant-transfer-list-content-item text=Elena')),
        unsaved('moves her to the approvers', (h) => h.click('.ant-transfer-actions button:nth-child(1)')),
        clean('marks her there and moves her back', async (h) => {
          await h.click('.ant-transfer-list-content-item text=Elena');
          await h.click('.ant-transfer-actions button:nth-child(2)');
        }),
      ],
    },
    {
      name: 'files chosen, removed, chosen, saved',
      steps: [
        opened,
        unsaved('chooses a file', async (h) => {
          await h.upload('.ant-upload input[type=file]', 'offer.pdf');
          await h.see('.ant-upload-list-item text=offer.pdf');
        }),
        clean('removes it', async (h) => {
          await h.hover('.ant-upload-list-item');
          await h.click('.ant-upload-list-item-action');
          await h.seeNot('.ant-upload-list-item');
        }),
        unsaved('chooses another one', async (h) => {
          await h.upload('.ant-upload input[type=file]', 'terms.pdf');
          await h.see('.ant-upload-list-item text=terms.pdf');
        }),
        clean('saves', async (h) => {
          await h.click('button text=Save order');
          await h.see('.ant-message text=Order saved');
        }),
      ],
    },
    {
      name: 'a drawer with its own save; the order below stays as it is',
      steps: [
        opened,
        unsaved('writes a comment on the order', (h) => h.fill('[aria-label=Comment]', 'Deliver to the back door')),
        unsaved('opens the supplier, changes and saves it; the order is still not saved', async (h) => {
          await h.click('button text=Edit supplier');
          await h.fill('#vat', 'GB987654321');
          await h.click('button text=Save supplier');
          await h.see('.ant-message text=Supplier saved');
          await h.seeNot('.ant-drawer-content-wrapper');
        }),
        clean('saves the order', async (h) => {
          await h.click('button text=Save order');
          await h.see('.ant-message text=Order saved');
        }),
        clean('opens the supplier and closes the drawer', async (h) => {
          await h.click('button text=Edit supplier');
          await h.see('#vat');
          await h.click('.ant-drawer-close');
          await h.seeNot('.ant-drawer-content-wrapper');
        }),
      ],
    },
    {
      name: 'traps: sorting, a column filter, selected rows, a view switch',
      steps: [
        opened,
        clean('sorts by article', (h) => h.click('.ant-table-column-title text=Article')),
        clean('filters by price', async (h) => {
          await h.click('.ant-table-filter-trigger');
          await h.click('.ant-table-filter-dropdown .ant-dropdown-menu-item');
          await h.click('.ant-table-filter-dropdown-btns .ant-btn-primary');
          await h.seeNot('tr[data-row-key=a]');
        }),
        clean('selects all rows', (h) => h.click('thead .ant-checkbox-input')),
        clean('looks at the summary', async (h) => {
          await h.click('.ant-segmented-item text=Summary');
          await h.see('.ant-typography text=3 lines');
        }),
      ],
    },
  ],
};

function cell(row: string, column: number): string {
  return `tr[data-row-key="${row}"] td:nth-child(${column}) .editable-cell-value-wrap`;
}

async function editCell(h: Hands, place: string, text: string): Promise<void> {
  await h.click(place);
  await h.press('Control+a');
  await h.type(text);
  await h.press('Enter');
  await h.see(`button text=${text}`);
}
