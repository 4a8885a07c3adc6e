import type { Deps } from '../../deps.js';
import type { Database } from '../db/database.js';

/** How long a job may rest between two of its transactions, in ms, before another process may take it over. */
export const leaseMs = 5 * 60_000;

/** The job is another process's now, or the server is stopping: nothing more of this run is written. */
class JobInterrupted extends Error {}

type JobDeps = Pick<Deps, 'db' | 'now' | 'newId'>;

/**
 * Runs `work` unless another process is at this job. Each transaction of `work` renews the lease and fails without it, so
 * that of two processes only one ever writes: one that slept too long cannot go on. A process that dies holds the job
 * until its lease runs out.
 *
 * @param work a sequence of transactions on the deps it is given; it may end after any of them, and is then begun again.
 * @returns `done`; `held` by another process, nothing was run; `interrupted` in between.
 */
export async function runLeased<D extends JobDeps>(
  deps: D,
  job: string,
  work: (deps: D) => Promise<unknown>,
  stopping?: AbortSignal,
): Promise<'done' | 'held' | 'interrupted'> {
  const holder = deps.newId();
  if (!(await take(deps, job, holder))) return 'held';
  try {
    await work({ ...deps, db: leased(deps, job, holder, stopping) });
    await letGo(deps, job, holder, deps.now());
    return 'done';
  } catch (error) {
    await letGo(deps, job, holder, null);
    if (error instanceof JobInterrupted) return 'interrupted';
    throw error;
  }
}

const until = ({ now }: JobDeps) => new Date(now().getTime() + leaseMs).toISOString();

async function take(deps: JobDeps, job: string, holder: string): Promise<boolean> {
  const taken = await deps.db.transaction((tx) =>
    tx.run(
      `insert into job_lease (job, holder, leased_until) values (:job, :holder, :until)
       on conflict (job) do update set holder = excluded.holder, leased_until = excluded.leased_until
       where leased_until <= :now`,
      { job, holder, until: until(deps), now: deps.now().toISOString() },
    ),
  );
  return taken > 0;
}

const letGo = ({ db, now }: JobDeps, job: string, holder: string, finished: Date | null) =>
  db.transaction((tx) =>
    tx.run(
      `update job_lease set leased_until = :now, finished_at = coalesce(:finished, finished_at)
       where job = :job and holder = :holder`,
      { job, holder, now: now().toISOString(), finished: finished?.toISOString() ?? null },
    ),
  );

/** The same database, whose transactions need and renew the lease. */
function leased(deps: JobDeps, job: string, holder: string, stopping?: AbortSignal): Database {
  return {
    ...deps.db,
    transaction: (work) =>
      deps.db.transaction(async (tx) => {
        if (stopping?.aborted) throw new JobInterrupted();
        const kept = await tx.run(
          'update job_lease set leased_until = :until where job = :job and holder = :holder and leased_until > :now',
          { job, holder, until: until(deps), now: deps.now().toISOString() },
        );
        if (kept === 0) throw new JobInterrupted();
        return work(tx);
      }),
  };
}
