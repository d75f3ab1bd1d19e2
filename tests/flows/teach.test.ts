import { describe, expect, test, vi } from 'vitest';
import { settingsFlow } from '../../lib/flows/sites';
import { startSignOut } from '../../lib/flows/start-sign-out';
import { exportTaught, importTaught } from '../../lib/flows/teach/taught-file';
import { createTeach } from '../../lib/flows/teach/teach';
import { RECORDING_LIMIT_MS, type Recording } from '../../lib/signout/taught/recording';
import { FakeWorld } from '../fakes/fake-world';
import { all, demonstrated, Lesson, press, value } from './lesson';
import { manual, nothing } from './run';

describe('Z15 S9 one demonstration', () => {
  test('is seen, judged, played back as soon as somebody is signed in again, and saved when they say so', async () => {
    const lesson = new Lesson();
    const review = await demonstrated(lesson);
    expect(review).toMatchObject({
      at: 'review',
      steps: [{ role: 'control', lasting: true }],
      request: { method: 'POST', path: '/x/9', withToken: false, saysSo: false },
      landsOn: '/login',
      since: 'refused',
    });
    expect(lesson.world.recording, 'nothing is reported any more').toBeNull();
    expect([...lesson.world.secrets.keys()], 'the old login is dropped').toEqual(['teaching']);

    expect(await value(lesson.teach.choose(all))).toMatchObject({ at: 'signing-in' });
    expect(await value(lesson.teach.get('alpha')), 'nobody is signed in').toMatchObject({ at: 'signing-in' });
    lesson.signInAgain();
    expect(await value(lesson.teach.get('alpha'))).toMatchObject({ at: 'playing' });
    await vi.advanceTimersByTimeAsync(30_000);
    const played = await value(lesson.teach.get('alpha'));
    expect(played?.played).toMatchObject({
      bySteps: true,
      outcome: { verdict: { kind: 'proven' }, local: { kind: 'clean' } },
    });
    expect(lesson.world.crmOf('alpha').sessions.size, 'at the server').toBe(0);
    expect(lesson.site.taught, 'not saved yet').toBeNull();

    const saved = await value(lesson.teach.save('alpha'));
    expect(saved.taught).toMatchObject({
      steps: [{ role: 'control', selectors: [['#leave']] }],
      request: { path: '/x/9' },
    });
    expect(saved.proofUrl).toMatch(/^https:\/\/alpha\.example\//);
    expect([...lesson.world.secrets.keys()].filter((key) => key.startsWith('teaching'))).toEqual([]);
  });

  test('that is cancelled leaves everything as it was', async () => {
    const lesson = new Lesson();
    const before = lesson.world.settings;
    await demonstrated(lesson);
    await value(lesson.teach.cancel('alpha'));
    expect(lesson.world.settings).toBe(before);
    expect(lesson.world.secrets.size).toBe(0);
    expect(await value(lesson.teach.get('alpha'))).toBeNull();
  });

  test('whose server keeps the session says so at once, and again when played back', async () => {
    const lesson = new Lesson();
    Object.defineProperty(lesson.world.crmOf('alpha'), 'manners', { value: 'keeps-session' });
    expect(await demonstrated(lesson)).toMatchObject({ since: 'accepted' });
    await value(lesson.teach.choose(all));
    lesson.signInAgain();
    await value(lesson.teach.get('alpha'));
    await vi.advanceTimersByTimeAsync(60_000);
    const played = await value(lesson.teach.get('alpha'));
    expect(played?.played?.outcome.verdict.kind).toBe('still-alive');
  });

  test('that does not sign out is not taken for one that does, though another way helped', async () => {
    const lesson = new Lesson();
    lesson.world.elements = new Map([['#leave', 'nothing']]);
    await demonstrated(lesson);
    await value(lesson.teach.choose({ ...all, request: false }));
    lesson.signInAgain();
    await value(lesson.teach.get('alpha'));
    await vi.advanceTimersByTimeAsync(60_000);
    const played = await value(lesson.teach.get('alpha'));
    expect(played?.played).toMatchObject({ bySteps: false, outcome: { verdict: { kind: 'proven' } } });
  });

  test('E4 is not played back by a sign-out that ran before and knows nothing of it, but after it', async () => {
    const lesson = new Lesson();
    await demonstrated(lesson);
    await value(lesson.teach.choose(all));
    lesson.signInAgain();
    const ports = lesson.world.ports();
    const { jobId } = await startSignOut(ports, ['alpha'], manual);
    expect(await lesson.teach.play('alpha')).toEqual({ ok: false, code: 'site-busy' });
    expect(await value(lesson.teach.get('alpha'))).toMatchObject({ at: 'signing-in' });
    lesson.world.jobs.delete(jobId ?? '');
    expect(await value(lesson.teach.get('alpha'))).toMatchObject({ at: 'playing' });
  });

  test('of nothing cannot be played', async () => {
    const lesson = new Lesson();
    await value(lesson.teach.start('alpha'));
    await value(lesson.teach.stop('alpha'));
    expect(await lesson.teach.choose(all)).toMatchObject({ ok: false, code: 'nothing-taught' });
    expect(await lesson.teach.play('alpha')).toMatchObject({ ok: false, code: 'nothing-taught' });
  });
});

test('S9 a worker that dies while somebody shows it goes on', async () => {
  const lesson = new Lesson();
  await value(lesson.teach.start('alpha'));
  await lesson.pressed(press('#me', 'Anna Schmidt'));
  lesson.newWorker();
  lesson.teach.watch();
  await lesson.pressed(press('#leave', 'Sign out'));
  lesson.signOutByHand();
  lesson.newWorker();
  lesson.teach.watch();
  expect((await value(lesson.teach.stop('alpha'))).steps.map(({ role }) => role)).toEqual(['opener', 'control']);
});

test('S9 who is signed in, as the pages say it, stays out of what is kept', async () => {
  const lesson = new Lesson();
  await value(lesson.teach.start('alpha'));
  lesson.world.secrets.set('looks', { alpha: [{ tabId: 1, at: 0, saw: 'control', account: 'Anna Schmidt' }] });
  await lesson.pressed(press('', 'Log out', { selectors: [['a[href*="/u/anna/out"]'], ['#leave']] }));
  lesson.signOutByHand();
  lesson.world.sent = lesson.world.sent.map((one) => ({ ...one, url: 'https://alpha.example/u/anna/logout' }));
  lesson.world.tabs = lesson.world.tabs.map((tab) => ({ ...tab, url: 'https://alpha.example/login/anna' }));
  const review = await value(lesson.teach.stop('alpha'));
  expect(review).toMatchObject({ request: null, requestLost: true, landsOn: null });
  await value(lesson.teach.choose(all));
  lesson.signInAgain();
  await value(lesson.teach.play('alpha'));
  expect((await value(lesson.teach.save('alpha'))).taught).toMatchObject({ steps: [{ selectors: [['#leave']] }] });
  expect(JSON.stringify(lesson.world.settings)).not.toMatch(/anna|schmidt/i);
});

test.each([
  ['https://alpha.example/u/anna', null],
  ['https://alpha.example/contacts?owner=7', { path: '/contacts?owner=7', isPlain: false }],
  ['https://alpha.example/desk', { path: '/desk', isPlain: true }],
])('S9 of the address for the proof %s, %o may be kept', async (proofUrl, proof) => {
  const lesson = new Lesson();
  await value(lesson.teach.start('alpha'));
  const kept = lesson.world.secrets.get('teaching') as Recording;
  lesson.world.secrets.set('teaching', { ...kept, proofUrl, proofSearch: 'done', names: ['anna'] });
  await lesson.pressed(press('#leave', 'Sign out'));
  lesson.signOutByHand();
  expect((await value(lesson.teach.stop('alpha'))).proof).toEqual(proof);
  await value(lesson.teach.choose(all));
  lesson.signInAgain();
  await value(lesson.teach.play('alpha'));
  expect((await value(lesson.teach.save('alpha'))).proofUrl).toBe(proof && proofUrl);
});

test('S9 a worker that dies while it looks for an address for the proof looks again', async () => {
  const lesson = new Lesson();
  await value(lesson.teach.start('alpha'));
  const kept = lesson.world.secrets.get('teaching') as Recording;
  lesson.world.secrets.set('teaching', { ...kept, proofUrl: null, proofSearch: 'running' });
  lesson.newWorker();
  lesson.teach.watch();
  await value(lesson.teach.get('alpha'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await value(lesson.teach.get('alpha')))?.proof).not.toBeNull();
});

test('S9 a sign-in page of another host is none of the site', async () => {
  const lesson = new Lesson();
  await value(lesson.teach.start('alpha'));
  await lesson.pressed(press('#leave', 'Sign out'));
  lesson.signOutByHand();
  lesson.world.tabs = lesson.world.tabs.map((tab) => ({ ...tab, url: 'https://login.example/realms/x/login' }));
  expect((await value(lesson.teach.stop('alpha'))).landsOn).toBeNull();
});

test.each([['a look at the page takes its time'], ['a new worker waits for the page that looks on']])(
  'S9 a press counts from when and where it was made, though %s',
  async (why) => {
    const lesson = new Lesson();
    await value(lesson.teach.start('alpha'));
    await lesson.pressed(press('#me', 'Anna Schmidt'));
    lesson.through = (ports) => ({
      ...ports,
      controls: {
        ...ports.controls,
        look: async (...asked) => {
          await ports.clock.wait(2_000);
          return ports.controls.look(...asked);
        },
      },
    });
    const isLook = why.startsWith('a look');
    await vi.advanceTimersByTimeAsync(1_000);
    lesson.newWorker();
    if (isLook) lesson.teach.watch();
    const looked = isLook ? lesson.teach.get('alpha') : null;
    const told = lesson.pressed(press('#leave', 'Sign out'));
    lesson.signOutByHand();
    await vi.advanceTimersByTimeAsync(1_500);
    if (!isLook) lesson.teach.watch();
    expect(await value(told.then((taken) => ({ ok: true, value: taken })))).toBe(true);
    await looked;
    expect(await value(lesson.teach.stop('alpha'))).toMatchObject({
      steps: [{ role: 'opener' }, { role: 'control' }],
      request: { method: 'POST', path: '/x/9' },
    });
  },
);

describe('R32 a press is taken', () => {
  const taken = async (how: (lesson: Lesson) => Promise<boolean>) => {
    const lesson = new Lesson();
    await value(lesson.teach.start('alpha'));
    return how(lesson);
  };

  test.each<[string, boolean, (lesson: Lesson) => Promise<boolean>]>([
    ['while somebody records', true, (lesson) => lesson.pressed(press('#a'))],
    ['not of another site', false, (lesson) => lesson.pressed(press('#a'), { siteId: 'beta' })],
    ['not of a page that is no site’s', false, (lesson) => lesson.pressed(press('#a'), { siteId: null })],
    ['not of a private window', false, (lesson) => lesson.pressed(press('#a'), { isPrivate: true })],
    ['not of a tab that is gone', false, (lesson) => lesson.pressed(press('#a'), { tabId: 999 })],
    [
      'not after it was stopped',
      false,
      async (lesson) => {
        await value(lesson.teach.stop('alpha'));
        return lesson.pressed(press('#a'));
      },
    ],
    [
      'not after ten minutes',
      false,
      async (lesson) => {
        vi.setSystemTime(Date.now() + RECORDING_LIMIT_MS + 1);
        return lesson.pressed(press('#a'));
      },
    ],
  ])('%s', async (_, expected, how) => expect(await taken(how)).toBe(expected));

  test('not when nobody looks at it any more', async () => {
    const world = new FakeWorld();
    world.addCrm('alpha');
    const ports = world.ports();
    const teach = createTeach(ports, settingsFlow(ports), nothing);
    const leave = teach.watch();
    await value(teach.start('alpha'));
    leave();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.secrets.size).toBe(0);
    expect(world.recording).toBeNull();
  });
});

describe('S8 S9 a recording as a file', () => {
  const taught = {
    taughtAt: 5,
    steps: [{ role: 'control', selectors: [['#leave']], text: '', frame: null }],
    request: null,
    landsOn: null,
  };
  const file = { recordedSignOut: 1, name: 'Alpha', taught, proof: '/desk?tab=1' };

  function desk() {
    const world = new FakeWorld();
    world.addCrm('alpha');
    world.addCrm('beta');
    const ports = world.ports();
    return { world, ports, take: (text: string) => importTaught(ports, settingsFlow(ports), { id: 'beta', text }) };
  }

  test('goes to another site and touches nothing else', async () => {
    const { world, ports, take } = desk();
    const [alpha] = world.settings.sites;
    expect(await take(JSON.stringify(file))).toMatchObject({ ok: true });
    expect(world.settings.sites[0]).toEqual(alpha);
    expect(world.settings.sites[1]).toMatchObject({ taught, proofUrl: 'https://beta.example/desk?tab=1' });
    const exported = await value(exportTaught(ports, 'beta'));
    expect(JSON.parse(exported)).toEqual({ ...file, name: 'beta' });
    expect(await exportTaught(ports, 'alpha')).toMatchObject({ ok: false, code: 'nothing-taught' });
  });

  test.each<[string, string, object]>([
    ['text that breaks off', JSON.stringify(file, null, 2).slice(0, 40), { code: 'ends-early', values: { line: 3 } }],
    ['another file', '{"version":1,"sites":[]}', { code: 'no-recording-file' }],
    ['one of a later version', JSON.stringify({ ...file, recordedSignOut: 2 }), { code: 'version-newer' }],
    [
      'one with more in it',
      JSON.stringify({ ...file, script: '' }),
      { code: 'unknown-key', values: { path: 'script' } },
    ],
    [
      'a mistake',
      JSON.stringify({ ...file, taught: { ...taught, steps: [{ role: 'x', selectors: [['#a']] }] } }),
      { code: 'not-a-choice', values: { path: 'taught.steps.0.role' } },
    ],
    [
      'a request that has nothing to do with signing out',
      JSON.stringify({
        ...file,
        taught: {
          ...taught,
          request: {
            method: 'POST',
            path: '/api/comments',
            body: { type: 'json', text: '{"text":"{v0}"}' },
            values: [{ placeholder: 'v0', from: 'meta', name: 'csrf' }],
          },
        },
      }),
      { code: 'not-a-sign-out', values: { path: 'taught.request.path' } },
    ],
    ['an address elsewhere', JSON.stringify({ ...file, proof: '//evil.example' }), { code: 'not-a-path' }],
  ])('R39 %s changes nothing and is named', async (_, text, refusal) => {
    const { world, take } = desk();
    const before = world.settings;
    expect(await take(text)).toMatchObject({ ok: false, ...refusal });
    expect(world.settings).toBe(before);
  });
});
