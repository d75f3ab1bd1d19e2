import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const cell = (row: number, field: string) => `.layui-table-main tr[data-index="${row}"] td[data-field=${field}]`;

export const page: FormPage = {
  id: 'layui-order',
  family: 'jquery',
  libraries: ['layui'],
  scenarios: [
    {
      name: 'select, radio, checkbox, switch and stars, each put back',
      steps: [
        opened,
        clean('opens the states and leaves', async (h) => {
          await h.click('#status .layui-select-title');
          await h.see('#status dd text=已发货');
          await h.click('.layui-form-label text=客户');
          await h.seeNot('#status dd');
        }),
        unsaved('chooses a state', (h) => pick(h, '#status', '已付款')),
        clean('chooses the old state', (h) => pick(h, '#status', '新建')),
        unsaved('pays cash', (h) => h.click('#pay .layui-form-radio text=现金')),
        clean('pays by transfer', (h) => h.click('#pay .layui-form-radio text=转账')),
        unsaved('is urgent', (h) => h.click('#wishes .layui-form-checkbox text=加急')),
        clean('is not', (h) => h.click('#wishes .layui-form-checkbox text=加急')),
        unsaved('switches the reminder on', (h) => h.click('#remind .layui-form-switch')),
        clean('switches it off', (h) => h.click('#remind .layui-form-switch')),
        unsaved('gives five stars', (h) => h.click('#rate li:nth-child(5) i')),
        clean('gives three stars', (h) => h.click('#rate li:nth-child(3) i')),
      ],
    },
    {
      name: 'date, owner, remark; soft error, saved, restored; a note in a prompt',
      steps: [
        opened,
        clean('browses the calendar', async (h) => {
          await h.click('#date');
          await h.click('.laydate-next-m');
          await h.click('.laydate-next-m');
          await h.click('.layui-tab-title');
          await h.seeNot('.layui-laydate');
        }),
        unsaved('chooses a day', async (h) => {
          await h.click('#date');
          await h.click('.layui-laydate td[lay-ymd="2026-3-25"]');
          await h.seeNot('.layui-laydate');
        }),
        clean('restores', (h) => h.click('#back')),
        unsaved('searches an owner and chooses', async (h) => {
          await h.click('#owner input');
          await h.click('#owner dd text=王芳');
          await h.seeNot('#owner dd');
        }),
        unsaved('submits; an error code', async (h) => {
          await h.server({ body: { code: 1001, msg: '登录超时' } });
          await h.click('#save');
          await h.see('.layui-layer-msg text=登录超时');
        }),
        clean('submits again', async (h) => {
          await h.server({ body: { code: 0, msg: '' } });
          await h.click('#save');
          await h.see('.layui-layer-msg text=提交成功');
        }),
        unsaved('writes a follow-up in the prompt', async (h) => {
          await h.click('#follow');
          await h.see('.layui-layer-prompt textarea');
          await h.rest(300);
          await h.type('Called the customer');
        }),
        clean('records it', async (h) => {
          await h.click('.layui-layer-prompt .layui-layer-btn0');
          await h.see('.layui-layer-msg text=已记录');
        }),
        unsaved('writes a remark', (h) => h.fill('textarea[name=remark]', 'Deliver in the morning')),
        clean('restores', (h) => h.click('#back')),
      ],
    },
    {
      name: 'goods: cells edited, a row deleted; sorting, selection and columns are not work',
      steps: [
        opened,
        clean('opens the tab, sorts, selects, looks at the columns', async (h) => {
          await h.click('.layui-tab-title li text=商品明细');
          await h.click('.layui-table-header th[data-field=count] .layui-table-sort-asc');
          await h.click('.layui-table-main tr[data-index="1"] .layui-form-checkbox');
          await h.click('.layui-table-tool-self [lay-event=LAYTABLE_COLS]');
          await h.rest(200);
          await h.click('.layui-tab-title li text=商品明细');
        }),
        clean('opens a cell and leaves it', async (h) => {
          await h.click(cell(0, 'note'));
          await h.see('.layui-table-edit');
          await h.click('.layui-tab-title li text=商品明细');
          await h.seeNot('.layui-table-edit');
        }),
        unsaved('writes into a cell', (h) => write(h, 0, 'with training')),
        unsaved('saves the goods; refused', async (h) => {
          await h.server({ status: 500 });
          await h.click('#save-goods');
          await h.see('.layui-layer-msg text=网络异常');
        }),
        clean('saves the goods', async (h) => {
          await h.server({ body: { code: 0 } });
          await h.click('#save-goods');
          await h.see('.layui-layer-msg text=明细已保存');
        }),
        unsaved('deletes a row', async (h) => {
          await h.click(`.layui-table-main tr[data-index="2"] [lay-event=del]`);
          await h.click('.layui-layer-dialog .layui-layer-btn0');
          await h.seeNot('.layui-table-main tr[data-index="2"]');
        }),
        clean('saves the goods', async (h) => {
          await h.rest(3200);
          await h.click('#save-goods');
          await h.see('.layui-layer-msg text=明细已保存');
        }),
      ],
    },
  ],
};

async function pick(h: Hands, place: string, name: string): Promise<void> {
  await h.click(`${place} .layui-select-title`);
  await h.click(`${place} dd text=${name}`);
  await h.seeNot(`${place} dd`);
}

async function write(h: Hands, row: number, text: string): Promise<void> {
  await h.click(cell(row, 'note'));
  await h.fill('.layui-table-edit', text);
  await h.press('Enter');
  await h.click('.layui-tab-title li text=商品明细');
  await h.seeNot('.layui-table-edit');
}
