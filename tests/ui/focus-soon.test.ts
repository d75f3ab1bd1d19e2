import { expect, test, vi } from 'vitest';
import { focusSoon } from '../../lib/ui/focus-soon';
import { show } from './fakes/page';

test('X5 the focus goes to what is drawn, unless something else of the new page took it meanwhile', async () => {
  const page = await show(null);
  page.document.body.innerHTML = '<h1 tabindex="-1">Limits</h1><input id="rule">';
  focusSoon('h1');
  await vi.waitFor(() => expect(page.focused()).toBe(page.find('h1')));
  page.find('h1').focus();
  focusSoon('h1');
  page.find('#rule').focus();
  await new Promise((done) => setTimeout(done));
  expect(page.focused()).toBe(page.find('#rule'));
  page.close();
});
