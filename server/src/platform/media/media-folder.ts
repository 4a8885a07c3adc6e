import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flush, putInPlace } from '../db/durable-files.js';

/** A file that is kept beside the database. */
export interface MediaFile {
  name: string;
  changedAt: Date;
}

/** Where files that people sent are kept, written anew. A bucket elsewhere can stand behind it later. */
export interface Media {
  /** Keeps a file; it is on the disk when this resolves. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** `undefined` when it is not there. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Removes a file, if it is there; it is gone from the disk when this resolves. */
  remove(name: string): Promise<void>;
  /** Every file, with those that were not finished. */
  list(): Promise<MediaFile[]>;
}

/** A file below the folder: `ab/abcd…-320.webp`. */
export const mediaPath = /^([a-z0-9]{2})\/\1[a-z0-9]{14}-\d{2,4}\.webp$/;
const unfinished = '.unfinished';

const isOurs = (name: string) => mediaPath.test(`${name.slice(0, 2)}/${name.replace(unfinished, '')}`);

export function createMediaFolder(folder: string): Media {
  const pathOf = (name: string) => {
    if (!isOurs(name)) throw new TypeError(`${name} is no name of a media file`);
    return join(folder, name.slice(0, 2), name);
  };
  return {
    async put(name, bytes) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path + unfinished, bytes, { mode: 0o600 });
      await putInPlace(path + unfinished, path);
    },
    get: (name) => readFile(pathOf(name)).catch(unlessMissing),
    async remove(name) {
      const path = pathOf(name);
      await rm(path, { force: true });
      await flush(dirname(path)).catch(unlessMissing);
    },
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing);
      const files = await Promise.all(
        (entries ?? [])
          .filter(({ name }) => isOurs(name))
          .map(async ({ name, parentPath }) => {
            const found = await stat(join(parentPath, name)).catch(unlessMissing);
            return found?.isFile() ? { name, changedAt: found.mtime } : undefined;
          }),
      );
      return files.filter((file) => file !== undefined);
    },
  };
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
