import type { Deps } from '../../deps.js';
import { hoursAfter } from '../../platform/time.js';
import { readPhotoFile } from './photo.js';
import { listKnownPhotos } from './photos.store.js';

/** Hours for which a file may wait for its row, which is written after it. */
const graceHours = 1;

/** Removes files that belong to no photograph, such as those of an upload that a crash cut short, and says how many. */
export async function sweepMedia({ db, media, now }: Pick<Deps, 'db' | 'media' | 'now'>): Promise<number> {
  const before = hoursAfter(now(), -graceHours);
  const old = (await media.list()).filter(({ changedAt }) => changedAt <= before);
  const idOf = (name: string) => readPhotoFile(name)?.id ?? '';
  const known = await listKnownPhotos(db, [...new Set(old.map(({ name }) => idOf(name)))]);
  const orphans = old.filter(({ name }) => !known.has(idOf(name)));
  for (const { name } of orphans) await media.remove(name);
  return orphans.length;
}
