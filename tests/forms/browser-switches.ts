/** Windows that stand side by side are all in front. */
export const browserSwitches = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];
