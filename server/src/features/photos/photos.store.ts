import type { Reader, Transaction } from '../../platform/db/database.js';

/** A photograph of a profile; its files are kept in the media folder. */
export interface PhotoRecord {
  id: string;
  mission: string;
  profile: string;
  /** Of the largest square, in pixels. */
  side: number;
}

export const insertPhoto = (tx: Transaction, { side, ...photo }: PhotoRecord, now: Date) =>
  tx.run(
    `insert into media (id, mission, profile, width, height, created_at)
     values (:id, :mission, :profile, :side, :side, :now)`,
    { ...photo, side, now: now.toISOString() },
  );

export const findPhoto = (db: Reader, mission: string, id: string) =>
  db.get<{ profile: string }>('select profile from media where mission = ? and id = ?', [mission, id]);

/** Identifiers of every photograph that is kept of a profile. */
export const listPhotosOf = async (db: Reader, mission: string, profile: string): Promise<string[]> =>
  (await db.all<{ id: string }>('select id from media where mission = ? and profile = ?', [mission, profile])).map(
    ({ id }) => id,
  );

export const deletePhoto = (tx: Transaction, mission: string, id: string) =>
  tx.run('delete from media where mission = ? and id = ?', [mission, id]);

/** Of some identifiers, those that a photograph has. */
export const listKnownPhotos = async (db: Reader, ids: string[]): Promise<Set<string>> => {
  const rows = await db.all<{ id: string }>('select id from media where id in (select value from json_each(?))', [
    JSON.stringify(ids),
  ]);
  return new Set(rows.map(({ id }) => id));
};

/** Whether everybody may see a photograph: its profile is listed now, and shows this one. */
export const isPhotoPublic = async (db: Reader, mission: string, id: string): Promise<boolean> =>
  (await db.get(
    `select 1 from media join listing on listing.mission = media.mission and listing.profile = media.profile
     where media.mission = ? and media.id = ? and json_extract(listing.body, '$.photo') = media.id`,
    [mission, id],
  )) !== undefined;
