import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'antd-workorder',
  family: 'react',
  libraries: ['react', 'antd', 'dayjs'],
  scenarios: [
    {
      name: 'select, cascader and tree: looked at, chosen, chosen back',
      steps: [
        opened,
        clean('opens the list of types and closes it with Escape', async (h) => {
          await h.click('.ant-form-item:has(#type) .ant-select');
          await h.see('.ant-select-item-option text=投诉');
          await h.press('Escape');
          await h.rest(400);
        }),
        unsaved('chooses another type', (h) => type(h, '投诉')),
        clean('chooses the old type', (h) => type(h, '故障报修')),
        unsaved('chooses another city', (h) => city(h, '广东', '深圳')),
        clean('chooses the old city', (h) => city(h, '浙江', '杭州')),
        unsaved('chooses another team in the tree', (h) => team(h, '客服二组')),
        clean('chooses the old team', (h) => team(h, '客服一组')),
      ],
    },
    {
      name: 'calendar: months looked through, a day chosen, chosen back',
      steps: [
        opened,
        clean('opens the calendar, turns two months and leaves with Escape', async (h) => {
          await h.click('#due');
          await h.rest(400);
          await h.click('.ant-picker-header-next-btn');
          await h.click('.ant-picker-header-next-btn');
          await h.press('Escape');
          await h.rest(400);
        }),
        unsaved('chooses another day', async (h) => {
          await h.click('#due');
          await h.rest(400);
          await h.click('.ant-picker-cell[title="2026-04-24"]');
          await h.see('#due[value="2026-04-24"]');
          await h.rest(300);
        }),
        clean('chooses the old day', async (h) => {
          await h.click('#due');
          await h.rest(400);
          await h.click('.ant-picker-cell[title="2026-04-20"]');
          await h.see('#due[value="2026-04-20"]');
          await h.rest(300);
        }),
      ],
    },
    {
      name: 'switch, stars, number, radio buttons, slider',
      steps: [
        opened,
        unsaved('switches to urgent', (h) => h.click('#urgent')),
        clean('switches back with the space bar', (h) => h.press('Space')),
        unsaved('gives five stars', (h) => h.click('.ant-rate-star:nth-child(5) .ant-rate-star-second')),
        clean('gives three stars again', (h) => h.click('.ant-rate-star:nth-child(3) .ant-rate-star-second')),
        unsaved('one visit more, with the arrow key', async (h) => {
          await h.click('#visits');
          await h.press('ArrowUp');
        }),
        clean('one visit less', (h) => h.press('ArrowDown')),
        unsaved('another channel', (h) => h.click('label text=微信')),
        clean('the old channel', (h) => h.click('label text=电话')),
        unsaved('moves the slider by key', async (h) => {
          await h.click('.ant-slider-handle');
          await h.press('ArrowRight', 3);
        }),
        clean('moves it back', (h) => h.press('ArrowLeft', 3)),
      ],
    },
    {
      name: 'several colleagues and tags, given up with a question',
      steps: [
        opened,
        unsaved('adds a colleague', async (h) => {
          await h.click('.ant-form-item:has(#collaborators) .ant-select');
          await h.click('.ant-select-item-option text=陈静');
          await h.press('Escape');
        }),
        unsaved('ticks a tag', (h) => h.click('input[value=vip]')),
        unsaved('asks to give up and thinks better of it', async (h) => {
          await h.click('button text=放弃修改');
          await h.rest(400);
          await h.click('.ant-modal-confirm-btns button:first-child');
          await h.seeNot('.ant-modal-confirm');
          await h.rest(400);
        }),
        clean('gives up', async (h) => {
          await h.click('button text=放弃修改');
          await h.rest(400);
          await h.click('.ant-modal-confirm-btns .ant-btn-primary');
          await h.seeNot('.ant-modal-confirm');
          await h.rest(400);
        }),
      ],
    },
    {
      name: 'save: 200 with a code, 500, no connection, then taken',
      steps: [
        opened,
        unsaved('writes a remark', async (h) => {
          await h.click('#remark');
          await h.type('Customer was called, printer replaced. ');
        }),
        unsaved('saves; 200 with an error code', async (h) => {
          await h.server({ status: 200, body: { code: 40301, msg: '工单已被李强锁定' } });
          await h.click('button text=保存');
          await h.see('.ant-alert text=工单已被');
        }),
        unsaved('saves; the server fails', async (h) => {
          await h.server({ status: 500, body: { code: 500, msg: '服务器内部错误' } });
          await h.click('button text=保存');
          await h.see('.ant-alert text=服务器内部错误');
        }),
        unsaved('saves without a connection', async (h) => {
          await h.server({ broken: true });
          await h.click('button text=保存');
          await h.see('.ant-alert text=网络异常');
        }),
        clean('saves', async (h) => {
          await h.server({ body: { code: 0, msg: 'ok', data: { id: 20260417 } } });
          await h.click('button text=保存');
          await h.see('.ant-message text=保存成功');
        }),
      ],
    },
  ],
};

async function type(h: Hands, name: string): Promise<void> {
  await h.click('.ant-form-item:has(#type) .ant-select');
  await h.rest(350);
  await h.click(`.ant-select-item-option text=${name}`);
  await h.see(`.ant-form-item:has(#type) .ant-select text=${name}`);
  await h.rest(300);
}

async function city(h: Hands, province: string, name: string): Promise<void> {
  await h.click('.ant-form-item:has(#region) .ant-select');
  await h.rest(350);
  await h.click(`.ant-cascader-menu-item text=${province}`);
  await h.click(`.ant-cascader-menu-item text=${name}`);
  await h.see(`.ant-form-item:has(#region) .ant-select text=${province} / ${name}`);
  await h.rest(300);
}

async function team(h: Hands, name: string): Promise<void> {
  await h.click('.ant-form-item:has(#department) .ant-select');
  await h.rest(350);
  await h.click(`.ant-select-tree-title text=${name}`);
  await h.see(`.ant-form-item:has(#department) .ant-select text=${name}`);
  await h.rest(300);
}
