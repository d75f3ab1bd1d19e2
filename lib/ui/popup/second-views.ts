export { Discard } from './discard';
export { LiveStatus } from './live-status';
export { Menu } from './menu';
export { menuItems } from './menu-items';
export { Receipt } from './receipt';
export { RecordsView } from './records-view';
export { StayLate } from './stay-late';
export { UnsavedList } from './unsaved-list';
