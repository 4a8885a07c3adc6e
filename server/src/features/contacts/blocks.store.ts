import type { Reader, Transaction } from '../../platform/db/database.js';

/** A sender from whom the owner of an entry wants nothing more. Who it is stays a blind index. */
export interface ContactBlock {
  /** That of the message with which it came, where that was reported: with the report it ends. */
  id: string;
  mission: string;
  profile: string;
  addressIndex: string;
  createdAt: Date;
}

export const insertBlock = (tx: Transaction, { createdAt, ...block }: ContactBlock) =>
  tx.run(
    `insert or ignore into contact_block (id, mission, profile, address_index, created_at)
     values (:id, :mission, :profile, :addressIndex, :createdAt)`,
    { ...block, createdAt: createdAt.toISOString() },
  );

export const isBlocked = async (db: Reader, mission: string, profile: string, addressIndex: string) =>
  (await db.get('select 1 from contact_block where mission = ? and profile = ? and address_index = ?', [
    mission,
    profile,
    addressIndex,
  ])) !== undefined;

const ofMember = `contact_block join profile_owner on profile_owner.profile = contact_block.profile
  where profile_owner.mission = ? and profile_owner.member = ?`;

interface Row {
  id: string;
  mission: string;
  profile: string;
  address_index: string;
  created_at: string;
}

/** Senders blocked by a member, the latest first. */
export async function listBlocks(db: Reader, mission: string, member: string): Promise<ContactBlock[]> {
  const rows = await db.all<Row>(
    `select contact_block.* from ${ofMember} order by contact_block.created_at desc, contact_block.id`,
    [mission, member],
  );
  return rows.map(({ address_index, created_at, ...row }) => ({
    ...row,
    addressIndex: address_index,
    createdAt: new Date(created_at),
  }));
}

/** Takes back the block that came with the report of a message; one that was there before stays. */
export const deleteBlockOfReport = (tx: Transaction, mission: string, contact: string) =>
  tx.run('delete from contact_block where mission = ? and id = ?', [mission, contact]);

/** Takes a block back, and says whether there was one. */
export const deleteBlock = async (tx: Transaction, mission: string, member: string, id: string) =>
  (await tx.run(
    `delete from contact_block where id in (select contact_block.id from ${ofMember} and contact_block.id = ?)`,
    [mission, member, id],
  )) > 0;
