import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { Role } from '../accounts/account.js';

/** Somebody asked to work at a console, who has not said yes. Their address is sealed with the invitation's own key. */
export interface InviteRecord {
  id: string;
  mission: string;
  role: Role;
  lang: CompleteLanguage;
  /** `operator`, or the member who asked. */
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}

interface Row {
  id: string;
  mission: string;
  role: Role;
  lang: CompleteLanguage;
  invited_by: string;
  created_at: string;
  expires_at: string;
}

const columns = 'id, mission, role, lang, invited_by, created_at, expires_at';
const placeOf = (id: string) => `staff_invite.address/${id}`;

const toRecord = ({ invited_by, created_at, expires_at, ...row }: Row): InviteRecord => ({
  ...row,
  invitedBy: invited_by,
  createdAt: new Date(created_at),
  expiresAt: new Date(expires_at),
});

export const insertInvite = (
  tx: Transaction,
  key: DataKey,
  invite: InviteRecord,
  { address, index }: { address: string; index: string },
) =>
  tx.run(
    `insert into staff_invite (id, mission, role, lang, address, address_index, invited_by, created_at, expires_at)
     values (:id, :mission, :role, :lang, :address, :index, :invitedBy, :createdAt, :expiresAt)`,
    {
      ...invite,
      address: key.seal(placeOf(invite.id), address),
      index,
      createdAt: invite.createdAt.toISOString(),
      expiresAt: invite.expiresAt.toISOString(),
    },
  );

export async function findInvite(db: Reader, mission: string, id: string): Promise<InviteRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from staff_invite where mission = ? and id = ?`, [mission, id]);
  return row && toRecord(row);
}

/** @param index the blind index of an address. */
export async function findInviteByAddress(
  db: Reader,
  mission: string,
  index: string,
): Promise<InviteRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from staff_invite where mission = ? and address_index = ?`, [
    mission,
    index,
  ]);
  return row && toRecord(row);
}

/** Invitations that can still be accepted, the oldest first. */
export async function listInvites(db: Reader, mission: string, now: Date): Promise<InviteRecord[]> {
  const rows = await db.all<Row>(
    `select ${columns} from staff_invite where mission = ? and expires_at > ? order by created_at, id`,
    [mission, now.toISOString()],
  );
  return rows.map(toRecord);
}

export async function listOldInvites(db: Reader, now: Date): Promise<InviteRecord[]> {
  return (await db.all<Row>(`select ${columns} from staff_invite where expires_at <= ?`, [now.toISOString()])).map(
    toRecord,
  );
}

export async function openInviteAddress(db: Reader, key: DataKey, id: string): Promise<string | undefined> {
  const row = await db.get<{ address: Uint8Array }>('select address from staff_invite where id = ?', [id]);
  return row && key.open(placeOf(id), row.address);
}

export const deleteInvite = (tx: Transaction, id: string) => tx.run('delete from staff_invite where id = ?', [id]);
