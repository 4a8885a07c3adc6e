import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';

export interface RevealRecord {
  id: string;
  mission: string;
  /** Whose address was looked at. */
  member: string;
  /** Number of the entry of the audit that says who looked, and when. */
  entry: number;
}

const placeOf = (id: string) => `address_reveal.reason/${id}`;

export const insertReveal = (tx: Transaction, key: DataKey, reveal: RevealRecord, reason: string) =>
  tx.run(
    'insert into address_reveal (id, mission, member, entry, reason) values (:id, :mission, :member, :entry, :reason)',
    { ...reveal, reason: key.seal(placeOf(reveal.id), reason) },
  );

/** Why a member's address was looked at, by the number of the entry in the audit. */
export async function openReasons(
  db: Reader,
  key: DataKey,
  mission: string,
  member: string,
): Promise<Map<number, string>> {
  const rows = await db.all<{ id: string; entry: number; reason: Uint8Array }>(
    'select id, entry, reason from address_reveal where mission = ? and member = ?',
    [mission, member],
  );
  return new Map(rows.map(({ id, entry, reason }) => [entry, key.open(placeOf(id), reason)]));
}
