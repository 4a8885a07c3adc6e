import type { Reader } from '../../platform/db/database.js';

/**
 * Messages and claims about which somebody on the staff must neither read nor decide: they sent them, or the message is to
 * what they own.
 *
 * @param actor as audit entries name them; who is no member has none.
 * @returns identifiers.
 */
export async function listOwnMatters(db: Reader, actor: string): Promise<ReadonlySet<string>> {
  const rows = await db.all<{ id: string }>(
    `select contact.id from contact join member on member.id = :actor
     where contact.address_index = member.address_index
       or contact.profile in (select profile from profile_owner where profile_owner.member = member.id)
     union
     select claim.id from claim join member on member.id = :actor where claim.address_index = member.address_index`,
    { actor },
  );
  return new Set(rows.map(({ id }) => id));
}
