import { Cron } from 'croner';
import { expect, it } from 'vitest';
import { createTestServer } from '../../../test/harness.js';
import { withResolvers } from '../../../test/with-resolvers.js';
import { jobs } from '../../jobs.js';
import { startJobs } from './start-jobs.js';

it('runs every job at once; one that fails is logged without its values, and stops no other', async () => {
  const { deps, logged } = await createTestServer();
  const ran: string[] = [];
  const ended = withResolvers();
  const job = startJobs(deps, [
    { name: 'broken', schedule: '0 0 1 1 *', work: () => Promise.reject(new Error('ada@example.org')) },
    {
      name: 'sound',
      schedule: '0 0 1 1 *',
      work: async () => {
        ran.push('sound');
        ended.resolve();
      },
    },
  ]);
  await ended.promise;
  await job.stop();
  expect(ran).toEqual(['sound']);
  const bugs = logged.map((line) => JSON.parse(line) as object).filter((line) => 'job' in line);
  expect(bugs).toEqual([expect.objectContaining({ event: 'bug', job: 'broken' })]);
  expect(logged.join()).not.toContain('ada');
});

it('stops once what is running has ended', async () => {
  const { deps } = await createTestServer();
  const events: string[] = [];
  const begun = withResolvers();
  const mayEnd = withResolvers();
  const work = async () => {
    begun.resolve();
    await mayEnd.promise;
    events.push('ended');
  };
  const job = startJobs(deps, [{ name: 'slow', schedule: '* * * * *', work }]);
  await begun.promise;
  const stopped = job.stop().then(() => events.push('stopped'));
  mayEnd.resolve();
  await stopped;
  expect(events).toEqual(['ended', 'stopped']);
});

it('every job has a name of its own, and its turn at least once an hour', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  for (const { name, schedule } of jobs) {
    const cron = new Cron(schedule, { timezone: 'UTC', paused: true });
    const [first, second] = cron.nextRuns(2, '2030-01-01T00:00:00Z');
    expect(second!.getTime() - first!.getTime(), name).toBeLessThanOrEqual(3_600_000);
    cron.stop();
  }
});
