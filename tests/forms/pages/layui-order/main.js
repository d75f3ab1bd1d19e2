import 'layui/dist/layui.js';
import 'layui/dist/css/layui.css';

const { layui } = window;

layui.use(['form', 'laydate', 'layer', 'table', 'rate', 'slider', 'element', 'jquery'], () => {
  const { form, laydate, layer, table, rate, slider, jquery: $ } = layui;
  let discount = 10;
  let stars = 3;
  let saved = null;

  laydate.render({ elem: '#date', btns: ['clear', 'confirm'] });
  const drawSlider = () =>
    slider.render({
      elem: '#discount',
      value: discount,
      change: (value) => {
        discount = value;
      },
    });
  const drawRate = () =>
    rate.render({
      elem: '#rate',
      value: stars,
      choose: (value) => {
        stars = value;
      },
    });
  drawSlider();
  drawRate();
  form.render();
  const read = () => ({ ...form.val('order'), discount, stars });
  saved = read();

  function post(url, body, done, failed) {
    $.ajax({
      url,
      type: 'POST',
      contentType: 'application/json',
      data: JSON.stringify(body),
      success: (answer) => (answer.code ? failed(answer.msg) : done()),
      error: () => failed('网络异常,请稍后重试'),
    });
  }

  form.on('submit(save)', () => {
    const sent = read();
    post(
      '/api/orders/88',
      sent,
      () => {
        saved = sent;
        layer.msg('提交成功', { icon: 1 });
      },
      (text) => layer.msg(text, { icon: 2 }),
    );
    return false;
  });

  $('#back').on('click', () => {
    form.val('order', { wish1: false, wish2: false, remind: false, ...saved });
    discount = saved.discount;
    stars = saved.stars;
    drawSlider();
    drawRate();
  });

  $('#follow').on('click', () => {
    layer.prompt({ formType: 2, title: '跟进记录' }, (value, index) => {
      post(
        '/api/orders/88/follow',
        { value },
        () => {
          layer.close(index);
          layer.msg('已记录', { icon: 1 });
        },
        (text) => layer.msg(text, { icon: 2 }),
      );
    });
  });

  const goods = [
    { id: 1, name: '呼叫中心坐席', count: 10, note: '按年' },
    { id: 2, name: '短信套餐', count: 3, note: '' },
    { id: 3, name: '实施服务', count: 1, note: '含培训' },
  ];
  table.render({
    elem: '#goods',
    data: goods,
    page: true,
    limit: 10,
    toolbar: true,
    defaultToolbar: ['filter'],
    cols: [
      [
        { type: 'checkbox' },
        { field: 'name', title: '商品', width: 200 },
        { field: 'count', title: '数量', sort: true, edit: 'text', width: 120 },
        { field: 'note', title: '说明', edit: 'text' },
        { title: '操作', toolbar: '#tools', width: 100 },
      ],
    ],
  });
  table.on('tool(goods)', (row) => {
    layer.confirm('真的删除么', (index) => {
      row.del();
      layer.close(index);
    });
  });
  $('#save-goods').on('click', () => {
    post(
      '/api/orders/88/goods',
      table.cache.goods,
      () => layer.msg('明细已保存', { icon: 1 }),
      (text) => layer.msg(text, { icon: 2 }),
    );
  });
});
