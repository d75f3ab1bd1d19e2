import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const DAY = (day: number) => `.day[data-day="${day}"]`;

export const page: FormPage = {
  id: 'calendar-moves',
  family: 'drag-and-drop',
  libraries: [],
  scenarios: [
    {
      name: '翻看日程不算改动',
      steps: [
        opened,
        clean('看下一周再回来', async (hands) => {
          await hands.click('#next');
          await hands.see('#v4');
          await hands.click('#prev');
          await hands.see('#v1');
        }),
        clean('隐藏周末', async (hands) => {
          await hands.click('#weekend');
          await hands.seeNot(DAY(6));
        }),
        clean('点一下日程', (hands) => hands.click('#v2')),
      ],
    },
    {
      name: '把拜访移到另一天再移回来',
      steps: [
        opened,
        unsaved('移到周五', async (hands) => {
          await hands.drag('#v1', DAY(4));
          await hands.see(`${DAY(4)} #v1`);
        }),
        clean('移回周一', async (hands) => {
          await hands.drag('#v1', DAY(0));
          await hands.see(`${DAY(0)} #v1`);
        }),
      ],
    },
    {
      name: '移动后保存失败，再保存成功；再移动并撤销',
      steps: [
        opened,
        unsaved('电话改到周三', async (hands) => {
          await hands.drag('#v2', DAY(2));
          await hands.see(`${DAY(2)} #v2`);
        }),
        unsaved('保存，服务器出错', async (hands) => {
          await hands.server({ status: 500, body: { error: '服务器内部错误' } });
          await hands.click('#save');
          await hands.see('#status text=保存失败');
        }),
        clean('再次保存', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#status text=日程已保存');
        }),
        unsaved('筹备会移到周六', (hands) => hands.drag('#v3', DAY(5))),
        clean('撤销', async (hands) => {
          await hands.click('#undo');
          await hands.see(`${DAY(3)} #v3`);
        }),
      ],
    },
  ],
};
