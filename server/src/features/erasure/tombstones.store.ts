import type { Deps } from '../../deps.js';
import type { Tombstone } from '../../platform/db/erased-file.js';
import type { Reader, Transaction } from '../../platform/db/database.js';

/** What stands for an identifier once it is erased or taken back: the same for the same one, and nothing can be learned from it. */
export const digestOf = ({ sealer }: Pick<Deps, 'sealer'>, mission: string, id: string) =>
  sealer.digest('tombstone', `${mission}/${id}`);

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

/** Notes that rows with these identifiers are not to come back with an older database. */
export async function layTombstones(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  mission: string,
  ids: readonly string[],
): Promise<Tombstone[]> {
  const erasedAt = deps.now().toISOString();
  const tombstones = ids.map((id) => ({ digest: digestOf(deps, mission, id), mission, erasedAt }));
  await insertTombstones(tx, tombstones);
  return tombstones;
}
