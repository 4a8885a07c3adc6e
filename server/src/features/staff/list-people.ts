import type { Deps } from '../../deps.js';
import { openAddress } from '../accounts/members.store.js';
import { hasFactor, listFactors } from './factors.store.js';
import { listInvites, openInviteAddress, type InviteRecord } from './invites.store.js';
import { listStaff, type StaffRecord } from './staff.store.js';

/** Somebody who works at a console, as their admins know them. */
export interface StaffMember extends StaffRecord {
  address: string;
  /** Whether they have set up a second factor. */
  hasFactor: boolean;
}

export interface Invited extends InviteRecord {
  address: string;
}

/** Who works for a mission. Their addresses are the only names the kit has for them. */
export async function listStaffMembers({ db, sealer }: Pick<Deps, 'db' | 'sealer'>, mission: string) {
  const members: StaffMember[] = [];
  for (const staff of await listStaff(db, mission)) {
    const key = await sealer.findKey(db, staff.member);
    const address = key && (await openAddress(db, key, mission, staff.member));
    if (address) members.push({ ...staff, address, hasFactor: hasFactor(await listFactors(db, staff)) });
  }
  return members;
}

/** Who is invited to work for a mission and has not answered. */
export async function listInvited({ db, sealer, now }: Pick<Deps, 'db' | 'sealer' | 'now'>, mission: string) {
  const invited: Invited[] = [];
  for (const invite of await listInvites(db, mission, now())) {
    const key = await sealer.findKey(db, invite.id);
    const address = key && (await openInviteAddress(db, key, invite.id));
    if (address) invited.push({ ...invite, address });
  }
  return invited;
}
