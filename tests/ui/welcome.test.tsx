import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageType, Protocol, Reply } from '../../lib/messaging/protocol';
import type { Rehearsal } from '../../lib/signout/rehearsal';
import type { Settings } from '../../lib/sites/site';
import { Welcome } from '../../lib/ui/welcome/welcome';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type Page, show } from './fakes/page';
import type { Language } from './samples/names';
import { alive, clean, entry, proven, record } from './samples/parts';
import { odoo, proposal, proves, signedIn, untouched, welcomeSamples } from './samples/welcome-samples';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let api = fakeApi();
let page: Page;
let settings: Settings;
const gone: string[] = [];

beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
  gone.length = 0;
});
afterEach(() => page?.close());

const ok = <T,>(value: T): Reply<T> => ({ ok: true, value });

/** Over settings that keep what is saved, unless a reply says otherwise. */
async function open(name: string, language: Language = 'en') {
  fake.i18n = fakeI18n(language);
  const sample = welcomeSamples(language)[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  settings = sample.settings;
  Object.assign(api.replies, sample.replies);
  const send = async (type: MessageType, data: never) => {
    const reply = await api.send(type, data);
    if (type === 'settings.get') return ok(settings);
    if (reply.ok && type === 'settings.change') settings = { ...settings, ...(data as object) };
    return reply;
  };
  page = await show(<Welcome api={{ ...api, send } as never} known={sample.overview} />, sample.hash);
  Object.assign(location, { assign: (url: string) => gone.push(url) });
  await vi.waitFor(() => page.find('h2'));
}

const sent = <T extends MessageType>(type: T) =>
  api.log.filter(([what]) => what === type).map(([, data]) => data as Protocol[T]['data']);
const asked = () => api.log.filter(([what]) => what === 'access').map(([, origins]) => origins);

/** Types an address and waits until it was recognised. */
async function typeAddress(reply: Reply<unknown> = ok(odoo)) {
  api.replies['site.inspect'] = reply;
  await page.input('address', 'acme.odoo.com');
  await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve));
}

describe('R9 which CRM', () => {
  test('an address is recognised, gathered in a list, and the browser is asked once about exactly these hosts', async () => {
    await open('crm');
    await typeAddress();
    await page.press('add-site');
    expect(page.text('[data-listed="acme.odoo.com"]')).toContain('Known: Odoo, preset available');
    expect(sent('site.add'), 'nothing is saved before access').toEqual([]);
    api.replies['site.inspect'] = ok(proposal('crm.other.example'));
    await page.input('address', 'crm.other.example');
    await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(2));
    await page.press('add-site');
    await vi.waitFor(() => page.find('[data-listed="crm.other.example"]'));
    expect(page.text('[data-listed="crm.other.example"]')).toContain('Not known yet');
    await page.press('next');
    expect(asked()).toEqual([
      [
        ...['https://acme.odoo.com/*', 'http://acme.odoo.com/*'],
        ...['https://crm.other.example/*', 'http://crm.other.example/*'],
      ],
    ]);
    await vi.waitFor(() => expect(sent('site.add')).toHaveLength(2));
    expect(sent('site.add')[0]).toEqual({
      ...{ address: 'https://acme.odoo.com/', name: 'acme.odoo.com', presetId: 'odoo' },
    });
    await vi.waitFor(() => expect(location.hash).toBe('#hours'));
  });

  test('the browser is asked within the click: nothing is awaited before', async () => {
    await open('crm');
    await typeAddress();
    const button = page.find('[data-action="next"]');
    button.dispatchEvent(new (page.document.defaultView as Window & typeof globalThis).Event('click'));
    expect(asked(), 'in the same turn').toHaveLength(1);
  });

  test('what stands in the field goes along without Add', async () => {
    await open('crm');
    await typeAddress();
    await page.press('next');
    await vi.waitFor(() => expect(sent('site.add')).toHaveLength(1));
  });

  test('Enter before the address was recognised adds it as soon as it is', async () => {
    await open('crm');
    api.replies['site.inspect'] = ok(odoo);
    await page.input('address', 'acme.odoo.com');
    await page.press('add-site');
    await vi.waitFor(() => page.find('[data-listed="acme.odoo.com"]'));
    expect((page.find('#address') as HTMLInputElement).value).toBe('');
  });

  test('S2 with access it is looked at once more, for what its pages show', async () => {
    await open('crm');
    await typeAddress(ok(proposal('crm.acme.example')));
    await page.press('add-site');
    const again = proposal('crm.acme.example', { presets: [{ id: 'zammad', name: 'Zammad', why: 'fingerprint' }] });
    api.replies['site.inspect'] = ok(again);
    await page.press('next');
    await vi.waitFor(() => expect(sent('site.add')).toMatchObject([{ presetId: 'zammad' }]));
  });

  test('access that is refused adds nothing, says so, and can be asked for again', async () => {
    await open('crm');
    await typeAddress();
    api.allows = false;
    await page.press('next');
    await vi.waitFor(() => expect(page.text('.error')).toContain('nothing was added'));
    expect(sent('site.add')).toEqual([]);
    expect(location.hash).toBe('');
    api.allows = true;
    await page.press('next');
    await vi.waitFor(() => expect(sent('site.add')).toHaveLength(1));
  });

  test('hosts of the same sign-in are shown before, and those that are left out are not asked about', async () => {
    await open('crm');
    await typeAddress(ok({ ...odoo, otherHosts: ['login.acme.example', 'files.acme.example'] }));
    await vi.waitFor(() => page.find('[data-host="files.acme.example"]'));
    const box = page.find('[data-host="files.acme.example"]') as HTMLInputElement;
    box.checked = false;
    await page.fire(box, 'change');
    await page.press('next');
    expect(asked()[0]).toEqual([
      ...['https://acme.odoo.com/*', 'http://acme.odoo.com/*'],
      ...['https://login.acme.example/*', 'http://login.acme.example/*'],
    ]);
    await vi.waitFor(() => expect(sent('site.add')).toMatchObject([{ otherHosts: ['login.acme.example'] }]));
  });

  test.each([
    ['', ok(odoo), 'Enter a value'],
    ['co uk', { ok: false, code: 'not-an-address', values: { value: 'co uk' } } as const, '“co uk” is no address'],
    ['acme.odoo.com', ok({ ...odoo, alreadySiteId: 'site-1' }), 'This site is there already'],
  ])('"%s" leads nowhere, and says what to do', async (address, reply, words) => {
    await open('crm');
    api.replies['site.inspect'] = reply;
    if (address !== '') await page.input('address', address);
    await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(address === '' ? 0 : 1));
    await page.press('next');
    await vi.waitFor(() => expect(page.text('.error')).toContain(words));
    expect(page.focused()?.id).toBe('address');
    expect([asked(), location.hash]).toEqual([[], '']);
  });

  test('the same site twice is refused; one is taken out of the list again', async () => {
    await open('crm');
    await typeAddress();
    await page.press('add-site');
    await page.input('address', 'acme.odoo.com');
    await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(2));
    await page.press('add-site');
    await vi.waitFor(() => expect(page.text('.error')).toContain('This site is there already'));
    await page.press('take-out');
    expect(page.all('[data-listed]')).toEqual([]);
    expect(page.focused()?.id).toBe('address');
  });

  test('a site that the worker refuses stays in the list, with the reason', async () => {
    await open('crm');
    await typeAddress();
    api.replies['site.add'] = { ok: false, code: 'too-many-sites' };
    await page.press('next');
    await vi.waitFor(() => page.find('.error'));
    expect(page.all('[data-listed]')).toHaveLength(1);
    expect(location.hash).toBe('');
  });

  test('coming back shows what is there, and asks again where access is missing', async () => {
    await open('crm-back');
    expect(page.all('.choice[data-site]')).toHaveLength(2);
    expect(page.text('[data-access="none"]')).toContain('access is missing');
    await page.press('next');
    expect(asked()).toEqual([['https://desk.northwind.example/*']]);
  });

  test('skipping saves nothing and asks nothing', async () => {
    await open('crm');
    await page.press('skip');
    expect(location.hash).toBe('#hours');
    expect([asked(), sent('site.add')]).toEqual([[], []]);
  });
});

describe('R9 hours', () => {
  const week = () => settings.shifts.week.map((ranges) => ranges.map(({ start, end }) => `${start}–${end}`).join());
  const flip = async (id: string, on: boolean) => {
    const box = page.find(`#${id}`) as HTMLInputElement;
    box.checked = on;
    await page.fire(box, 'change');
  };

  test('days, from and to become the week; the rest of the plan stays', async () => {
    await open('hours');
    settings = { ...settings, shifts: { ...settings.shifts, zone: 'Europe/Berlin' } };
    await flip('day-4', false);
    await flip('day-5', true);
    await page.input('from', '9');
    await page.input('to', '5pm');
    await page.press('next');
    await vi.waitFor(() => expect(location.hash).toBe('#rehearsal'));
    const day = '09:00–17:00';
    expect(week()).toEqual([day, day, day, day, '', day, '']);
  });

  test('what is on beside the end of a shift is said, and that no attendance is recorded', async () => {
    await open('hours');
    const text = page.text('.notice');
    expect(text).toContain('signing out after 15 min without activity');
    expect(text).toContain('warned 2 min before');
    expect(text).toContain('ends after 12 h at the latest');
    expect(text).toContain('no attendance is recorded');
  });

  test('X39 hours over midnight are asked about, not refused; nothing is saved before the answer', async () => {
    await open('hours');
    await page.input('from', '22:00');
    await page.input('to', '06:00');
    await page.press('next');
    await vi.waitFor(() => page.find('[data-action="overnight"]'));
    await vi.waitFor(() => expect(page.focused()?.getAttribute('data-action')).toBe('overnight'));
    expect(sent('settings.change')).toEqual([]);
    await page.press('overnight');
    await vi.waitFor(() => expect(week()[0]).toBe('22:00–06:00'));
    expect(location.hash).toBe('#rehearsal');
  });

  test('a mistake over midnight is corrected', async () => {
    await open('hours');
    await page.input('to', '06:00');
    await page.press('next');
    await vi.waitFor(() => page.find('[data-action="correct"]'));
    await page.press('correct');
    expect(page.text('#to-error')).toContain('it ends before it starts');
    await vi.waitFor(() => expect(page.focused()?.id).toBe('to'));
    expect(sent('settings.change')).toEqual([]);
  });

  test('without fixed hours there is no shift', async () => {
    await open('hours');
    settings = {
      ...settings,
      shifts: { ...settings.shifts, week: [[{ start: '08:00', end: '16:00' }], [], [], [], [], [], []] },
    };
    await flip('none', true);
    await page.press('next');
    await vi.waitFor(() => expect(location.hash).toBe('#rehearsal'));
    expect(week().join('')).toBe('');
  });

  test.each([
    ['from', '25', 'from', '“25” is no time'],
    ['to', '', 'to', '“” is no time'],
    ['to', '08:30', 'to', 'is the same time twice'],
  ])('%s "%s" is not saved, and says what is wrong', async (id, text, at, words) => {
    await open('hours');
    await page.input(id, text);
    await page.press('next');
    await vi.waitFor(() => expect(page.text(`#${at}-error`)).toContain(words));
    await vi.waitFor(() => expect(page.focused()?.id).toBe(at));
    expect([sent('settings.change'), location.hash]).toEqual([[], '#hours']);
  });

  test('a week without a day is not saved', async () => {
    await open('hours');
    for (const day of [0, 1, 2, 3, 4]) await flip(`day-${day}`, false);
    await page.press('next');
    await vi.waitFor(() => expect(page.text('#days-error')).toContain('Choose at least one day'));
    expect(sent('settings.change')).toEqual([]);
  });

  test('hours that the worker refuses stay there, with the reason', async () => {
    await open('hours');
    api.replies['settings.change'] = { ok: false, code: 'worker-unreachable' };
    await page.press('next');
    await vi.waitFor(() => expect(page.text('#save-error')).toContain('Signoff does not answer'));
    expect(location.hash).toBe('#hours');
  });

  test('hours that take more to say are left as they are', async () => {
    await open('hours-own');
    expect(page.text('.notice')).toContain('They stay as they are');
    await page.press('next');
    expect([sent('settings.change'), location.hash]).toEqual([[], '#rehearsal']);
  });

  test('coming back shows the hours that are set, and skipping leaves them', async () => {
    await open('hours');
    page.close();
    const ranges = [{ start: '07:00', end: '15:30' }];
    settings = { ...settings, shifts: { ...settings.shifts, week: [ranges, [], ranges, [], [], [], []] } };
    page = await show(
      <Welcome
        api={
          { ...api, send: async (type: MessageType) => (type === 'settings.get' ? ok(settings) : ok(null)) } as never
        }
        known={null}
      />,
      '#hours',
    );
    await vi.waitFor(() => page.find('#from'));
    expect((page.find('#from') as HTMLInputElement).value).toBe('07:00');
    expect(page.all('.days input').map((box) => box.hasAttribute('checked'))).toEqual([
      ...[true, false, true, false, false, false, false],
    ]);
    await page.press('skip');
    expect([sent('settings.change'), location.hash]).toEqual([[], '#rehearsal']);
  });
});

describe('R9 the rehearsal', () => {
  const tell = (now: Rehearsal) => {
    for (const type of ['rehearsal.get', 'rehearsal.begin', 'rehearsal.act'] as const) api.replies[type] = ok(now);
  };
  const deeds = () => sent('rehearsal.act').map(({ deed }) => deed);
  const done = () => page.all('.todo li').map((item) => item.getAttribute('data-done'));

  test('says first what is real about it, and begins with the button', async () => {
    await open('try');
    expect(page.text('.notice')).toContain('part of Signoff, in this browser’s memory');
    expect(page.all('.demo')).toEqual([]);
    await page.press('rehearse');
    await vi.waitFor(() => page.find('[data-action="demo-sign-in"]'));
    expect(sent('rehearsal.begin')).toEqual([{ stubborn: false }]);
  });

  test('the list ticks itself off as things happen', async () => {
    await open('try-started');
    await page.press('rehearse');
    expect(done()).toEqual(['false', 'false', 'false', 'false']);
    tell(signedIn);
    await vi.waitFor(() => page.find('[data-action="demo-sign-in"]'));
    await page.press('demo-sign-in');
    await vi.waitFor(() => expect(done()).toEqual(['true', 'false', 'false', 'false']));
    tell({ ...signedIn, unsaved: true });
    await page.input('demo-note', 'a secret of the customer');
    await vi.waitFor(() => expect(done()).toEqual(['true', 'true', 'false', 'false']));
    tell(proves);
    await page.press('demo-sign-out');
    await vi.waitFor(() => expect(done()).toEqual(['true', 'true', 'true', 'false']));
    expect(deeds()).toEqual(['sign-in', 'edit', 'sign-out']);
  });

  test('R41 what is typed stays in the page: the worker hears only that there is something', async () => {
    await open('try-in');
    await vi.waitFor(() => page.find('#demo-note'));
    await page.input('demo-note', 'Call');
    await page.input('demo-note', 'Call back');
    await page.press('demo-save');
    await page.input('demo-note', 'Call back on');
    await page.input('demo-note', 'Call back');
    expect(deeds()).toEqual(['edit', 'save', 'edit', 'save']);
    expect(JSON.stringify(api.log)).not.toContain('Call');
  });

  test('unsaved work is held and shown; discarding takes a second press', async () => {
    await open('try-held');
    await vi.waitFor(() => expect(page.text('.demo-popup')).toContain('1 unsaved entry'));
    expect(page.text('.demo-popup')).toContain('Nothing has been signed out yet.');
    await page.press('discard');
    expect(page.text('.demo-popup')).toContain('Discard 1 unsaved entry?');
    await page.press('back');
    await page.press('check-again');
    await page.press('cancel');
    await page.press('discard');
    await page.press('discard-and-continue');
    expect(deeds().filter((deed) => deed !== 'save')).toEqual(['check', 'cancel', 'discard']);
  });

  test('saved meanwhile, the button is back', async () => {
    await open('try-saved');
    await vi.waitFor(() => expect(page.text('.demo-popup')).toContain('Nothing unsaved any more'));
    await page.press('check-again');
    expect(deeds()).toEqual(['check']);
  });

  test('the demo has its own way out', async () => {
    await open('try-in');
    await vi.waitFor(() => page.find('[data-action="demo-account"]'));
    expect(page.all('[data-action="demo-log-out"]')).toEqual([]);
    await page.press('demo-account');
    tell(untouched);
    await page.press('demo-log-out');
    await vi.waitFor(() => expect(page.text('.demo-popup')).toContain('No open sign-in found'));
    expect(deeds()).toEqual(['log-out']);
  });

  test('while it runs the step is named, and how it went is asked until it is over', async () => {
    await open('try-running');
    await vi.waitFor(() => expect(page.text('.demo-progress')).toContain('Step 7 of 7: Asking the server'));
    await vi.waitFor(() => expect(sent('rehearsal.get').length).toBeGreaterThan(2), 5_000);
    tell({ ...untouched, record: record([entry(1, 'en', proven, clean)]) });
    await vi.waitFor(() => expect(page.text('h2')).toBe('That was a whole sign-out'));
    await vi.waitFor(() => expect(page.focused()?.id).toBe('panel-title'));
    const asked = sent('rehearsal.get').length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(sent('rehearsal.get'), 'nothing is asked any more').toHaveLength(asked);
  });

  test('a worker that does not answer is asked again, and the page says so meanwhile', async () => {
    await open('try-running');
    api.replies['rehearsal.get'] = { ok: false, code: 'worker-unreachable' };
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toContain('Signoff does not answer'));
    tell({ ...untouched, record: record([entry(1, 'en', proven, clean)]) });
    await vi.waitFor(() => expect(page.text('h2')).toBe('That was a whole sign-out'), 5_000);
  });

  test.each([
    ['done', 'proven', 'clean', 'That was a whole sign-out', 'Ended, proven'],
    ['done-alive', 'still-alive', 'clean', 'The demo server still accepts the old login', 'Still open'],
    ['done-unclear', 'unproven', 'residue', 'The rehearsal did not end clearly', 'Not proven'],
  ])('P4 %s: the tiles say what the flows returned, %s and %s', async (name, verdict, local, title, word) => {
    await open(name);
    await vi.waitFor(() => expect(page.text('h2')).toBe(title));
    const tiles = page.find('.verdict-tiles');
    expect([tiles.getAttribute('data-verdict'), tiles.getAttribute('data-local')]).toEqual([verdict, local]);
    expect(page.text('.verdict-tiles')).toContain(word);
    expect(page.text().includes('refused the old login'), 'only where it did').toBe(name === 'done');
  });

  test('afterwards it can be tried with a server that does not listen, and back', async () => {
    await open('done');
    await vi.waitFor(() => page.find('[data-action="again"]'));
    tell({ ...untouched, stubborn: true });
    await page.press('again');
    await vi.waitFor(() => expect(page.text()).toContain('This time the demo server ignores the sign-out'));
    expect(sent('rehearsal.begin')).toEqual([{ stubborn: true }]);
    tell({ ...untouched, stubborn: true, record: record([entry(1, 'en', alive(), clean)]) });
    await page.press('demo-sign-in');
    await vi.waitFor(() => page.find('[data-action="again"]'));
    tell(untouched);
    await page.press('again');
    await vi.waitFor(() => page.find('[data-action="demo-sign-in"]'));
    expect(sent('rehearsal.begin').at(-1)).toEqual({ stubborn: false });
  });

  test('the page that was loaded anew has lost what stood there, and says so', async () => {
    await open('try-unsaved');
    await vi.waitFor(() => expect(deeds()).toEqual(['save']));
  });

  test.each(['try', 'done'])('%s can be left for the settings', async (name) => {
    await open(name);
    await vi.waitFor(() => page.find('.panel-foot button'));
    await page.press(name === 'try' ? 'skip' : 'finish');
    expect(gone).toEqual(['/options.html#sites']);
  });
});

describe('the way through', () => {
  test.each([
    ['', 'Which CRM do you sign in to?'],
    ['#crm', 'Which CRM do you sign in to?'],
    ['#hours', 'When does your shift end?'],
    ['#rehearsal', 'Try it once on a demo CRM'],
    ['#elsewhere', 'Which CRM do you sign in to?'],
  ])('address "%s" opens "%s"', async (hash, title) => {
    await open('try');
    page.close();
    const send = async (type: MessageType) => (type === 'settings.get' ? ok(settings) : ok(untouched));
    page = await show(<Welcome api={{ ...api, send } as never} known={null} />, hash);
    await vi.waitFor(() => expect(page.text('h2')).toBe(title));
    expect(page.all('[aria-current="step"]')).toHaveLength(1);
  });

  test('steps of which something came carry a tick and the word', async () => {
    await open('crm-back');
    expect(page.all('.stepper a').map((link) => link.textContent)).toEqual(['Your CRMdone', 'Your hours', 'Rehearsal']);
  });

  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s every step says what is written down, and no word is missing',
    async (language) => {
      for (const name of Object.keys(welcomeSamples(language))) {
        await open(name, language);
        expect(page.text('.guide-foot').length).toBeGreaterThan(20);
        expect(page.text()).not.toMatch(/undefined|\$\w+\$|_\w+_/);
        page.close();
      }
    },
  );
});
