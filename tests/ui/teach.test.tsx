import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type OpenOptions, openOptions } from './fakes/open-options';
import { taughtSample, teachViews } from './samples/teach-samples';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

const views = teachViews('en');
let api = fakeApi();
let options: OpenOptions;
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => {
  options?.page.close();
});

async function open(name: string) {
  options = await openOptions(api, name);
  const at = name.startsWith('teach-') ? '.panel' : '[data-action="teach"]';
  await vi.waitFor(() => options.page.find(at));
  return options.page;
}

const answers = (type: keyof typeof api.replies, name: string) => {
  api.replies[type] = { ok: true, value: views[name] };
};

describe('Z15 S9 the wizard', () => {
  test('begins with what it keeps, and records in the click', async () => {
    const page = await open('teach-open');
    expect(page.text()).toContain('No page content, nothing you type.');
    answers('teach.start', 'recording');
    await page.press('record');
    await vi.waitFor(() => page.find('[data-teach="recording"]'));
    expect(options.sent('teach.start')).toEqual([{ id: 'site-2' }]);
    expect(page.all('[data-seen]').map((one) => one.getAttribute('data-seen'))).toEqual([
      ...['opener', 'control', 'answer', 'request', 'waiting'],
    ]);
  });

  test('plays back what stays ticked', async () => {
    const page = await open('teach-review');
    answers('teach.choose', 'again');
    for (const id of ['step-0', 'proof']) {
      const box = page.find(`#${id}`) as HTMLInputElement;
      box.checked = false;
      await page.fire(box, 'change');
    }
    await page.press('play-back');
    expect(options.sent('teach.choose')).toEqual([{ id: 'site-2', steps: [1, 2], request: true, proof: false }]);
    await vi.waitFor(() => page.find('[data-teach="signing-in"]'));
  });

  test('a request that may be another and an address that may name somebody are offered, not ticked', async () => {
    const page = await open('teach-review-guess');
    expect((page.find('#request') as HTMLInputElement).checked).not.toBe(true);
    expect((page.find('#proof') as HTMLInputElement).checked).not.toBe(true);
    expect(page.text()).toContain('Its address says nothing of signing out.');
    await page.press('play-back');
    expect(options.sent('teach.choose')).toMatchObject([{ request: false, proof: false }]);
  });

  test('says which step it could not find again, and that the request is not kept', async () => {
    const page = await open('teach-review-doubts');
    expect((page.find('#step-0') as HTMLInputElement).disabled).toBe(true);
    expect(page.text()).toContain('It is not kept: only the clicks are repeated.');
    expect(page.text()).toContain('This site may keep it, whatever is pressed.');
    await page.press('play-back');
    expect(options.sent('teach.choose')).toEqual([{ id: 'site-2', steps: [1], request: false, proof: false }]);
  });

  test.each([
    ['works', 'Played back: it works', ['cancel', 'export', 'save']],
    ['fails', 'the login is still open', ['cancel', 'save', 'record']],
    ['unproven', 'nothing is proven', ['cancel', 'save', 'record']],
    ['other', 'the steps did not sign out', ['cancel', 'save', 'record']],
  ])('%s: “%s”, with %o', async (name, words, actions) => {
    const page = await open(`teach-${name}`);
    expect(page.text()).toContain(words);
    expect(page.all('.panel-foot button').map((one) => one.getAttribute('data-action'))).toEqual(actions);
    expect(page.all('.verdict-tile')).toHaveLength(2);
  });

  test('saves when somebody says so, and shows the site', async () => {
    const page = await open('teach-works');
    await page.press('save');
    expect(options.sent('teach.save')).toEqual([{ id: 'site-2' }]);
    await vi.waitFor(() => expect(location.hash).toBe('#site/site-2'));
  });

  test('cancelled leaves the recording behind', async () => {
    const page = await open('teach-recording');
    await page.press('cancel');
    expect(options.sent('teach.cancel')).toEqual([{ id: 'site-2' }]);
    await vi.waitFor(() => expect(location.hash).toBe('#site/site-2'));
  });

  test('a refusal is a sentence', async () => {
    const page = await open('teach-open');
    api.replies['teach.start'] = { ok: false, code: 'no-access', values: { host: 'crm.example' } };
    await page.press('record');
    await vi.waitFor(() => expect(page.text('.panel .error')).toMatch(/access/i));
  });
});

describe('S9 the site’s page', () => {
  test('leads to the wizard', async () => {
    const page = await open('site');
    await page.press('teach');
    expect(location.hash).toBe('#teach/site-2');
  });

  test('tells what was recorded when, gives it away, and takes it back after it was removed', async () => {
    const page = await open('site-taught');
    expect(page.text('[data-taught]')).toMatch(/2 clicks/);
    api.replies['teach.export'] = { ok: true, value: '{}' };
    await page.press('export-taught');
    await vi.waitFor(() => expect(api.log.some(([what]) => what === 'download')).toBe(true));
    await page.press('remove-taught');
    await vi.waitFor(() => expect(options.settings().sites[0]?.taught).toBeNull());
    await vi.waitFor(() => page.find('[data-action="undo"]'));
    await page.press('undo');
    await vi.waitFor(() => expect(options.settings().sites[0]?.taught).toEqual(taughtSample));
  });
});
