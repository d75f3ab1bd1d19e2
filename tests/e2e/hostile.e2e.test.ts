import { expect, test } from 'vitest';
import { ownStorage } from './harness/own-storage.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

test('X01 a web page that calls our id gets no answer', async () => {
  const site = await world.signedIn('post-csrf');
  const answer = await site.tab.evaluate(`(async () => {
    const id = ${JSON.stringify(world.signoff.id)};
    if (!globalThis.chrome?.runtime?.sendMessage) return 'no such API for pages';
    const asked = chrome.runtime.sendMessage(id, { type: 'signout.start', data: { siteIds: 'all', by: 'popup' } });
    return Promise.race([asked.then((reply) => 'answered ' + JSON.stringify(reply), () => 'refused'), new Promise((r) => setTimeout(r, 1500, 'silence'))]);
  })()`);
  expect(answer).not.toMatch(/^answered/);
  expect(world.alive('post-csrf')).toBe(1);
  await world.forget(site);
});

test('X02 messages and events shaped like ours are ignored', async () => {
  const site = await world.signedIn('post-csrf');
  await site.tab.evaluate(`(async () => {
    for (const type of ['signout.start', 'site.remove', 'settings.change', 'settings.import']) {
      const message = { type, data: { siteIds: 'all', by: 'popup', id: ${JSON.stringify(site.site.id)}, text: '{}' } };
      postMessage(message, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: message.data }));
      dispatchEvent(new CustomEvent('signoff', { detail: message }));
    }
  })()`);
  expect(world.alive('post-csrf')).toBe(1);
  expect((await world.signoff.overview()).job).toBeNull();
  expect((await world.signoff.send('settings.get', {})).sites.map(({ id }) => id)).toContain(site.site.id);
  await world.forget(site);
});

test('X03 X04 X05 a content script, in whatever frame, may ask for nothing', async () => {
  const site = await world.signedIn('post-csrf');
  await site.tab.evaluate(`(async () => {
    const frames = [
      { srcdoc: '<p>same origin</p>' },
      { srcdoc: '<p>sandboxed</p>', sandbox: 'allow-scripts' },
      { src: 'data:text/html,<p>data</p>' },
      { src: URL.createObjectURL(new Blob(['<p>blob</p>'], { type: 'text/html' })) },
    ];
    for (const attributes of frames) {
      const frame = Object.assign(document.createElement('iframe'), attributes);
      if (attributes.sandbox) frame.setAttribute('sandbox', attributes.sandbox);
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
    }
  })()`);
  const [tab] = await world.signoff.tabsAt(site.address);
  const replies = await world.signoff.call(askFromFrames, tab?.id ?? -1, site.site.id);
  expect(replies.length).toBeGreaterThanOrEqual(3);
  for (const reply of replies.flat()) expect(reply).not.toMatchObject({ ok: true });
  expect(world.alive('post-csrf')).toBe(1);
  expect((await world.signoff.overview()).job).toBeNull();
  await world.forget(site);
});

/** Runs in an extension page; its inner function in the isolated world of every frame. */
async function askFromFrames(tabId: number, siteId: string): Promise<unknown[][]> {
  const ask = async (id: string) => {
    const messages = [
      { type: 'signout.start', data: { siteIds: 'all', by: 'popup' } },
      { type: 'site.remove', data: { id } },
      { type: 'signout.discard', data: { jobId: id } },
      { type: 'signout.check', data: { jobId: id } },
      { type: 'unsaved.list', data: { siteIds: 'all' } },
      { type: 'unsaved.show', data: { tabId: 1, frameId: 0, ref: 0 } },
      { type: 'site.mark', data: { id, on: true } },
      { type: 'settings.export', data: {} },
      { type: 'settings.change', data: { stopWindowMs: 9_000 } },
      { type: 'overview.get', data: {} },
      { type: 'records.list', data: { limit: 20 } },
    ];
    const port = chrome.runtime.connect({ name: 'overview' });
    const heard = new Promise((resolve) => {
      port.onMessage.addListener(() => resolve({ ok: true, value: 'the port answered' }));
      port.onDisconnect.addListener(() => resolve({ ok: false, code: 'disconnected' }));
      setTimeout(resolve, 1_500, { ok: false, code: 'silence' });
    });
    const replies = messages.map((message) =>
      chrome.runtime.sendMessage(message).catch((error) => ({ ok: false, code: String(error) })),
    );
    return Promise.all([...replies, heard]);
  };
  const results = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: ask,
    args: [siteId],
  });
  return results.map(({ result }) => result as unknown[]);
}

test.each([
  ['an unknown type', { type: 'everything.delete', data: {} }],
  ['the prototype as a type', { type: '__proto__', data: {} }],
  ['constructor as a type', { type: 'constructor', data: {} }],
  ['no data', { type: 'signout.start' }],
  ['data of another shape', { type: 'signout.start', data: { siteIds: 7, by: 'page' } }],
  ['one field too many', { type: 'overview.get', data: { verbose: true } }],
  ['an endless list', { type: 'signout.start', data: { siteIds: Array(20_000).fill('x'), by: 'popup' } }],
  ['text instead of a message', 'signout.start'],
  ['nothing', null],
])('X03 R32 our own page sends %s: refused with a code', async (_name, message) => {
  const reply = await world.signoff.call((sent) => chrome.runtime.sendMessage(sent), message);
  expect(reply).toMatchObject({ ok: false, code: expect.stringMatching(/^[a-z-]+$/) });
});

test('X18 no page can frame ours, or reach into one it opens', async () => {
  const site = await world.signedIn('post-csrf');
  const popup = `${world.signoff.origin}/popup.html`;
  await site.tab.evaluate(`(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(popup)}, name: 'ours' });
    document.body.append(frame);
    await new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 1000); });
  })()`);
  expect(await site.tab.frames()).not.toContain(popup);
  const opened = await site.tab.evaluate(
    `(() => { try { return open(${JSON.stringify(popup)})?.document?.body?.innerText ?? 'nothing'; } catch { return 'nothing'; } })()`,
    { userGesture: true },
  );
  expect(String(opened)).not.toMatch(/Signoff|post-csrf/);
  await world.forget(site);
});

test('X26 the old credential is not carried to another host or port', async () => {
  const site = await world.signedIn('thief');
  const secrets = world.bed.sessions('thief').map(({ id }) => id);
  await world.signOut(site);
  const elsewhere = world.bed.requests().filter(({ host }) => !host.startsWith('thief.'));
  const carried = elsewhere.filter((request) => secrets.some((secret) => JSON.stringify(request).includes(secret)));
  expect(carried.map(({ host, path }) => host + path)).toEqual([]);
  await world.forget(site);
});

test('P6 Q4 no secret is on disk while the job runs or after it', async () => {
  const site = await world.signedIn('bearer');
  const secrets = world.bed.sessions('bearer').map(({ id }) => id);
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
  const found = await until(
    async () => {
      const own = await ownStorage(world.signoff);
      for (const secret of secrets) expect(own.disk).not.toContain(secret);
      const over = (await world.signoff.send('records.list', { limit: 1 }))[0]?.id === jobId;
      return over && (await ownStorage(world.signoff));
    },
    'the job is over',
    60_000,
  );
  for (const secret of secrets) expect(found.disk + found.session).not.toContain(secret);
  await world.forget(site);
});
