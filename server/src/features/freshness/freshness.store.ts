import type { Reader, Transaction } from '../../platform/db/database.js';
import type { Aged } from './freshness.rules.js';

/** What is known of an entry for which time passes. */
export interface AgeingEntry {
  id: string;
  slug: string;
  mission: string;
  name: string;
  state: 'published' | 'held' | 'hidden';
  /** When somebody last said that it is true, or it was made. */
  lastTrue: Date;
  /** Whether it stands on a public source alone. */
  fromSource: boolean;
  aged: Aged;
  agedAt: Date | null;
  /** Member to ask; `null` where only staff can look. */
  owner: string | null;
  /** Whether a message to it, or of its owner, is reported: what the mission looks at does not go by time. */
  reported: boolean;
}

interface Row extends Pick<AgeingEntry, 'id' | 'slug' | 'mission' | 'name' | 'state' | 'aged' | 'owner'> {
  last_true: string;
  from_source: number;
  reported: number;
  aged_at: string | null;
}

const toEntry = ({ last_true, from_source, aged_at, reported, ...row }: Row): AgeingEntry => ({
  ...row,
  lastTrue: new Date(last_true),
  fromSource: from_source === 1,
  reported: reported === 1,
  agedAt: aged_at === null ? null : new Date(aged_at),
});

const lastTrue = 'coalesce(profile.confirmed_at, profile.source_read_on, profile.created_at)';

const select = `
  select profile.id, profile.slug, profile.mission, profile.name, profile.state, ${lastTrue} as last_true, profile.aged, profile.aged_at,
         profile.confirmed_at is null and profile.source_read_on is not null as from_source, profile_owner.member as owner,
         exists (select 1 from contact where contact.mission = profile.mission and contact.suspicion = 'reported'
           and (contact.profile = profile.id or contact.address_index = member.address_index)) as reported
  from profile left join profile_owner on profile_owner.profile = profile.id
    left join member on member.id = profile_owner.member`;

/** Invented entries do not age; `ownedOnly` leaves out what has nobody to be asked. */
export async function listAgeing(
  db: Reader,
  mission: string,
  { before, ownedOnly }: { before: Date; ownedOnly: boolean },
): Promise<AgeingEntry[]> {
  const rows = await db.all<Row>(
    `${select} where profile.mission = :mission and profile.fictional = 0 and ${lastTrue} <= :before
       and (:ownedOnly = 0 or profile_owner.member is not null)
     order by last_true, profile.id`,
    { mission, before: before.toISOString(), ownedOnly },
  );
  return rows.map(toEntry);
}

export async function findAgeing(db: Reader, mission: string, profile: string): Promise<AgeingEntry | undefined> {
  const row = await db.get<Row>(`${select} where profile.mission = ? and profile.id = ?`, [mission, profile]);
  return row && toEntry(row);
}

export const markAged = (tx: Transaction, mission: string, profile: string, aged: Aged, now: Date) =>
  tx.run('update profile set aged = ?, aged_at = ? where mission = ? and id = ?', [
    aged,
    now.toISOString(),
    mission,
    profile,
  ]);

/** Hides what is shown. What its owner or staff hid stays theirs. */
export const hideByTime = (tx: Transaction, mission: string, profile: string, now: Date) =>
  tx.run(
    `update profile set state = 'hidden', hidden_by = 'time', hidden_at = ?
     where mission = ? and id = ? and state = 'published'`,
    [now.toISOString(), mission, profile],
  );

/** Notes that an entry is true: by its owner now, or by a source read today. Shows again what time alone had hidden. */
export async function markTrue(
  tx: Transaction,
  mission: string,
  profile: string,
  said: { confirmedAt: Date } | { sourceReadOn: Date },
): Promise<void> {
  const [column, value] =
    'confirmedAt' in said
      ? ['confirmed_at', said.confirmedAt.toISOString()]
      : ['source_read_on', said.sourceReadOn.toISOString().slice(0, 10)];
  await tx.run(`update profile set ${column} = ?, aged = 0, aged_at = null where mission = ? and id = ?`, [
    value!,
    mission,
    profile,
  ]);
  await tx.run(
    `update profile set state = 'published', hidden_by = null, hidden_at = null
     where mission = ? and id = ? and state = 'hidden' and hidden_by = 'time'`,
    [mission, profile],
  );
}

/** Entries of nobody that have aged, but for what staff themselves have hidden. */
export async function listUnowned(db: Reader, mission?: string): Promise<AgeingEntry[]> {
  const rows = await db.all<Row>(
    `${select} where profile.mission = coalesce(?, profile.mission) and profile.aged > 0 and profile_owner.member is null
       and profile.confirmed_at is null and profile.source_read_on is not null
       and (profile.state <> 'hidden' or profile.hidden_by = 'time')
     order by last_true, profile.id`,
    [mission ?? null],
  );
  return rows.map(toEntry);
}
