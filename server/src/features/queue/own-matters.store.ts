import type { Reader } from '../../platform/db/database.js';

/**
 * What somebody on the staff must neither read nor decide: messages, questions and claims that they sent, messages to and notes and
 * claims about an entry they own, and that entry itself. A question to them as a mentor is theirs to read anyway.
 *
 * @param actor as audit entries name them; who is no member has none.
 * @returns identifiers.
 */
export async function listOwnMatters(db: Reader, actor: string): Promise<ReadonlySet<string>> {
  const rows = await db.all<{ id: string }>(
    `with sender as (select address_index from member where id = :actor),
       owned as (select profile.id, profile.mission, profile.slug
         from profile_owner join profile on profile.id = profile_owner.profile where profile_owner.member = :actor)
     select id from owned
     union select id from contact where address_index in sender or profile in (select id from owned)
     union select id from claim where address_index in sender or profile in (select id from owned)
     union select id from mentor_request where address_index in sender
     union select correction.id from correction join owned
       on owned.mission = correction.mission and owned.slug = correction.profile_slug`,
    { actor },
  );
  return new Set(rows.map(({ id }) => id));
}
