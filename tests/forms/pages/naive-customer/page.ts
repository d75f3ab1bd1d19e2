import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'naive-customer',
  family: 'vue',
  libraries: ['vue', 'naive-ui'],
  scenarios: [
    {
      name: 'select, cascader, several industries, labels',
      steps: [
        opened,
        clean('opens the levels and closes them', async (h) => {
          await h.click('.level .n-base-selection');
          await h.see('.n-base-select-option text=C 级客户');
          await h.press('Escape');
          await h.seeNot('.n-base-select-option');
        }),
        unsaved('chooses another level', async (h) => {
          await h.rest(300);
          await h.click('.level .n-base-selection');
          await h.click('.n-base-select-option text=A 级客户');
          await h.seeNot('.n-base-select-option');
        }),
        clean('chooses the old level', async (h) => {
          await h.rest(300);
          await h.click('.level .n-base-selection');
          await h.click('.n-base-select-option text=B 级客户');
          await h.seeNot('.n-base-select-option');
        }),
        unsaved('chooses another region in the cascader', async (h) => {
          await h.rest(300);
          await h.click('.region .n-base-selection');
          await h.click('.n-cascader-option text=浙江');
          await h.click('.n-cascader-option text=宁波');
          await h.seeNot('.n-cascader-option');
        }),
        unsaved('saves; the server answers 200 with an error code', async (h) => {
          await h.server({ body: { code: 50001, msg: '数据已被他人修改' } });
          await h.click('.save');
          await h.see('.n-message text=数据已被他人修改');
        }),
        clean('saves again', async (h) => {
          await h.server({ body: { code: 0, msg: 'ok' } });
          await h.click('.save');
          await h.see('.n-message text=保存成功');
        }),
        unsaved('adds an industry', async (h) => {
          await h.click('.industries .n-base-selection');
          await h.click('.n-base-select-option text=金融');
          await h.press('Escape');
          await h.see('.industries .n-tag text=金融');
        }),
        clean('removes it by the cross of its tag', async (h) => {
          await h.rest(300);
          await h.click('.industries .n-base-selection-tag-wrapper:nth-child(2) .n-base-close');
          await h.seeNot('.industries .n-tag text=金融');
        }),
        unsaved('adds a label', async (h) => {
          await h.press('Escape');
          await h.click('.labels .n-button');
          await h.type('高潜');
          await h.press('Enter');
          await h.see('.labels .n-tag text=高潜');
        }),
        clean('resets', (h) => h.click('.reset')),
      ],
    },
    {
      name: 'switch, boxes, radio buttons, stars, slider, number',
      steps: [
        opened,
        unsaved('makes the customer a VIP', (h) => h.click('.vip')),
        clean('takes it back with the space bar', (h) => h.press('Space')),
        unsaved('ticks WeChat', (h) => h.click('.wechat')),
        clean('unticks it by its label', (h) => h.click('.wechat .n-checkbox__label')),
        unsaved('asks for a special invoice', (h) => h.click('.invoice .n-radio-button text=专票')),
        clean('asks for a normal one', (h) => h.click('.invoice .n-radio-button text=普票')),
        unsaved('gives five stars', async (h) => {
          await h.click('.stars .n-rate__item:nth-child(5)');
          await h.hover('.n-card-header__main');
        }),
        clean('gives three again', async (h) => {
          await h.click('.stars .n-rate__item:nth-child(3)');
          await h.hover('.n-card-header__main');
        }),
        unsaved('drags the intent up', async (h) => {
          await h.drag('.intent .n-slider-handle', '.intent');
          await h.click('.intent .n-slider-handle');
          await h.press('ArrowRight', 2);
        }),
        clean('resets', (h) => h.click('.reset')),
        unsaved('steps the staff up', (h) => h.click('.staff .n-input__suffix .n-button')),
        clean('types the old number', async (h) => {
          await h.fill('.staff input', '120');
          await h.press('Tab');
        }),
      ],
    },
    {
      name: 'date and time, contacts in lines, a file',
      steps: [
        opened,
        clean('browses the calendar', async (h) => {
          await h.click('.visit input');
          await h.click('.n-date-panel-month__next');
          await h.rest(200);
          await h.click('.n-card-header__main');
          await h.seeNot('.n-date-panel');
        }),
        unsaved('chooses a day', async (h) => {
          await h.rest(300);
          await h.click('.visit input');
          await h.click('.n-date-panel-date:not(.n-date-panel-date--excluded) text=19');
          await h.rest(400);
        }),
        clean('types the old day', async (h) => {
          await h.fill('.visit input', '2026-03-12');
          await h.press('Tab');
          await h.click('.n-card-header__main');
        }),
        unsaved('chooses another hour and confirms', async (h) => {
          await h.rest(300);
          await h.click('.call input');
          await h.click('.n-time-picker-col:first-child .n-time-picker-col__item text=10');
          await h.click('.n-time-picker-actions .n-button--primary-type');
          await h.seeNot('.n-time-picker-panel');
        }),
        clean('resets', (h) => h.click('.reset')),
        unsaved('moves the second contact up', (h) =>
          h.click('.contacts .n-dynamic-input-item:nth-child(2) .n-button:nth-child(3)'),
        ),
        clean('moves it down again', (h) =>
          h.click('.contacts .n-dynamic-input-item:nth-child(1) .n-button:nth-child(4)'),
        ),
        unsaved('adds a contact', async (h) => {
          await h.click('.contacts .n-dynamic-input-item:nth-child(2) .n-button:nth-child(2)');
          await h.click('.contacts .n-dynamic-input-item:nth-child(3) input');
          await h.type('Wang');
        }),
        clean('removes the line', (h) =>
          h.click('.contacts .n-dynamic-input-item:nth-child(3) .n-button:nth-child(1)'),
        ),
        unsaved('chooses a file', async (h) => {
          await h.upload('.files input[type=file]', 'licence.pdf');
          await h.see('.n-upload-file text=licence.pdf');
        }),
        clean('saves', async (h) => {
          await h.click('.save');
          await h.see('.n-message text=保存成功');
        }),
      ],
    },
    {
      name: 'follow-up in a drawer; traps in the table',
      steps: [
        opened,
        clean('opens the drawer and cancels', async (h) => {
          await h.click('.follow');
          await h.see('.follow-text');
          await h.rest(300);
          await h.click('.give-up');
          await h.seeNot('.follow-text');
        }),
        unsaved('writes a follow-up', async (h) => {
          await h.rest(300);
          await h.click('.follow');
          await h.rest(300);
          await h.click('.follow-text textarea');
          await h.type('客户同意报价');
        }),
        unsaved('submits; the connection breaks', async (h) => {
          await h.server({ broken: true });
          await h.click('.submit');
          await h.see('.n-message text=跟进提交失败');
        }),
        clean('submits again', async (h) => {
          await h.server({});
          await h.click('.submit');
          await h.seeNot('.follow-text');
        }),
        clean('searches, sorts, ticks and turns the page of the log', async (h) => {
          await h.rest(300);
          await h.click('.n-tabs-tab text=跟进记录');
          await h.click('.keyword input');
          await h.type('报价');
          await h.rest(300);
          await h.fill('.keyword input', '');
          await h.click('.logs .n-data-table-th text=日期');
          await h.click('.logs tbody tr:nth-child(2) .n-checkbox');
          await h.click('.logs .n-pagination-item text=2');
        }),
      ],
    },
  ],
};
