import { expect, it } from 'vitest';
import { withResolvers } from '../../test/with-resolvers.js';
import { repeatedly } from './repeatedly.js';

it('goes on after a failure, and stops once what is running has ended', async () => {
  const failures: unknown[] = [];
  const third = withResolvers();
  const mayEnd = withResolvers();
  const events: string[] = [];
  let runs = 0;
  const job = repeatedly(
    async () => {
      runs++;
      if (runs === 1) throw new Error('once');
      if (runs < 3) return;
      third.resolve();
      await mayEnd.promise;
      events.push('ended');
    },
    { everyMs: 0, onError: (error) => failures.push(error) },
  );
  await third.promise;
  const stopped = job.stop().then(() => events.push('stopped'));
  mayEnd.resolve();
  await stopped;
  expect(events).toEqual(['ended', 'stopped']);
  expect(failures).toEqual([new Error('once')]);
  expect(runs).toBe(3);
});
