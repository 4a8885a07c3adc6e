import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { MemberRecord, Role } from './account.js';

interface Row {
  id: string;
  mission: string;
  lang: CompleteLanguage;
  created_at: string;
}

const toRecord = ({ created_at, ...row }: Row): MemberRecord => ({ ...row, createdAt: new Date(created_at) });

const columns = 'id, mission, lang, created_at';
const placeOf = (id: string) => `member.address/${id}`;

export async function findMember(db: Reader, mission: string, id: string): Promise<MemberRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from member where mission = ? and id = ?`, [mission, id]);
  return row && toRecord(row);
}

/** @param index the blind index of an address. */
export async function findMemberByAddress(
  db: Reader,
  mission: string,
  index: string,
): Promise<MemberRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from member where mission = ? and address_index = ?`, [
    mission,
    index,
  ]);
  return row && toRecord(row);
}

export const insertMember = (
  tx: Transaction,
  key: DataKey,
  { id, mission, lang, createdAt }: MemberRecord,
  { address, index }: { address: string; index: string },
) =>
  tx.run(
    `insert into member (id, mission, address, address_index, lang, created_at)
     values (:id, :mission, :address, :index, :lang, :createdAt)`,
    { id, mission, address: key.seal(placeOf(id), address), index, lang, createdAt: createdAt.toISOString() },
  );

export async function openAddress(db: Reader, key: DataKey, mission: string, id: string): Promise<string | undefined> {
  const row = await db.get<{ address: Uint8Array }>('select address from member where mission = ? and id = ?', [
    mission,
    id,
  ]);
  return row && key.open(placeOf(id), row.address);
}

/** The role of a member of staff; `undefined` for everybody else. */
export async function findRole(db: Reader, mission: string, member: string): Promise<Role | undefined> {
  const row = await db.get<{ role: Role }>('select role from staff_role where mission = ? and member = ?', [
    mission,
    member,
  ]);
  return row?.role;
}

/** Entries that belong to a member, the oldest first. */
export const listOwned = (db: Reader, mission: string, member: string) =>
  db.all<{
    id: string;
    slug: string;
    name: string;
    kind: 'person' | 'organisation';
    state: 'published' | 'held' | 'hidden';
  }>(
    `select profile.id, profile.slug, profile.name, profile.kind, profile.state
     from profile_owner join profile on profile.id = profile_owner.profile
     where profile_owner.mission = ? and profile_owner.member = ? order by profile.created_at, profile.id`,
    [mission, member],
  );
