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

/** Blocks a sender for as long as the report of a message waits; a block that is there already stays as it is. */
export const blockForReport = (tx: Transaction, block: ContactBlock) => insert(tx, block, 'nothing');

/** Blocks a sender for good: the block does not end with a report, even where it came with one. */
export const blockForGood = (tx: Transaction, block: ContactBlock) => insert(tx, block, 'update set id = excluded.id');

const insert = (tx: Transaction, { createdAt, ...block }: ContactBlock, onConflict: string) =>
  tx.run(
    `insert into contact_block (id, mission, profile, address_index, created_at)
     values (:id, :mission, :profile, :addressIndex, :createdAt)
     on conflict (profile, address_index) do ${onConflict}`,
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

/** Takes back the block that came with the report of a message, unless another report of the same sender waits: it is then that one's. */
export async function endBlockOfReport(tx: Transaction, mission: string, contact: string): Promise<void> {
  await tx.run(
    `update contact_block set id = other.id from contact as other
     where contact_block.mission = ? and contact_block.id = ? and other.suspicion = 'reported' and other.id <> contact_block.id
       and other.profile = contact_block.profile and other.address_index = contact_block.address_index`,
    [mission, contact],
  );
  await tx.run('delete from contact_block where mission = ? and id = ?', [mission, contact]);
}

/** Takes a block back, and answers for which entry it was; `undefined` when it is not there. */
export const deleteBlock = async (tx: Transaction, mission: string, member: string, id: string) =>
  (
    await tx.all<{ profile: string }>(
      `delete from contact_block where id in (select contact_block.id from ${ofMember} and contact_block.id = ?)
       returning profile`,
      [mission, member, id],
    )
  )[0]?.profile;
