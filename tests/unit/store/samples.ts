import type { FollowUp, SignOutRecord } from '../../../lib/records/record';
import type { Job, Target } from '../../../lib/signout/job';
import { siteDefaults } from '../../../lib/sites/site';

export function sampleJob(id: string): Job {
  return {
    id,
    cause: { kind: 'manual', by: 'popup' },
    filedAt: 1,
    stopWindowMs: 0,
    startsAt: 1,
    stopRequestedAt: null,
    resumed: false,
    offHours: false,
    targets: ['a@0', 'b@0'].map(sampleTarget),
  };
}

function sampleTarget(id: string): Target {
  return {
    id,
    site: {
      id,
      name: id,
      address: 'https://crm.test/',
      ...siteDefaults,
    },
    store: { id: '0', kind: 'normal', name: null },
    stage: { at: 'checking' },
    unsavedWaitMs: null,
    startedAt: null,
    notes: [],
  };
}

export function sampleRecord(id: string, finishedAt: number): SignOutRecord {
  return {
    version: 1,
    id,
    cause: { kind: 'manual', by: 'popup' },
    startedAt: finishedAt - 1,
    finishedAt,
    resumed: false,
    offHours: false,
    extensionVersion: '0.1.0',
    entries: [],
  };
}

export function sampleFollowUp(recordId: string, attempts = 0): FollowUp {
  return { id: `${recordId}/a@0/second-look`, kind: 'second-look', recordId, targetId: 'a@0', dueAt: 5, attempts };
}
