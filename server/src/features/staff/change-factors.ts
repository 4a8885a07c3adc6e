import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { recordAudit, type AuditAction } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { deleteAuthenticator, deletePasskey, hasFactor, listFactors } from './factors.store.js';
import { mailStaff } from './mail-staff.js';
import type { Session } from './prove-factor.js';
import { newRecoveryCodes } from './recovery-codes.js';

/**
 * Takes away the app. The last factor stays: without one the mailed code would be enough to set up a new one.
 *
 * @throws {Problem} `not-found`, `last-factor`
 */
export const removeApp = (deps: Deps, mission: MissionRecord, session: Session) =>
  remove(deps, mission, session, async (tx) => (await deleteAuthenticator(tx, session)) === 1);

/** @throws {Problem} `not-found`, `last-factor` */
export const removePasskey = (deps: Deps, mission: MissionRecord, session: Session, id: string) =>
  remove(deps, mission, session, (tx) => deletePasskey(tx, session, id));

async function remove(
  deps: Deps,
  mission: MissionRecord,
  session: Session,
  from: (tx: Transaction) => Promise<boolean>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (!(await from(tx))) throw new Problem('not-found');
    if (!hasFactor(await listFactors(tx, session))) throw new Problem('last-factor');
    await mailStaff(deps, tx, mission, session.member, 'factorRemoved');
    await record(deps, tx, session, 'staff.factor-removed');
  });
}

/** Ten new recovery codes, to be shown once; the old ones stop working. */
export const renewRecoveryCodes = (deps: Deps, session: Session): Promise<string[]> =>
  deps.db.transaction(async (tx) => {
    await record(deps, tx, session, 'staff.recovery-renewed');
    return newRecoveryCodes(deps, tx, session);
  });

const record = (deps: Deps, tx: Transaction, { mission, member }: Session, action: AuditAction) =>
  recordAudit(deps, tx, { mission, at: deps.now().toISOString(), actor: member, action, subject: member });
