// What a reader would call "does not fit": outside the window, cut off, text that leaves its box; and targets too small to hit.
(() => {
  const found = [];
  const say = (element, why) =>
    found.push(
      `${why}: <${element.tagName.toLowerCase()} class="${element.className?.baseVal ?? element.className}"> ${(element.textContent ?? '').trim().slice(0, 50)}`,
    );
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width + 1)
    found.push(`page is ${document.documentElement.scrollWidth - width} px too wide`);
  const boxes =
    '.btn, .verdict-tile, .verdict-half, .notice, .job-bar, td, th, .setting-control, .site-body, .popup-foot a, .popup-foot button, .brand, summary, .fold, .card';
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.sr, svg') || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    if (!rect.width || !rect.height) continue;
    if (rect.right > width + 1 || rect.left < -1) say(element, 'outside the window');
    const hides =
      /hidden|clip/.test(style.overflowX + style.overflowY) && !/auto|scroll/.test(style.overflowX + style.overflowY);
    if (
      hides &&
      !element.matches('input, .popup, select') &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) &&
      !element.title
    )
      say(element, 'cut off');
    if (element.matches(boxes)) {
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (
          !node.textContent.trim() ||
          node.parentElement.closest('.sr, select, option, .site-name') ||
          !node.parentElement.checkVisibility()
        )
          continue;
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        if (
          text.width &&
          (text.left < rect.left - 1 ||
            text.right > rect.right + 1 ||
            text.top < rect.top - 2 ||
            text.bottom > rect.bottom + 2)
        ) {
          say(element, 'text leaves its box');
          break;
        }
      }
    }
    if (
      element.matches('button, a, input:not(.sr), select, summary') &&
      style.display !== 'inline' &&
      (rect.height < 23.5 || rect.width < 23.5)
    )
      say(element, `small target ${Math.round(rect.width)}x${Math.round(rect.height)}`);
  }
  return [...new Set(found)];
})();
