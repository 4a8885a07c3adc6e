import type { Deps } from '../../deps.js';
import { listMissions } from '../missions/missions.store.js';
import { listQueue } from '../queue/list-queue.js';
import { mayDo } from './roles.rules.js';
import { listStaff } from './staff.store.js';

/**
 * Says in the log how much is late in each mission that nobody on its staff may deal with: it is their own, or nobody has the role. Of a
 * source that nobody reads again, nobody waits for an answer.
 */
export async function logUnreached({ log, ...deps }: Pick<Deps, 'db' | 'now' | 'log'>): Promise<void> {
  for (const { slug: mission } of await listMissions(deps.db)) {
    const late = (await listQueue(deps, mission)).filter(({ kind, overdue }) => overdue && kind !== 'profile');
    const reached = new Set<string>();
    for (const { member, role } of late.length > 0 ? await listStaff(deps.db, mission) : [])
      for (const { kind, receipt } of await listQueue(deps, mission, member))
        if (mayDo(role, kind === 'name' ? 'hide' : 'queue')) reached.add(receipt);
    const count = late.filter(({ receipt }) => !reached.has(receipt)).length;
    if (count > 0) log('queue-unreached', { mission, count });
  }
}
