// Runs in the page before any script of it: adds up how far what was painted moved without anybody's doing.
globalThis.__shifts = { sum: 0, what: [] };
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    if (hadRecentInput) continue;
    globalThis.__shifts.sum += value;
    for (const { node } of sources) globalThis.__shifts.what.push(node?.className || node?.nodeName || 'gone');
  }
}).observe({ type: 'layout-shift', buffered: true });
