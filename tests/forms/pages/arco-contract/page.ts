import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'arco-contract',
  family: 'vue',
  libraries: ['vue', '@arco-design/web-vue'],
  scenarios: [
    {
      name: 'select, cascader, tags, switch, radio and rate, each put back',
      steps: [
        opened,
        clean('opens the types and leaves', async (h) => {
          await h.click('.type');
          await h.see('.arco-select-option text=销售');
          await h.press('Escape');
          await h.click('.arco-card-header');
          await h.seeNot('.arco-select-option');
        }),
        unsaved('chooses another type', (h) => type(h, '销售')),
        clean('chooses the old type', (h) => type(h, '采购')),
        unsaved('chooses another region', (h) => region(h, '杭州')),
        clean('chooses the old region', (h) => region(h, '上海')),
        unsaved('adds a keyword', async (h) => {
          await h.click('.keywords');
          await h.type('VIP');
          await h.press('Enter');
          await h.see('.keywords .arco-tag text=VIP');
        }),
        clean('removes it', async (h) => {
          await h.press('Backspace');
          await h.seeNot('.keywords .arco-tag text=VIP');
        }),
        unsaved('switches the renewal off', (h) => h.click('.auto')),
        clean('switches it on', (h) => h.click('.auto')),
        unsaved('makes it secret', (h) => h.click('.secret .arco-radio-button text=机密')),
        clean('makes it internal', (h) => h.click('.secret .arco-radio-button text=内部')),
        unsaved('rates five', (h) => h.click('.level .arco-rate-character:nth-child(5)')),
        clean('rates three', (h) => h.click('.level .arco-rate-character:nth-child(3)')),
      ],
    },
    {
      name: 'date, number, member; soft error, saved, cancelled',
      steps: [
        opened,
        clean('browses the calendar', async (h) => {
          await h.click('.signed');
          await h.see('.arco-picker-header');
          await h.click('.arco-picker-header .arco-picker-header-icon:nth-child(4)');
          await h.rest(300);
          await h.click('.arco-card-header');
          await h.seeNot('.arco-picker-header');
        }),
        unsaved('chooses another day', async (h) => {
          await h.click('.signed');
          await h.click('.arco-picker-cell-in-view text=25');
          await h.seeNot('.arco-picker-header');
        }),
        clean('cancels', (h) => h.click('.reset')),
        unsaved('lowers the amount with the stepper', (h) => h.click('.amount .arco-input-number-step-button')),
        unsaved('saves; the answer is an error code', async (h) => {
          await h.server({ body: { code: 50014, msg: '登录已过期' } });
          await h.click('.save');
          await h.see('.arco-message text=登录已过期');
        }),
        clean('saves again', async (h) => {
          await h.server({ body: { code: 0, msg: 'ok' } });
          await h.click('.save');
          await h.see('.arco-message text=保存成功');
        }),
        unsaved('adds a member', async (h) => {
          await h.click('.members');
          await h.click('.arco-select-option text=王芳');
          await h.click('.arco-card-header');
          await h.seeNot('.arco-select-option');
        }),
        clean('cancels', (h) => h.click('.reset')),
        unsaved('clears the title', async (h) => {
          await h.hover('.title');
          await h.click('.title .arco-input-clear-btn');
        }),
        clean('cancels', (h) => h.click('.reset')),
      ],
    },
    {
      name: 'payment plan: inline text, deletion, order; a contact in the drawer; searching',
      steps: [
        opened,
        clean('searches, sorts and selects', async (h) => {
          await h.fill('.keyword input', 'abc');
          await h.click('.plan th .arco-table-cell-with-sorter');
          await h.click('.plan tbody tr:nth-child(1) .arco-checkbox');
        }),
        unsaved('changes the owner in the cell', async (h) => {
          await h.click('.owner-2 .arco-typography-operation-edit');
          await h.press('Control+a');
          await h.type('Chen');
          await h.press('Enter');
          await h.see('.owner-2 text=Chen');
        }),
        clean('cancels', (h) => h.click('.reset')),
        unsaved('deletes the third period', async (h) => {
          await h.click('.remove-3');
          await h.rest(300);
          await h.click('.arco-popconfirm .arco-btn-primary');
          await h.seeNot('.remove-3');
        }),
        clean('saves', async (h) => {
          await h.click('.save');
          await h.see('.arco-message text=保存成功');
        }),
        clean('opens the drawer and cancels', async (h) => {
          await h.click('.contact');
          await h.see('.person');
          await h.rest(400);
          await h.click('.arco-drawer-footer .arco-btn-secondary');
          await h.seeNot('.arco-drawer');
        }),
        unsaved('writes a contact', async (h) => {
          await h.click('.contact');
          await h.see('.person');
          await h.rest(400);
          await h.fill('.person input', 'Li Lei');
        }),
        clean('adds it', async (h) => {
          await h.click('.arco-drawer-footer .arco-btn-primary');
          await h.see('.arco-message text=联系人已添加');
        }),
      ],
    },
  ],
};

async function type(h: Hands, name: string): Promise<void> {
  await h.click('.type');
  await h.click(`.arco-select-option text=${name}`);
  await h.seeNot('.arco-select-option');
}

async function region(h: Hands, name: string): Promise<void> {
  await h.click('.region');
  await h.rest(300);
  await h.click(`.arco-cascader-option text=${name}`);
  await h.seeNot('.arco-cascader-option');
}
