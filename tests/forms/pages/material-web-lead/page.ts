import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'material-web-lead',
  family: 'web-components',
  libraries: ['@material/web'],
  scenarios: [
    {
      name: '看看各个控件，什么也不改；改了又改回来',
      steps: [
        opened,
        clean('用 Tab 走过各个字段', async (hands) => {
          await hands.click('[name=company] >>> input');
          await hands.press('Tab', 5);
        }),
        clean('打开阶段列表，按 Escape', async (hands) => {
          await hands.click('[name=stage] >>> md-outlined-field');
          await hands.rest(600);
          await hands.press('Escape');
          await hands.rest(400);
        }),
        clean('切换到跟进记录再回来', async (hands) => {
          await hands.click('#tab-follow');
          await hands.see('#follow');
          await hands.click('#tab-basic');
          await hands.see('#basic');
        }),
        unsaved('改公司名称', async (hands) => {
          await hands.click('[name=company] >>> input');
          await hands.press('End');
          await hands.type('上海');
        }),
        clean('删掉', (hands) => hands.press('Backspace', 2)),
        unsaved('选择另一个阶段', async (hands) => {
          await hands.click('[name=stage] >>> md-outlined-field');
          await hands.rest(600);
          await hands.click('md-select-option[value=qualified]');
          await hands.rest(400);
        }),
        clean('改回已联系', async (hands) => {
          await hands.click('[name=stage] >>> md-outlined-field');
          await hands.rest(600);
          await hands.click('md-select-option[value=contacted]');
          await hands.rest(400);
        }),
      ],
    },
    {
      name: '开关、单选、复选和标签',
      steps: [
        opened,
        unsaved('关掉重点跟进', (hands) => hands.click('md-switch')),
        clean('再打开', (hands) => hands.click('md-switch')),
        unsaved('勾选决策人', (hands) => hands.click('md-checkbox')),
        clean('取消勾选', (hands) => hands.click('md-checkbox')),
        unsaved('来源改为展会', (hands) => hands.click('md-radio[value=fair]')),
        clean('改回网站', (hands) => hands.click('md-radio[value=web]')),
        unsaved('加上出口标签', (hands) => hands.click('#chip-export >>> button')),
        clean('去掉出口标签', (hands) => hands.click('#chip-export >>> button')),
        unsaved('拖动意向度', async (hands) => {
          await hands.click('md-slider >>> input');
          await hands.press('ArrowRight', 2);
        }),
      ],
    },
    {
      name: '保存失败，再次保存成功',
      steps: [
        opened,
        unsaved('写备注', async (hands) => {
          await hands.click('[name=memo] >>> textarea');
          await hands.press('Control+End');
          await hands.type('需要中文合同');
        }),
        unsaved('保存，服务器返回错误', async (hands) => {
          await hands.server({ body: { success: false, message: '该线索已被他人锁定' } });
          await hands.click('#save');
          await hands.see('#status text=该线索');
        }),
        clean('再次保存', async (hands) => {
          await hands.server({});
          await hands.click('#save');
          await hands.see('#status text=保存成功');
        }),
      ],
    },
    {
      name: '删除备注的对话框',
      steps: [
        opened,
        clean('打开对话框并取消', async (hands) => {
          await hands.click('#drop');
          await hands.see('#ask-no');
          await hands.rest(600);
          await hands.click('#ask-no');
          await hands.rest(600);
        }),
        unsaved('打开并确定，备注被清空但尚未保存', async (hands) => {
          await hands.click('#drop');
          await hands.rest(600);
          await hands.click('#ask-yes');
          await hands.rest(600);
        }),
        clean('保存', async (hands) => {
          await hands.click('#save');
          await hands.see('#status text=保存成功');
        }),
      ],
    },
  ],
};
