import { concerns } from '../deadlines/maintenance-times';
import type { MaintenanceOverview } from '../signout/overview';
import type { TimeNow } from './time-now';

/** Windows that are announced or under way, by their start. */
export function announcedMaintenance({ now, settings, times }: TimeNow): MaintenanceOverview[] {
  const { noticeMs } = settings.maintenance;
  return times.maintenance
    .filter(({ startAt, endAt }) => endAt > now && (startAt <= now || startAt - noticeMs <= now))
    .map(({ planned, startAt, endAt }) => ({
      name: planned.name,
      siteIds: settings.sites.filter((site) => concerns(planned, site.id)).map(({ id }) => id),
      startAt,
      endAt,
    }));
}
