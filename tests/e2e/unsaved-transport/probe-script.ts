/**
 * Stands in for the detector in each frame and speaks as it does, so that the way between pages and worker can be tested alone. Whatever
 * it hears stands in an attribute of the page; whatever the page asks by an event it sends. Runs in the isolated world.
 */
export function probeScript(): void {
  const key = Symbol.for('signoff.unsaved');
  const root = document.documentElement;
  root.dataset.times = String(Number(root.dataset.times ?? '0') + 1);
  if (Reflect.has(globalThis, key)) return;
  root.dataset.late = String(Reflect.get(globalThis, Symbol.for('signoff.unsaved.late')) === true);

  const write = (entry: unknown) => {
    root.dataset.heard = JSON.stringify([...JSON.parse(root.dataset.heard ?? '[]'), entry]);
  };
  const frame = () => ({
    entries: [...document.querySelectorAll('[data-dirty]')].map((element, ref) => ({
      ref,
      label: element.getAttribute('data-dirty') ?? '',
      kind: 'field',
      certainty: 'unsaved',
    })),
    total: document.querySelectorAll('[data-dirty]').length,
    foreign: root.dataset.foreign === 'true',
    call: root.dataset.call === 'true',
    openItems: root.dataset.open ? Number(root.dataset.open) : null,
  });
  Reflect.set(globalThis, key, {
    ask: () => {
      if (root.dataset.ask === 'throw') throw new Error('asked');
      if (root.dataset.ask === 'lie') return { total: 'none' };
      return frame();
    },
    reveal: (ref: number) => {
      const element = document.querySelectorAll<HTMLElement>('[data-dirty]')[ref];
      element?.focus();
      return element !== undefined;
    },
  });
  const tell = (message: unknown) => chrome.runtime.sendMessage(message);
  chrome.runtime.onMessage.addListener((message) => {
    write(message);
  });
  addEventListener('probe', (event) => {
    const { detail } = event as CustomEvent<string>;
    const { name, message } = JSON.parse(detail) as { name: string; message: unknown };
    void tell(message).then((reply) => write({ type: 'reply', name, reply }));
  });
  addEventListener('pagehide', () => {
    if (root.dataset.left) void tell({ type: 'unsaved.left', data: JSON.parse(root.dataset.left) });
    if (root.dataset.quiet !== 'true') void tell({ type: 'unsaved.changed', data: { unsaved: 0, call: false } });
  });
}
