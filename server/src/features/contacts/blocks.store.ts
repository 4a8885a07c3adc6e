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

/** Keeps the messages of a sender from everybody in a mission. */
export const blockInMission = (
  tx: Transaction,
  { mission, addressIndex, createdAt }: Pick<ContactBlock, 'mission' | 'addressIndex' | 'createdAt'>,
) =>
  tx.run('insert or replace into mission_block (mission, address_index, created_at) values (?, ?, ?)', [
    mission,
    addressIndex,
    createdAt.toISOString(),
  ]);

/** Ends that, and says whether there was such a block. */
export const unblockInMission = async (tx: Transaction, mission: string, addressIndex: string) =>
  (await tx.run('delete from mission_block where mission = ? and address_index = ?', [mission, addressIndex])) > 0;

export const forgetMissionBlocks = (tx: Transaction, before: Date) =>
  tx.run('delete from mission_block where created_at <= ?', [before.toISOString()]);

/** Whether what a sender writes to an entry is kept from its owner: `for-report` while the report of a message waits, and no longer. */
export async function findBlock(
  db: Reader,
  mission: string,
  profile: string,
  addressIndex: string,
): Promise<'for-good' | 'for-report' | undefined> {
  const row = await db.get<{ forReport: number }>(
    `select 0 as forReport from mission_block where mission = :mission and address_index = :addressIndex
     union
     select exists (select 1 from contact where contact.id = contact_block.id) from contact_block
     where mission = :mission and profile = :profile and address_index = :addressIndex
     order by forReport limit 1`,
    { mission, profile, addressIndex },
  );
  return row && (row.forReport === 1 ? 'for-report' : 'for-good');
}

/** What a member blocked, and whether they can end it: not where the mission blocks the same sender. */
const ofMember = `select contact_block.*, not exists (
    select 1 from mission_block where mission_block.mission = contact_block.mission
      and mission_block.address_index = contact_block.address_index) as ends
  from contact_block join profile_owner on profile_owner.profile = contact_block.profile
  where profile_owner.mission = ? and profile_owner.member = ?`;

interface Row {
  id: string;
  mission: string;
  profile: string;
  address_index: string;
  created_at: string;
  ends: number;
}

/** A block as its owner reads of it. */
export interface OwnBlock extends ContactBlock {
  /** Whether they can take it back. */
  ends: boolean;
}

/** Senders blocked by a member, the latest first. */
export async function listBlocks(db: Reader, mission: string, member: string): Promise<OwnBlock[]> {
  const rows = await db.all<Row>(`${ofMember} order by contact_block.created_at desc, contact_block.id`, [
    mission,
    member,
  ]);
  return rows.map(({ address_index, created_at, ends, ...row }) => ({
    ...row,
    ends: ends === 1,
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

/** Takes a block back, and answers for which entry it was; `undefined` when it is not there, or not theirs to end. */
export const deleteBlock = async (tx: Transaction, mission: string, member: string, id: string) =>
  (
    await tx.all<{ profile: string }>(
      `delete from contact_block where id in (select id from (${ofMember}) where ends and id = ?) returning profile`,
      [mission, member, id],
    )
  )[0]?.profile;
