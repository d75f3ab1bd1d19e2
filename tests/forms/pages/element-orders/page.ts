import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'element-orders',
  family: 'vue',
  libraries: ['vue', 'element-plus'],
  scenarios: [
    {
      name: 'a cell edited in place, typed back, submitted',
      steps: [
        opened,
        clean('opens a cell and leaves it', async (h) => {
          await h.doubleClick('tr.SO-1001 .remark');
          await h.see('.remark-input');
          await h.press('Enter');
          await h.seeNot('.remark-input');
        }),
        unsaved('types another remark', (h) => remark(h, 'SO-1003', 'training included')),
        unsaved('submits; 200 with an error code', async (h) => {
          await h.server({ body: { errcode: 42001, errmsg: 'access_token 已过期' } });
          await h.click('.bar .el-button--primary');
          await h.see('.el-message text=access_token');
        }),
        clean('submits again', async (h) => {
          await h.server({ body: { errcode: 0, errmsg: 'ok' } });
          await h.click('.bar .el-button--primary');
          await h.see('.el-message text=提交成功');
        }),
        unsaved('writes into an empty cell', (h) => remark(h, 'SO-1002', 'call first')),
        clean('empties it again', (h) => remark(h, 'SO-1002', '')),
        unsaved('raises a quantity with the arrow key', async (h) => {
          await h.doubleClick('tr.SO-1002 .quantity');
          await h.see('tr.SO-1002 .el-input-number input');
          await h.press('ArrowUp');
          await h.click('.el-card__header span');
          await h.see('tr.SO-1002 .quantity text=4');
        }),
        clean('takes it back with the undo button', (h) => h.click('.bar .el-button text=撤销')),
      ],
    },
    {
      name: 'a row added in a dialog, one deleted',
      steps: [
        opened,
        clean('opens the dialog and cancels', async (h) => {
          await openDialog(h);
          await h.click('.el-dialog__footer .el-button text=取消');
          await h.seeNot('.el-dialog');
        }),
        unsaved('types a product', async (h) => {
          await h.rest(400);
          await openDialog(h);
          await h.fill('.new-product input', 'Voice bot');
        }),
        clean('closes the dialog by its cross', async (h) => {
          await h.click('.el-dialog__headerbtn');
          await h.seeNot('.el-dialog');
        }),
        unsaved('adds a row', async (h) => {
          await h.rest(400);
          await openDialog(h);
          await h.fill('.new-product input', 'Voice bot');
          await h.click('.el-dialog__footer .el-button text=确定');
          await h.seeNot('.el-dialog');
          await h.see('tr.NEW-5');
        }),
        clean('deletes it again', async (h) => {
          await h.rest(400);
          await h.click('tr.NEW-5 .el-button text=删除');
        }),
        unsaved('deletes another one', (h) => h.click('tr.SO-1004 .el-button text=删除')),
        clean('undoes', (h) => h.click('.bar .el-button text=撤销')),
      ],
    },
    {
      name: 'files dropped and chosen, removed, uploaded',
      steps: [
        opened,
        unsaved('drops a file', async (h) => {
          await h.dropFiles('.el-upload-dragger', 'contract.pdf');
          await h.see('.el-upload-list__item text=contract.pdf');
        }),
        clean('removes it', async (h) => {
          await h.hover('.el-upload-list__item');
          await h.click('.el-upload-list__item .el-icon--close');
          await h.seeNot('.el-upload-list__item');
        }),
        unsaved('chooses a file and writes a note', async (h) => {
          await h.upload('.el-upload__input', 'annex.pdf');
          await h.fill('.note input', 'Signed copy');
        }),
        unsaved('uploads; refused', async (h) => {
          await h.server({ status: 413 });
          await h.click('.send');
          await h.see('.el-message text=合同上传失败');
        }),
        clean('uploads', async (h) => {
          await h.server({});
          await h.click('.send');
          await h.see('.el-message text=合同已上传');
        }),
      ],
    },
    {
      name: 'traps: search, sorting, selection, paging',
      steps: [
        opened,
        clean('searches a product', (h) => h.fill('.keyword input', 'xyz')),
        clean('clears the search', async (h) => {
          await h.press('Control+a');
          await h.press('Delete');
          await h.see('tr.SO-1001');
        }),
        clean('sorts by quantity', (h) => h.click('.el-table__header th.is-sortable:nth-child(4) .cell')),
        clean('selects a row and then all', async (h) => {
          await h.click('tr.SO-1002 .el-checkbox');
          await h.click('.el-table__header .el-checkbox');
        }),
        clean('turns the page and jumps to another', async (h) => {
          await h.click('.el-pager .number text=3');
          await h.fill('.el-pagination__jump input', '5');
          await h.press('Enter');
        }),
      ],
    },
  ],
};

async function remark(h: Hands, id: string, text: string): Promise<void> {
  await h.doubleClick(`tr.${id} .remark`);
  await h.fill('.remark-input input', text);
  await h.press('Enter');
  await h.seeNot('.remark-input');
}

async function openDialog(h: Hands): Promise<void> {
  await h.click('.bar .el-button text=新增');
  await h.see('.el-dialog');
  await h.rest(400);
}
