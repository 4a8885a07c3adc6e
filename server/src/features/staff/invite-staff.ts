import { isAddress } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { addressIndex, queueMail } from '../../platform/mail/outbox.js';
import { Problem } from '../../problem.js';
import type { Role } from '../accounts/account.js';
import { findMemberByAddress } from '../accounts/members.store.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { forgetInvite } from './forget-invites.js';
import { findInviteByAddress, insertInvite, type InviteRecord } from './invites.store.js';
import { mailAdmins } from './mail-staff.js';
import { inviteMs } from './roles.rules.js';
import { inviteMail } from './staff-mails.js';
import { findStaff } from './staff.store.js';

export interface Invitation {
  address: string;
  role: Role;
  /** Language of the mail. */
  lang: CompleteLanguage;
}

/**
 * Asks somebody by mail to work at the mission's console. Nobody is staff before they have pressed the button of the mail;
 * a second invitation to the same address takes the place of the first.
 *
 * @throws {Problem} `invalid-input`, `already-staff`
 */
export async function inviteStaff(
  deps: Deps,
  mission: MissionRecord,
  { address, role, lang }: Invitation,
  actor: string,
): Promise<InviteRecord> {
  if (!isAddress(address))
    throw new Problem('invalid-input', { errors: [{ pointer: '/address', code: 'not-an-address' }] });
  return deps.db.transaction(async (tx) => {
    const index = addressIndex(deps.sealer, address);
    const member = await findMemberByAddress(tx, mission.slug, index);
    if (member && (await findStaff(tx, mission.slug, member.id))) throw new Problem('already-staff');
    const earlier = await findInviteByAddress(tx, mission.slug, index);
    if (earlier) await forgetInvite(tx, earlier.id);

    const createdAt = deps.now();
    const expiresAt = new Date(createdAt.getTime() + inviteMs);
    const invite = { id: deps.newId(), mission: mission.slug, role, lang, invitedBy: actor, createdAt, expiresAt };
    const key = await deps.sealer.createKey(tx, mission.slug, invite.id);
    await insertInvite(tx, key, invite, { address, index });
    const token = await issueToken(deps, tx, {
      mission: mission.slug,
      purpose: 'staff-invite',
      subject: invite.id,
      expiresAt,
    });
    await queueMail(deps, tx, {
      mission: mission.slug,
      owner: invite.id,
      key,
      template: 'staff-invite',
      lang,
      to: address,
      ...inviteMail({ mission, lang }, { url: `${deps.origin}/${mission.slug}/go/${token}`, until: expiresAt }),
    });
    if (role === 'admin') await mailAdmins(deps, tx, mission, 'adminInvited');
    await recordAudit(deps, tx, {
      mission: mission.slug,
      at: createdAt.toISOString(),
      actor,
      action: 'staff.invited',
      subject: invite.id,
    });
    return invite;
  });
}
