import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { endDeskSessions } from '../accounts/sessions.store.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { deleteAuthenticator, deletePasskeys, deleteRecoveryCodes, type Holder } from './factors.store.js';
import { mailStaff } from './mail-staff.js';
import { findStaff } from './staff.store.js';

/** Takes every second factor from somebody, and ends what they are signed in to at the console. */
export async function dropFactors(tx: Transaction, holder: Holder): Promise<void> {
  await deleteAuthenticator(tx, holder);
  await deletePasskeys(tx, holder);
  await deleteRecoveryCodes(tx, holder);
  await endDeskSessions(tx, holder.mission, holder.member, 'staff');
}

/**
 * Lets somebody who lost their second factor set up a new one at their next sign-in. Another person does this, never the
 * mail alone; who lost it is told.
 *
 * @throws {Problem} `not-found`, `own-access`
 */
export async function resetFactors(deps: Deps, mission: MissionRecord, member: string, actor: string): Promise<void> {
  if (member === actor) throw new Problem('own-access');
  await deps.db.transaction(async (tx) => {
    if (!(await findStaff(tx, mission.slug, member))) throw new Problem('not-found');
    await dropFactors(tx, { mission: mission.slug, member });
    await mailStaff(deps, tx, mission, member, 'factorsReset');
    await recordAudit(deps, tx, {
      mission: mission.slug,
      at: deps.now().toISOString(),
      actor,
      action: 'staff.factors-reset',
      subject: member,
    });
  });
}
