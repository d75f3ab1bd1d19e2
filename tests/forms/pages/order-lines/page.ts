import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const save = async (hands: Hands, kind: 'success' | 'danger') => {
  await hands.click('#save');
  await hands.see(`.alert-${kind}`);
};

/** Rows are added, removed and dragged; sums are computed; saved as one list. */
export const page: FormPage = {
  id: 'order-lines',
  family: 'drag-and-drop',
  libraries: ['jquery', 'inputmask', 'sortablejs', 'bootstrap'],
  scenarios: [
    {
      name: '添加和删除行',
      steps: [
        opened,
        unsaved('添加一行', (hands) => hands.click('#add')),
        unsaved('填写新行', async (hands) => {
          await hands.choose('#lines tr:nth-child(4) .product', '机柜');
          await hands.fill('#lines tr:nth-child(4) .price', '3100');
        }),
        clean('保存', (hands) => save(hands, 'success')),
        unsaved('删除第二行', (hands) => hands.click('#lines tr:nth-child(2) .remove')),
        unsaved('保存失败 500', async (hands) => {
          await hands.server({ status: 500, body: { error: '服务器内部错误' } });
          await save(hands, 'danger');
        }),
        clean('再次保存', async (hands) => {
          await hands.server({});
          await save(hands, 'success');
        }),
      ],
    },
    {
      name: '拖动排序',
      steps: [
        opened,
        unsaved('把第一行拖到第三行', (hands) =>
          hands.drag('#lines tr:nth-child(1) .handle', '#lines tr:nth-child(3) .handle'),
        ),
        clean('撤销更改', async (hands) => {
          await hands.click('#undo');
          await hands.rest(400);
        }),
        unsaved('再拖一次', (hands) => hands.drag('#lines tr:nth-child(3) .handle', '#lines tr:nth-child(1) .handle')),
        clean('保存', (hands) => save(hands, 'success')),
      ],
    },
    {
      name: '数量改回、备注、断网',
      steps: [
        opened,
        unsaved('数量改为 5', (hands) => hands.fill('#lines tr:nth-child(1) .count', '5')),
        clean('改回 2', (hands) => hands.fill('#lines tr:nth-child(1) .count', '2')),
        unsaved('写备注', async (hands) => {
          await hands.click('#remark');
          await hands.type('请在周五前发货');
        }),
        unsaved('保存时断网', async (hands) => {
          await hands.server({ broken: true });
          await save(hands, 'danger');
        }),
        clean('重新保存', async (hands) => {
          await hands.server({});
          await save(hands, 'success');
        }),
      ],
    },
  ],
};
