import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { JournalPort } from '../../../lib/flows/ports';
import { recordOf } from '../../../lib/records/record-of';
import type { CookieStore } from '../../../lib/signout/cookie-store';
import type { Job } from '../../../lib/signout/job';
import { stopJob } from '../../../lib/signout/steps';
import { journalWithPrivate } from '../../../lib/store/journal-with-private';
import { memoryStore } from '../../../lib/store/memory-store';
import { emptyHalf, type PrivateHalf } from '../../../lib/store/private-parts';
import { sampleFollowUp, sampleJob } from './samples';

const normal: CookieStore = { id: '0', kind: 'normal', name: null };
const hidden: CookieStore = { id: '1', kind: 'private', name: null };

/** A journal that is on disk, for all that this one knows. */
function plainJournal(): JournalPort {
  const store = memoryStore();
  const updateJob = (id: string, how: (job: Job) => Job) => store.updateJob(id, how);
  return {
    ...store,
    updateJob,
    updateTarget: (jobId, targetId, how) =>
      updateJob(jobId, (job) => ({
        ...job,
        targets: job.targets.map((target) => (target.id === targetId ? how(target) : target)),
      })),
    finish: (id, record, followUps) => store.finish(id, record, followUps, { keepSince: 0, keepCount: 99 }),
  };
}

let disk: JournalPort;
let half: PrivateHalf;
let journal: JournalPort;

beforeEach(() => {
  disk = plainJournal();
  half = emptyHalf;
  const memory = {
    get: async () => half,
    set: async (next: PrivateHalf) => {
      half = next;
    },
  };
  journal = journalWithPrivate(disk, memory);
});

/** One target in each of these stores. */
const jobIn = (id: string, ...stores: readonly CookieStore[]): Job => {
  const job = sampleJob(id);
  const [like] = job.targets;
  if (like === undefined) throw new Error('no sample');
  return { ...job, targets: stores.map((store, at) => ({ ...like, store, id: `s${at}@${store.id}` })) };
};

const finished = (job: Job) => recordOf(stopJob(job, 5), 5, '0.1.0');
const targetsOf = (job: Job | null | undefined) => job?.targets.map(({ id }) => id);

describe('R56 one journal in two halves', () => {
  test('a job without private windows is on disk alone', async () => {
    await journal.file(jobIn('a', normal));
    expect(targetsOf((await disk.jobs())[0])).toEqual(['s0@0']);
    expect(half).toEqual(emptyHalf);
  });

  test('of a job with one, the disk has the other targets, and whoever asks has them all', async () => {
    await journal.file(jobIn('a', normal, hidden));
    expect(targetsOf((await disk.jobs())[0])).toEqual(['s0@0']);
    expect(targetsOf((await journal.jobs())[0])).toEqual(['s0@0', 's1@1']);
  });

  test('a change of a target changes its half, a change of the job both', async () => {
    await journal.file(jobIn('a', normal, hidden));
    const begun = await journal.updateTarget('a', 's1@1', (target) => ({ ...target, startedAt: 7 }));
    expect(begun?.targets.map(({ startedAt }) => startedAt)).toEqual([null, 7]);
    expect((await disk.jobs())[0]?.targets.map(({ startedAt }) => startedAt)).toEqual([null]);
    const stopped = await journal.updateJob('a', (job) => stopJob(job, 9));
    expect(stopped?.targets.map(({ stage }) => stage.at)).toEqual(['done', 'done']);
    expect((await journal.jobs())[0]?.targets.map(({ stage }) => stage.at)).toEqual(['done', 'done']);
  });

  test('its record and what remains to be done lie where their targets did', async () => {
    const job = jobIn('a', normal, hidden);
    await journal.file(job);
    const followUps = [
      { ...sampleFollowUp('a'), id: 'a/s0@0/second-look', targetId: 's0@0' },
      { ...sampleFollowUp('a'), id: 'a/s1@1/second-look', targetId: 's1@1' },
    ];
    await journal.finish('a', finished(job), followUps);
    expect(await journal.jobs()).toEqual([]);
    expect((await journal.records(9))[0]?.entries.map(({ targetId }) => targetId)).toEqual(['s0@0', 's1@1']);
    expect((await disk.records(9))[0]?.entries.map(({ targetId }) => targetId)).toEqual(['s0@0']);
    expect((await disk.followUps()).map(({ targetId }) => targetId)).toEqual(['s0@0']);
    expect(await journal.followUps()).toHaveLength(2);
    await journal.settleFollowUp('a/s1@1/second-look', (record) => ({ ...record, finishedAt: 9 }), null);
    expect((await journal.followUps()).map(({ targetId }) => targetId)).toEqual(['s0@0']);
    await journal.fileFollowUp({ ...sampleFollowUp('a'), id: 'a/s1@1/provider', targetId: 's1@1', kind: 'provider' });
    expect(half.followUps.map(({ targetId }) => targetId)).toEqual(['s1@1']);
    expect(await disk.followUps()).toHaveLength(1);
  });

  test('E1 whoever dies while a job is filed leaves both halves of it or none', async () => {
    const job = jobIn('a', normal, hidden);
    const dying = journalWithPrivate(
      { ...disk, file: () => Promise.reject(new Error('dead')) },
      {
        get: async () => half,
        set: async (next) => {
          half = next;
        },
      },
    );
    await expect(dying.file(job)).rejects.toThrow();
    expect(targetsOf((await journal.jobs())[0])).toEqual(['s0@0', 's1@1']);
    expect(targetsOf((await disk.jobs())[0])).toEqual(['s0@0']);
  });

  test('two changes at once are both kept', async () => {
    await journal.file(jobIn('a', normal, hidden));
    const note = { step: 'check' as const, startedAt: 1, tookMs: 1 };
    await Promise.all(
      ['s0@0', 's1@1', 's1@1', 's0@0'].map((id) =>
        journal.updateTarget('a', id, (target) => ({ ...target, notes: [...target.notes, note] })),
      ),
    );
    expect((await journal.jobs())[0]?.targets.map(({ notes }) => notes.length)).toEqual([2, 2]);
  });

  const stores = fc.array(fc.constantFrom(normal, hidden), { minLength: 1, maxLength: 3 });
  test('whatever is filed, changed and finished: it reads like one journal, and no private target is ever on disk', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), stores), { maxLength: 6 }), async (all) => {
        disk = plainJournal();
        half = emptyHalf;
        const both = journalWithPrivate(disk, {
          get: async () => half,
          set: async (next) => {
            half = next;
          },
        });
        for (const [at, [ends, where]] of all.entries()) {
          const id = `job-${at}`;
          const job = jobIn(id, ...where);
          await both.file(job);
          await both.updateJob(id, (known) => ({ ...known, resumed: true }));
          expect(targetsOf((await both.jobs()).find((known) => known.id === id))?.sort()).toEqual(
            targetsOf(job)?.sort(),
          );
          if (ends) await both.finish(id, finished(job), []);
          expect(JSON.stringify([await disk.jobs(), await disk.records(99), await disk.followUps()])).not.toContain(
            '@1',
          );
        }
      }),
    ));
});
