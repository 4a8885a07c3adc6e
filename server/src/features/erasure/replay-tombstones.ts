import type { Tombstone } from '../../platform/db/erased-file.js';
import type { Transaction } from '../../platform/db/database.js';
import { digestOf, eraseRows, settleErasure, type ErasureDeps } from './erase-rows.js';
import { deleteOwnerRow, findPerson, listErasableIds } from './personal-rows.store.js';
import { insertTombstones, listTombstones } from './tombstones.store.js';

/**
 * Brings the tombstones of the database and of the file together, at every start and every minute. What the file knows and
 * the database does not was brought back by an older database: it is erased again. What the file lacks was erased, and
 * then something came between: it is brought to its end.
 *
 * @returns how many identifiers had come back.
 */
export async function replayTombstones(deps: ErasureDeps): Promise<number> {
  const inFile = await deps.erased.read();
  const inDatabase = await listTombstones(deps.db);
  const replayed = without(inFile, inDatabase);
  const returned = replayed.length > 0 ? await eraseAgain(deps, replayed) : 0;
  const unsettled = without(inDatabase, inFile);
  if (returned > 0 || unsettled.length > 0) await settleErasure(deps, unsettled);
  return returned;
}

const without = (some: readonly Tombstone[], others: readonly Tombstone[]) => {
  const known = new Set(others.map(({ digest }) => digest));
  return some.filter(({ digest }) => !known.has(digest));
};

function eraseAgain(deps: ErasureDeps, tombstones: readonly Tombstone[]): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const digests = new Set(tombstones.map(({ digest }) => digest));
    const returned = (await listErasableIds(tx)).filter(({ mission, id }) => digests.has(digestOf(deps, mission, id)));
    for (const row of returned) await eraseOne(deps, tx, row);
    await insertTombstones(tx, tombstones);
    return returned.length;
  });
}

async function eraseOne(
  deps: ErasureDeps,
  tx: Transaction,
  { table, mission, id }: Awaited<ReturnType<typeof listErasableIds>>[number],
): Promise<void> {
  const nobody = { mission, members: [], profiles: [], addresses: [] };
  if (table === 'member') await eraseRows(deps, tx, (await findPerson(tx, mission, id)) ?? nobody, 'system');
  else if (table === 'profile') await eraseRows(deps, tx, { ...nobody, profiles: [id] }, 'system');
  else await deleteOwnerRow(tx, table, mission, id);
}
