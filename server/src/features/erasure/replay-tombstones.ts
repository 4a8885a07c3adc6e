import type { Deps } from '../../deps.js';
import type { Tombstone } from '../../platform/db/erased-file.js';
import type { Transaction } from '../../platform/db/database.js';
import { listLivingConsents } from '../consents/consents.store.js';
import { takeBack } from '../entry/take-back.js';
import { removePhoto } from '../photos/remove-photo.js';
import { eraseRows, settleErasure, type ErasureDeps } from './erase-rows.js';
import { deleteOwnerRow, findPerson, listErasableIds } from './personal-rows.store.js';
import { digestOf, insertTombstones, listTombstones } from './tombstones.store.js';

type ReplayDeps = ErasureDeps & Pick<Deps, 'newId'>;

/**
 * Brings the tombstones of the database and of the file together, at every start and every minute. What the file knows and
 * the database does not was brought back by an older database: it is erased or taken back again. What the file lacks was erased, and
 * then something came between: it is brought to its end.
 *
 * @returns how many identifiers had come back.
 */
export async function replayTombstones(deps: ReplayDeps): Promise<number> {
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

function eraseAgain(deps: ReplayDeps, tombstones: readonly Tombstone[]): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const digests = new Set(tombstones.map(({ digest }) => digest));
    const hasReturned = ({ mission, id }: { mission: string; id: string }) => digests.has(digestOf(deps, mission, id));
    const returned = (await listErasableIds(tx)).filter(hasReturned);
    for (const row of returned) await eraseOne(deps, tx, row);
    const consents = (await listLivingConsents(tx)).filter(hasReturned);
    for (const { mission, subject, purpose } of consents) {
      const shown = { mission, profile: subject, actor: 'system' };
      await (purpose === 'listing' ? takeBack(deps, tx, shown) : removePhoto(deps, tx, shown));
    }
    await insertTombstones(tx, tombstones);
    return returned.length + consents.length;
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
