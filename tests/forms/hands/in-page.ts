// Functions that run in the page: they may use `this` and their arguments only.

export interface Found {
  readonly objectId?: string;
}

/** First match that can be seen, else first match; with a text: the one that shows it, or begins with it. */
export function findIn(this: ParentNode | Element, selector: string, text: string | null): Element | null {
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const all = [...(this as ParentNode).querySelectorAll(selector)];
  if (text === null) return all.find(shown) ?? all[0] ?? null;
  const textOf = (element: Element) => {
    const own = element instanceof HTMLInputElement && /^(submit|button|reset)$/.test(element.type);
    const said = own ? element.value : (element as HTMLElement).innerText || element.textContent || '';
    return said.replace(/\s+/g, ' ').trim();
  };
  const visible = all.filter(shown).filter((element) => textOf(element).startsWith(text));
  const innermost = visible.filter((one) => !visible.some((other) => other !== one && one.contains(other)));
  return innermost.find((element) => textOf(element) === text) ?? innermost[0] ?? null;
}

/** Where a person would press: the middle of the element's first line, in its frame. A string: why not. */
export function pointOf(this: Element, scroll: boolean): { x: number; y: number; box: string } | string {
  const nearest = () => [...this.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!this.isConnected) return 'is gone';
  if (scroll) this.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = nearest();
  if (!box || !this.checkVisibility({ visibilityProperty: true })) return 'is hidden';
  const middle = (from: number, to: number, end: number) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const seen = (from: number, to: number, end: number) =>
    Math.min(to, end) - Math.max(from, 0) >= Math.min(to - from, 8);
  if (!seen(box.left, box.right, innerWidth) || !seen(box.top, box.bottom, innerHeight)) return 'is out of view';
  const x = middle(box.left, box.right, innerWidth);
  const y = middle(box.top, box.bottom, innerHeight);
  const root = this.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  const name = hit && `<${hit.localName}${hit.id && `#${hit.id}`} class="${hit.getAttribute('class') ?? ''}">`;
  if (!hit) return 'is out of view';
  const label = hit.closest('label');
  const same = this.contains(hit) || hit === (root as ShadowRoot).host || (label !== null && label.control === this);
  if (!same) return `is covered by ${name}`;
  return { x, y, box: [box.x, box.y, box.width, box.height].map(Math.round).join() };
}

export function cornersOf(this: Element): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = this.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Where the document of a frame begins. */
export function cornerIn(this: Element): { x: number; y: number } {
  const box = this.getBoundingClientRect();
  const style = getComputedStyle(this);
  const left = Number.parseFloat(style.paddingLeft) + this.clientLeft;
  const top = Number.parseFloat(style.paddingTop) + this.clientTop;
  return { x: box.x + left, y: box.y + top };
}

export function canBeSeen(this: Element): boolean {
  const box = this.getBoundingClientRect();
  return this.isConnected && box.width > 0 && box.height > 0 && this.checkVisibility({ visibilityProperty: true });
}

/** How many arrow presses lead to the option, down if positive. A string: why none do. */
export function wayTo(this: Element, option: string): number | string {
  const select = this as HTMLSelectElement;
  const choices = [...select.options].filter(({ disabled }) => !disabled);
  const wanted = choices.findIndex(({ label, text }) => (label || text).trim() === option);
  if (wanted < 0) return `has no option ${option}, only ${choices.map(({ text }) => text).join(', ')}`;
  const now = select.selectedIndex < 0 ? null : select.options[select.selectedIndex];
  return wanted - (now ? choices.indexOf(now) : -1);
}
