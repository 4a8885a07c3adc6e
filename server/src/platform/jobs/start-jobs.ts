import { Cron } from 'croner';
import type { Deps } from '../../deps.js';
import { describeBug } from '../log.js';
import type { Job } from '../repeatedly.js';
import { runLeased } from './run-leased.js';

/** Work that the clock asks for, in one process at a time. */
export interface ScheduledJob {
  /** Permanent: the lease is kept under it. */
  name: string;
  /** Cron pattern, UTC: `* * * * *` is every minute. */
  schedule: string;
  /** Small transactions one after the other; it may end after any of them, and doing it again does the rest. */
  work: (deps: Deps) => Promise<unknown>;
}

/** Runs each job at once and then on its schedule. One that fails is logged, and tried again at its next time. */
export function startJobs(deps: Deps, jobs: readonly ScheduledJob[]): Job {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const run = async ({ name, work }: ScheduledJob) => {
    try {
      await runLeased(deps, name, work, stopping.signal);
    } catch (error) {
      deps.log('bug', { job: name, error: describeBug(error) });
    }
  };
  const track = (job: ScheduledJob): Promise<void> => {
    const done = run(job).finally(() => running.delete(done));
    running.add(done);
    return done;
  };
  const crons = jobs.map((job) => {
    void track(job);
    return new Cron(job.schedule, { timezone: 'UTC', protect: true }, () => track(job));
  });
  return {
    async stop() {
      stopping.abort();
      for (const cron of crons) cron.stop();
      await Promise.all(running);
    },
  };
}
