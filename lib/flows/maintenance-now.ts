import { concerns } from '../deadlines/maintenance-times';
import type { MaintenanceOverview } from '../signout/overview';
import type { TimeNow } from './time-now';

/** Windows that are announced or under way, by their start. */
export function announcedMaintenance({ now, settings, times }: TimeNow): MaintenanceOverview[] {
  const { noticeMs } = settings.maintenance;
  return times.maintenance
    .filter(({ startAt, endAt }) => endAt > now && (startAt <= now || startAt - noticeMs <= now))
    .map(({ window, startAt, endAt }) => ({
      name: window.name,
      siteIds: settings.sites.filter((site) => concerns(window, site.id)).map(({ id }) => id),
      startAt,
      endAt,
    }));
}
