import { describe, expect, test, vi } from 'vitest';
import { dropOrphans } from '../../lib/flows/secret-state';
import { startSignOut } from '../../lib/flows/start-sign-out';
import { Lesson, press, value } from './lesson';
import { finish, manual } from './run';

const SLOW_MS = 4_000;

/** A server that takes its time: whoever is signed in is asked for while the recording runs. */
function slowly(): Lesson {
  const lesson = new Lesson();
  lesson.through = (ports) => {
    const ask = async (...asked: Parameters<typeof ports.replay.ask>) => {
      await ports.clock.wait(SLOW_MS);
      return ports.replay.ask(...asked);
    };
    return { ...ports, replay: { ...ports.replay, ask } };
  };
  lesson.newWorker();
  lesson.teach.watch();
  return lesson;
}

const kept = ({ world }: Lesson) => [...world.secrets.keys()].filter((key) => key.startsWith('teaching'));

/** The recording runs and so does the search. */
async function searching(): Promise<Lesson> {
  const lesson = slowly();
  await value(lesson.teach.start('alpha'));
  await value(lesson.teach.get('alpha'));
  return lesson;
}

describe('S9 the search for an address that tells who is signed in', () => {
  test('keeps the old login as long as somebody records', async () => {
    const lesson = await searching();
    expect(kept(lesson)).toEqual(['teaching']);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(kept(lesson)).toEqual(['teaching', 'teaching-witness']);
  });

  test('R32 keeps nothing once the recording was cancelled', async () => {
    const lesson = await searching();
    await value(lesson.teach.cancel('alpha'));
    await vi.advanceTimersByTimeAsync(50_000);
    expect(kept(lesson)).toEqual([]);
  });

  test('R32 keeps no login once the recording was stopped', async () => {
    const lesson = await searching();
    await lesson.pressed(press('#leave'));
    await value(lesson.teach.stop('alpha'));
    await vi.advanceTimersByTimeAsync(50_000);
    expect(kept(lesson)).toEqual(['teaching']);
  });

  test('presents no credential that the server has replaced', async () => {
    const lesson = new Lesson();
    const crm = lesson.world.crmOf('alpha');
    const presented: (string | null)[] = [];
    let nth = 0;
    lesson.through = (ports) => ({
      ...ports,
      replay: {
        ...ports.replay,
        ask: async (question, credentials, limitMs) => {
          presented.push(credentials.cookies);
          return ports.replay.ask(question, credentials, limitMs);
        },
        askWithJar: async (question, headers, limitMs) => {
          const answer = await ports.replay.askWithJar(question, headers, limitMs);
          nth += 1;
          const next = `next-${nth}`;
          crm.sessions.add(next);
          lesson.world.cookies = lesson.world.cookies.map((cookie) => ({ ...cookie, value: next }));
          return answer.kind === 'answered' ? { ...answer, setCookies: [{ name: 'sid', value: next }] } : answer;
        },
      },
    });
    lesson.newWorker();
    lesson.teach.watch();
    await value(lesson.teach.start('alpha'));
    expect(presented.filter((cookies) => cookies !== null)).toEqual([]);
    expect(presented.length).toBeGreaterThan(0);
    expect(kept(lesson)).toEqual(['teaching']);
  });

  test('E4 gives way to a sign-out that is filed meanwhile, and comes back after it', async () => {
    const lesson = await searching();
    const { jobId } = await startSignOut(lesson.world.ports(), ['alpha'], manual);
    await vi.advanceTimersByTimeAsync(500);
    let asked = 0;
    const { answer } = lesson.world.crmOf('alpha');
    lesson.world.crmOf('alpha').answer = function (...question) {
      asked += 1;
      return answer.apply(this, question);
    };
    await vi.advanceTimersByTimeAsync(SLOW_MS + 500);
    const inFlight = asked;
    await value(lesson.teach.get('alpha'));
    await vi.advanceTimersByTimeAsync(50_000);
    expect(asked, 'no further question').toBe(inFlight);
    expect(inFlight).toBeLessThanOrEqual(1);
    lesson.world.jobs.delete(jobId ?? '');
    await value(lesson.teach.get('alpha'));
    await vi.advanceTimersByTimeAsync(50_000);
    expect(kept(lesson)).toEqual(['teaching', 'teaching-witness']);
  });
});

test('R32 an old login that a dying worker left behind is dropped, one of a recording that runs is not', async () => {
  const lesson = new Lesson();
  const ports = lesson.world.ports();
  await value(lesson.teach.start('alpha'));
  await finish(dropOrphans(ports));
  expect(kept(lesson)).toEqual(['teaching', 'teaching-witness']);
  lesson.world.secrets.delete('teaching');
  await finish(dropOrphans(ports));
  expect(kept(lesson)).toEqual([]);
});
