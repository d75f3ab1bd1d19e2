import { expect, test } from 'vitest';
import { fillTemplate } from '../../forms/server/template';

test.each([
  ['{{name}}', { name: 'Ada & <Co>' }, 'Ada &#38; &#60;Co&#62;'],
  ['{{name}}', {}, ''],
  ['{{#error}}<p>{{error}}</p>{{/error}}', {}, ''],
  ['{{#error}}<p>{{error}}</p>{{/error}}', { error: 'Too long' }, '<p>Too long</p>'],
  ['{{^error}}fine{{/error}}', {}, 'fine'],
  ['{{^error}}fine{{/error}}', { error: 'Too long' }, ''],
  ['<option {{#state=open}}selected{{/state=open}}>', { state: 'open' }, '<option selected>'],
  ['<option {{#state=open}}selected{{/state=open}}>', { state: 'closed' }, '<option >'],
  ['{{#tags=a}}A{{/tags=a}}{{#tags=b}}B{{/tags=b}}', { tags: ['b', 'c'] }, 'B'],
  ['{{#news=1}}checked{{/news=1}}', { news: ['0', '1'] }, 'checked'],
  ['{{#error}}{{#state=x}}inner{{/state=x}}{{/error}}', { error: 'e', state: 'x' }, 'inner'],
])('%s filled with %o is %s', (html, fields, expected) => {
  expect(fillTemplate(html, fields)).toBe(expected);
});
