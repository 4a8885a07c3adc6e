import type { Tombstone } from '../../platform/db/erased-file.js';
import type { Reader, Transaction } from '../../platform/db/database.js';

export async function insertTombstones(tx: Transaction, tombstones: readonly Tombstone[]): Promise<void> {
  for (const { digest, mission, erasedAt } of tombstones)
    await tx.run('insert or ignore into tombstone (digest, mission, erased_at) values (?, ?, ?)', [
      digest,
      mission,
      erasedAt,
    ]);
}

export const listTombstones = (db: Reader): Promise<Tombstone[]> =>
  db.all<Tombstone>('select digest, mission, erased_at as erasedAt from tombstone order by erased_at, digest');
