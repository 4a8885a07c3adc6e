import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { spendToken } from '../../platform/mail/mail-token.js';
import { Problem } from '../../problem.js';
import { proveAddress } from '../accounts/prove-address.js';
import { openSession } from '../accounts/sessions.store.js';
import { recordAudit } from '../audit/audit.store.js';
import { requireMission } from '../missions/find-mission.js';
import { forgetInvite } from './forget-invites.js';
import { findInvite, openInviteAddress, type InviteRecord } from './invites.store.js';
import { mailAdmins } from './mail-staff.js';
import { dropFactors } from './reset-factors.js';
import { mayDo } from './roles.rules.js';
import { findStaff, grantRole } from './staff.store.js';

/**
 * Makes whoever pressed the button of an invitation a member of staff. The mail proved the address, and only that: the
 * session opens nothing before a second factor.
 *
 * @param insteadOf token of the session that the browser has at the console: it ends.
 * @returns the token of the session.
 * @throws {Problem} `link-expired`
 */
export function acceptInvite(deps: Deps, mission: string, token: string, insteadOf?: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const now = deps.now();
    const id = await spendToken(tx, mission, 'staff-invite', token, now);
    const invite = id && (await findInvite(tx, mission, id));
    const key = invite && (await deps.sealer.findKey(tx, invite.id));
    const address = key && (await openInviteAddress(tx, key, invite.id));
    if (!invite || !address || !(await stillCounts(tx, invite))) throw new Problem('link-expired');

    const member = (await proveAddress(deps, tx, { mission, address, lang: invite.lang })).id;
    // What may be left of an earlier time at the console counts no more.
    await dropFactors(tx, { mission, member });
    if (invite.role === 'admin') await mailAdmins(deps, tx, await requireMission(tx, mission), 'adminAdded');
    await grantRole(tx, { member, mission, role: invite.role, grantedAt: now }, invite.invitedBy);
    await forgetInvite(tx, invite.id);
    await recordAudit(deps, tx, {
      mission,
      at: now.toISOString(),
      actor: member,
      action: 'staff.joined',
      subject: member,
    });
    return openSession(deps, tx, { mission, member, desk: 'staff', aal: 1, insteadOf });
  });
}

/** What somebody invited to who may not any more counts no longer: nobody comes back through a friend. */
async function stillCounts(tx: Transaction, { mission, invitedBy }: InviteRecord): Promise<boolean> {
  if (invitedBy === 'operator') return true;
  const inviter = await findStaff(tx, mission, invitedBy);
  return inviter !== undefined && mayDo(inviter.role, 'staff');
}
