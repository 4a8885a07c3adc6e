import type { Reader, Transaction } from '../../platform/db/database.js';

/** Whose entry it is, and how that was verified. */
export interface ProfileOwner {
  /** Identifier of the entry. */
  profile: string;
  mission: string;
  member: string;
  /** `address`: they made it themselves. `website`: by a mail at the domain of its website. `staff`: by the mission. */
  verified: 'address' | 'website' | 'staff';
  verifiedAt: Date;
}

/** The caller publishes the profile anew: only an entry with an owner takes messages. */
export const insertProfileOwner = (tx: Transaction, { verifiedAt, ...owner }: ProfileOwner) =>
  tx.run(
    `insert into profile_owner (profile, mission, member, verified, verified_at)
     values (:profile, :mission, :member, :verified, :verifiedAt)`,
    { ...owner, verifiedAt: verifiedAt.toISOString() },
  );

/** How it was verified that an organisation's entry is its owner's, who did not make it themselves. */
export interface Claimed {
  how: 'website' | 'staff';
  /** RFC 3339, UTC. */
  at: string;
}

export const findClaimed = (db: Reader, mission: string, profile: string) =>
  db.get<Claimed>(
    "select verified as how, verified_at as at from profile_owner where mission = ? and profile = ? and verified <> 'address'",
    [mission, profile],
  );

/** The member who owns an entry. */
export async function findProfileOwner(db: Reader, mission: string, profile: string): Promise<string | undefined> {
  const row = await db.get<{ member: string }>('select member from profile_owner where mission = ? and profile = ?', [
    mission,
    profile,
  ]);
  return row?.member;
}
