// In the page: what Tab should reach, and what it has reached.
(() => {
  const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const TIMES = '[type=time], [type=date], [type=datetime-local]';
  const name = (element) =>
    `<${element.localName}${element.id ? ` id=${element.id}` : ''}> ${(element.getAttribute('aria-label') ?? element.dataset.action ?? element.textContent ?? '').trim().slice(0, 40)}`;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
  const isRoundBefore = (element) =>
    element.type === 'radio' &&
    [...document.querySelectorAll('input[type=radio]')].some(
      (other) =>
        other !== element &&
        other.name === element.name &&
        (other.checked || (!element.checked && other.compareDocumentPosition(element) & 4)),
    );
  /** Everything that Tab should stop at, in the order of the page. */
  const wanted = () =>
    [...document.querySelectorAll(STOPS)].filter(
      (element) => element.tabIndex >= 0 && !element.matches(':disabled') && seen(element) && !isRoundBefore(element),
    );
  const ring = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  /** The element's own ring, or that of the label that it fills. */
  const isMarked = (element) =>
    ring(element) || [element.parentElement, element.closest('label, tr')].some((one) => one && ring(one));
  const isHidden = (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    if (width * height === 0 || bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return true;
    const there = document.elementFromPoint(x, y);
    return !(
      there &&
      (element.contains(there) || there.contains(element) || there.closest('label')?.control === element)
    );
  };
  const PLACE = 'li, tr, form, fieldset, section, nav, header, footer, main, [role=menu], body';
  /** Above the last one, and not in a column beside it. A question follows its field at once, before what stands beside that. */
  const isBefore = (next, last) => {
    if (last.closest('.week-problem')) return false;
    const [here, there] = [next.getBoundingClientRect(), last.getBoundingClientRect()];
    return next.closest(PLACE) === last.closest(PLACE) && here.bottom <= there.top && here.left < there.right;
  };
  globalThis.__walk = {
    /** From here, before everything, the next Tab goes to the first stop. */
    begin() {
      document.activeElement?.blur();
      const top = document.createElement('span');
      top.tabIndex = -1;
      document.body.prepend(top);
      top.focus({ preventScroll: true });
      top.remove();
      this.path = [];
      this.wanted = wanted();
      return this.wanted.length + 8 * document.querySelectorAll(TIMES).length;
    },
    /** What the focus is on after a Tab; null: it is round. */
    note() {
      const here = document.activeElement;
      if (here === null || here === document.body || here === this.path[0]) return { round: true, found: [] };
      const found = [];
      const last = this.path.at(-1);
      // hours, minutes and the button of a time field are stops of their own
      if (here === this.path.at(-1) && here.matches(TIMES)) return { round: false, found };
      if (this.path.includes(here)) found.push(`reached twice: ${name(here)}`);
      if (!isMarked(here)) found.push(`focus is not visible: ${name(here)}`);
      if (isHidden(here)) found.push(`focus is out of sight: ${name(here)}`);
      if (last && isBefore(here, last))
        found.push(`order: ${name(here)} comes after ${name(last)} and stands above it`);
      this.path.push(here);
      return { round: false, found };
    },
    end() {
      const missed = this.wanted.filter((one) => one.isConnected && seen(one) && !this.path.includes(one));
      const order = this.path.filter((one, at) => at > 0 && this.path[at - 1].compareDocumentPosition(one) & 2);
      return [
        ...missed.map((one) => `Tab does not reach: ${name(one)}`),
        ...order.map((one) => `order: ${name(one)} comes late`),
      ];
    },
    isAt: (fromEnd) => document.activeElement === globalThis.__walk.path.at(fromEnd),
    here: () => name(document.activeElement ?? document.body),
  };
})();
