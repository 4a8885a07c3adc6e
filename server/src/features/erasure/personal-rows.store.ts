import type { Reader, Transaction } from '../../platform/db/database.js';
import { sourceKeyOf } from '../profiles/source-key.js';
import { declaredTables, type TableName } from './personal-columns.js';

/** One person in one mission, or one entry that has nobody. */
export interface Person {
  mission: string;
  /** Identifiers of their memberships. */
  members: readonly string[];
  /** Identifiers of their entries. */
  profiles: readonly string[];
  /** Blind indexes of their addresses. */
  addresses: readonly string[];
}

/** The lists over which `personal-columns.ts` says whose a row is. */
export const argsOf = ({ mission, members, profiles, addresses }: Person, ids: readonly string[]) => ({
  mission,
  members: JSON.stringify(members),
  profiles: JSON.stringify(profiles),
  addresses: JSON.stringify(addresses),
  ids: JSON.stringify(ids),
});

/** A member, what they own, and how their address is known. */
export async function findPerson(db: Reader, mission: string, member: string): Promise<Person | undefined> {
  const row = await db.get<{ address_index: string }>('select address_index from member where mission = ? and id = ?', [
    mission,
    member,
  ]);
  if (!row) return undefined;
  const owned = await db.all<{ profile: string }>(
    'select profile from profile_owner where mission = ? and member = ? order by profile',
    [mission, member],
  );
  return { mission, members: [member], profiles: owned.map(({ profile }) => profile), addresses: [row.address_index] };
}

/** Identifiers of every row of a person on which keys, mails, links, codes and consents hang. */
export async function listIdsOf(db: Reader, person: Person): Promise<string[]> {
  const ids = new Set([...person.members, ...person.profiles]);
  for (const [table, { rows, isOwner }] of declaredTables)
    if (rows && isOwner)
      for (const { id } of await db.all<{ id: string }>(
        `select id from ${table} where mission = :mission and (${rows})`,
        argsOf(person, []),
      ))
        ids.add(id);
  return [...ids];
}

/** Mentors who were asked by a person. */
export const listMentorsAskedBy = async (db: Reader, { mission, addresses }: Person): Promise<string[]> =>
  (
    await db.all<{ mentor: string }>(
      `select distinct mentor from mentor_request
       where mission = ? and mentor is not null and address_index in (select value from json_each(?))`,
      [mission, JSON.stringify(addresses)],
    )
  ).map(({ mentor }) => mentor);

/** How an import would know the organisations of a person: by the source they came from, and by name and country. */
export async function listSourceKeysOf(
  db: Reader,
  { mission, profiles }: Person,
  which: 'all' | 'hidden',
): Promise<string[]> {
  const rows = await db.all<{ source_key: string | null; name: string; residence: string | null }>(
    `select source_key, name, residence from profile
     where mission = ? and kind = 'organisation' and id in (select value from json_each(?))
       and (? = 'all' or hidden_by in ('owner', 'staff'))`,
    [mission, JSON.stringify(profiles), which],
  );
  return rows.flatMap((row) => [...(row.source_key === null ? [] : [row.source_key]), sourceKeyOf(row)]);
}

/** Deletes every row of a person. Their listings have been taken away before. */
export async function deleteRowsOf(tx: Transaction, person: Person, ids: readonly string[]): Promise<void> {
  const args = argsOf(person, ids);
  for (const [table, { rows }] of declaredTables)
    if (rows) await tx.run(`delete from ${table} where mission = :mission and (${rows})`, args);
  await tx.run(
    'update outbox set recipient = null where mission = :mission and recipient in (select value from json_each(:addresses))',
    args,
  );
}

/** Identifiers that a tombstone can stand for, by the mission they are in. */
export async function listErasableIds(db: Reader): Promise<{ table: TableName; mission: string; id: string }[]> {
  const found = [];
  for (const [table, { isOwner }] of declaredTables)
    if (isOwner)
      for (const row of await db.all<{ mission: string; id: string }>(`select mission, id from ${table}`))
        found.push({ table, ...row });
  return found;
}

/** Deletes one row that was found by its identifier, with what hangs on it. */
export async function deleteOwnerRow(tx: Transaction, table: TableName, mission: string, id: string): Promise<void> {
  await tx.run(`delete from ${table} where mission = ? and id = ?`, [mission, id]);
  await deleteRowsOf(tx, { mission, members: [], profiles: [], addresses: [] }, [id]);
}

/** The owner of an entry, where they have no other one and are no staff. */
export async function findWhoOwnsOnly(db: Reader, mission: string, profile: string): Promise<string | undefined> {
  const row = await db.get<{ member: string }>(
    `select member from profile_owner where mission = ? and profile = ?
       and not exists (select 1 from profile_owner other
         where other.member = profile_owner.member and other.profile <> profile_owner.profile)
       and not exists (select 1 from staff_role where staff_role.member = profile_owner.member)`,
    [mission, profile],
  );
  return row?.member;
}

const idle = `not exists (select 1 from profile_owner where profile_owner.member = member.id)
  and not exists (select 1 from staff_role where staff_role.member = member.id)
  and not exists (select 1 from session where session.member = member.id)
  and not exists (select 1 from contact where contact.mission = member.mission
    and contact.address_index = member.address_index and contact.suspicion = 'reported')
  and coalesce((select max(at) from audit_entry where audit_entry.actor = member.id), member.created_at) <= :before`;

/** Members who own nothing, are no staff, have sent nothing that the mission looks at, and have done nothing since an instant. */
export const listIdleMembers = (db: Reader, before: Date) =>
  db.all<{ mission: string; id: string }>(`select mission, id from member where ${idle} order by created_at, id`, {
    before: before.toISOString(),
  });

export const isIdle = async (db: Reader, mission: string, id: string, before: Date): Promise<boolean> =>
  (await db.get(`select 1 from member where mission = :mission and id = :id and ${idle}`, {
    mission,
    id,
    before: before.toISOString(),
  })) !== undefined;
