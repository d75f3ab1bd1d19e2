import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'element-customer',
  family: 'vue',
  libraries: ['vue', 'element-plus'],
  scenarios: [
    {
      name: 'select, cascader and filtered select: looked at, chosen, chosen back',
      steps: [
        opened,
        clean('opens the levels and closes them with Escape', async (h) => {
          await h.click('.level');
          await h.see('.el-select-dropdown__item text=C级客户');
          await h.press('Escape');
          await h.rest(400);
        }),
        unsaved('chooses another level', (h) => pick(h, '.level', 'A级客户')),
        clean('chooses the old level', (h) => pick(h, '.level', 'B级客户')),
        unsaved('chooses another industry', (h) => industry(h, '零售', '服装')),
        clean('chooses the old industry', (h) => industry(h, '信息技术', '软件服务')),
        clean('opens the owners and leaves by clicking elsewhere', async (h) => {
          await h.click('.owner');
          await h.see('.el-select-dropdown__item text=刘洋');
          await h.click('.el-card__header');
          await h.rest(400);
        }),
        unsaved('chooses another owner with the keyboard', async (h) => {
          await h.click('.owner');
          await h.rest(300);
          await h.press('ArrowDown');
          await h.press('Enter');
          await h.rest(300);
        }),
      ],
    },
    {
      name: 'calendar, switch, stars, number, slider',
      steps: [
        opened,
        unsaved('chooses another day', (h) => day(h, '22')),
        clean('chooses the old day', (h) => day(h, '18')),
        clean('opens the calendar, goes a month on, leaves with Escape', async (h) => {
          await h.click('.follow input');
          await h.rest(400);
          await h.click('.el-date-picker__header .arrow-right');
          await h.press('Escape');
          await h.rest(400);
        }),
        unsaved('switches to important', (h) => h.click('.vip')),
        clean('switches back', (h) => h.click('.vip')),
        unsaved('two stars', (h) => h.click('.satisfaction .el-rate__item:nth-child(2)')),
        clean('four stars', async (h) => {
          await h.click('.satisfaction .el-rate__item:nth-child(4)');
          await h.hover('.el-card__header');
        }),
        unsaved('ten people more', (h) => h.click('.employees .el-input-number__increase')),
        clean('ten people fewer', (h) => h.click('.employees .el-input-number__decrease')),
        unsaved('slider by keyboard', async (h) => {
          await h.click('.intent .el-slider__button');
          await h.press('ArrowRight', 4);
        }),
        clean('slider back', (h) => h.press('ArrowLeft', 4)),
      ],
    },
    {
      name: 'tags added and removed, radio buttons, boxes; given up',
      steps: [
        opened,
        clean('opens the field for a new tag and leaves it empty', async (h) => {
          await h.click('.add-tag');
          await h.see('.new-tag');
          await h.press('Tab');
          await h.see('.add-tag');
        }),
        unsaved('adds a tag', async (h) => {
          await h.click('.add-tag');
          await h.see('.new-tag');
          await h.type('VIP2026');
          await h.press('Enter');
          await h.see('.el-tag text=VIP2026');
        }),
        clean('removes it', (h) => h.click('.el-space__item:nth-last-child(2) .el-tag__close')),
        unsaved('another source', (h) => h.click('.el-radio-button text=电话')),
        unsaved('ticks a channel as well', (h) => h.click('.el-checkbox text=邮件')),
        unsaved('asks to give up, stays', async (h) => {
          await h.click('.cancel');
          await h.rest(400);
          await h.click('.el-message-box__btns .el-button:nth-child(1)');
          await h.seeNot('.el-message-box');
        }),
        clean('gives up', async (h) => {
          await h.rest(400);
          await h.click('.cancel');
          await h.rest(400);
          await h.click('.el-message-box__btns .el-button--primary');
          await h.seeNot('.el-message-box');
        }),
      ],
    },
    {
      name: 'a tab looked at; refused by rule, softly, by network; saved',
      steps: [
        opened,
        unsaved('writes a remark', async (h) => {
          await h.click('.remark textarea');
          await h.type('Wants a quote for 50 seats');
        }),
        unsaved('looks at the history', (h) => h.click('.el-tabs__item text=跟进记录')),
        unsaved('empties the name and presses save', async (h) => {
          await h.click('.el-tabs__item text=基本信息');
          await h.click('[data-field=name]');
          await h.press('Control+a');
          await h.press('Delete');
          await h.click('.save');
          await h.see('.el-form-item__error text=请输入客户名称');
        }),
        unsaved('names it; 200 with success false', async (h) => {
          await h.server({ body: { success: false, message: '客户已被他人修改,请刷新' } });
          await h.fill('[data-field=name]', 'Yunfan Technology');
          await h.click('.save');
          await h.see('.el-alert text=客户已被他人修改');
        }),
        unsaved('the connection breaks', async (h) => {
          await h.server({ broken: true });
          await h.click('.save');
          await h.see('.el-alert text=网络错误');
        }),
        clean('saves', async (h) => {
          await h.server({ body: { success: true } });
          await h.click('.save');
          await h.see('.el-message text=保存成功');
        }),
      ],
    },
  ],
};

async function pick(h: Hands, box: string, label: string): Promise<void> {
  await h.click(box);
  await h.rest(350);
  await h.click(`.el-select-dropdown__item text=${label}`);
  await h.see(`${box} text=${label}`);
  await h.rest(350);
}

async function industry(h: Hands, first: string, second: string): Promise<void> {
  await h.click('.industry');
  await h.rest(350);
  await h.click(`.el-cascader-node text=${first}`);
  await h.rest(200);
  await h.click(`.el-cascader-node text=${second}`);
  await h.rest(350);
}

async function day(h: Hands, number: string): Promise<void> {
  await h.click('.follow input');
  await h.rest(400);
  await h.click(`.el-date-table td.available text=${number}`);
  await h.rest(400);
}
