import type { Deps } from '../../deps.js';
import type { Tombstone } from '../../platform/db/erased-file.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { endReportsOfLeaver } from '../contacts/report-contact.js';
import { showRoom } from '../mentoring/show-room.js';
import { bumpPublicVersion } from '../missions/missions.store.js';
import { erasePhotos } from '../photos/remove-photo.js';
import { purgeIndex, removeListing } from '../profiles/listing.store.js';
import { deleteRowsOf, listIdsOf, listMentorsAskedBy, listSourceKeysOf, type Person } from './personal-rows.store.js';
import { layTombstones } from './tombstones.store.js';

export type ErasureDeps = Pick<Deps, 'db' | 'now' | 'newId' | 'origin' | 'sealer' | 'erased' | 'media'>;

/**
 * Erases a person, or an entry that has nobody: keys, rows, photographs, listings, search index, mails, links, codes, consents. Entries
 * of the audit stay: they hold identifiers, which nothing knows any more. Organisations do not come back with an import either.
 *
 * Hand what it answers to `settleErasure` once the transaction is committed.
 *
 * @param actor who wants it: a member's id, `operator`, or `system` when a period is over.
 */
export async function eraseRows(
  deps: ErasureDeps,
  tx: Transaction,
  person: Person,
  actor: string,
): Promise<Tombstone[]> {
  const { mission } = person;
  const at = deps.now().toISOString();
  await endReportsOfLeaver(deps, tx, mission, person.addresses);
  const ids = await listIdsOf(tx, person);
  const mentors = await listMentorsAskedBy(tx, person);
  // What time alone hid and erased may be listed again when its source was read anew.
  const sources = await listSourceKeysOf(tx, person, actor === 'system' ? 'hidden' : 'all');
  for (const profile of person.profiles) {
    await erasePhotos(deps, tx, mission, profile);
    await removeListing(tx, mission, profile);
  }
  await deleteRowsOf(tx, person, ids);
  for (const mentor of mentors) await showRoom(deps, tx, mission, mentor);
  await bumpPublicVersion(tx, mission);
  const tombstones = await layTombstones(deps, tx, mission, [...ids, ...sources]);
  const gone = [
    ...person.profiles.map((subject) => ({ action: 'profile.erased' as const, subject })),
    ...person.members.map((subject) => ({ action: 'member.erased' as const, subject })),
  ];
  for (const entry of gone) await recordAudit(deps, tx, { mission, at, actor, ...entry });
  return tombstones;
}

/**
 * After the commit: leaves nothing of what was deleted on the disk, and the tombstones where no restored backup replaces
 * them. These are written last: a tombstone that is in the database alone says that this was not done.
 */
export async function settleErasure({ db, erased }: ErasureDeps, tombstones: readonly Tombstone[]): Promise<void> {
  await purgeIndex(db);
  await db.checkpoint();
  await erased.append(tombstones);
}
