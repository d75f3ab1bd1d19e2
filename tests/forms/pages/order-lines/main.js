import $ from '../../kit/jquery-global.js';
import 'inputmask/dist/jquery.inputmask.js';
import Sortable from 'sortablejs';
import 'bootstrap/dist/css/bootstrap.min.css';

const products = ['数据线', '路由器', '交换机', '机柜'];

function row({ product, count, price }) {
  const options = products.map((name) => `<option ${name === product ? 'selected' : ''}>${name}</option>`).join('');
  const line = $(`<tr>
    <td class="handle" style="cursor:move">☰</td>
    <td><select class="form-select form-select-sm product">${options}</select></td>
    <td><input class="form-control form-control-sm count" type="number" min="1" value="${count}"></td>
    <td><input class="form-control form-control-sm price" value="${price}"></td>
    <td class="part"></td>
    <td><button type="button" class="btn btn-sm btn-outline-danger remove" title="删除">×</button></td></tr>`);
  line.find('.price').inputmask('decimal', { digits: 2, groupSeparator: ',', rightAlign: false });
  return line;
}

function sums() {
  let sum = 0;
  $('#lines tr').each((_index, element) => {
    const part = $(element).find('.count').val() * Number($(element).find('.price').inputmask('unmaskedvalue'));
    $(element).find('.part').text(part.toFixed(2));
    sum += part;
  });
  $('#sum').text(sum.toFixed(2));
}

function show(order) {
  $('#lines').empty().append(order.lines.map(row));
  $('#remark').val(order.remark);
  sums();
}

const load = () => $.getJSON('/api/record/order-lines', show);
const say = (text, kind) => $('#message').html($('<div role="alert">').addClass(`alert alert-${kind}`).text(text));

load();
Sortable.create($('#lines')[0], { handle: '.handle', animation: 150 });
$('#order').on('input change', sums);
$('#add').on('click', () => {
  $('#lines').append(row({ product: products[0], count: 1, price: '0' }));
  sums();
});
$('#lines').on('click', '.remove', (event) => {
  $(event.target).closest('tr').remove();
  sums();
});
$('#undo').on('click', () => {
  $('#message').empty();
  load();
});
$('#order').on('submit', (event) => {
  event.preventDefault();
  const lines = $('#lines tr')
    .toArray()
    .map((element) => ({
      product: $(element).find('.product').val(),
      count: Number($(element).find('.count').val()),
      price: $(element).find('.price').inputmask('unmaskedvalue'),
    }));
  $.ajax({
    url: '/api/record/order-lines',
    method: 'PUT',
    contentType: 'application/json',
    data: JSON.stringify({ lines, remark: $('#remark').val() }),
  })
    .done(() => say('保存成功', 'success'))
    .fail((xhr) => say(xhr.responseJSON?.error ?? '保存失败,请检查网络', 'danger'));
});
