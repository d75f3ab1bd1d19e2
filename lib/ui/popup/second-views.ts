export { Menu } from './menu';
export { Receipt } from './receipt';
export { RecordsView } from './records-view';
export { StayLate } from './stay-late';
export { UnsavedList } from './unsaved-list';
