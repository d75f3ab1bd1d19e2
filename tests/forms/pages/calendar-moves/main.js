import '../../kit/crm.css';
import './calendar.css';
import { send } from '../../kit/http.js';

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
let stored = [
  { id: 'v1', text: '拜访海达机械', week: 0, day: 0 },
  { id: 'v2', text: '电话：新华印刷', week: 0, day: 1 },
  { id: 'v3', text: '展会筹备会', week: 0, day: 3 },
  { id: 'v4', text: '合同签署', week: 1, day: 2 },
];
let events = structuredClone(stored);
let week = 0;
const $ = (selector) => document.querySelector(selector);

function show() {
  $('#title').textContent = `第 ${24 + week} 周`;
  const days = $('#weekend').checked ? 7 : 5;
  $('.week').replaceChildren(
    ...names.slice(0, days).map((name, day) => {
      const column = document.createElement('div');
      column.className = 'day';
      column.dataset.day = String(day);
      column.append(name, ...events.filter((event) => event.week === week && event.day === day).map(box));
      return column;
    }),
  );
  $('.changes').hidden = JSON.stringify(events) === JSON.stringify(stored);
}
function box(event) {
  const element = document.createElement('div');
  element.className = 'event';
  element.id = event.id;
  element.textContent = event.text;
  element.addEventListener('pointerdown', (down) => lift(element, event, down));
  return element;
}
/** The event follows the pointer and lands on the day below it. */
function lift(element, event, down) {
  element.setPointerCapture(down.pointerId);
  element.classList.add('lifted');
  const move = (now) => {
    element.style.transform = `translate(${now.clientX - down.clientX}px, ${now.clientY - down.clientY}px)`;
  };
  const drop = (now) => {
    element.removeEventListener('pointermove', move);
    element.hidden = true;
    const day = document.elementFromPoint(now.clientX, now.clientY)?.closest('.day')?.dataset.day;
    if (day !== undefined) event.day = Number(day);
    show();
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', drop, { once: true });
}
$('#prev').addEventListener('click', () => turn(-1));
$('#next').addEventListener('click', () => turn(1));
$('#weekend').addEventListener('change', show);
function turn(by) {
  week += by;
  show();
}
$('#undo').addEventListener('click', () => {
  events = structuredClone(stored);
  show();
});
$('#save').addEventListener('click', async () => {
  $('#status').textContent = '正在保存…';
  const sent = structuredClone(events);
  const answer = await send('PUT', '/api/calendar/2024', { events: sent });
  if (answer.ok) stored = sent;
  $('#status').className = answer.ok ? '' : 'error-text';
  $('#status').textContent = answer.ok ? '日程已保存' : '保存失败，请重试';
  show();
});
show();
