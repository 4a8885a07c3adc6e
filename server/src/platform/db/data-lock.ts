import Libsql from 'libsql';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The data folder is held by others; the message says who has to wait for whom. */
export class DataFolderInUse extends Error {}

/**
 * Holds the data folder: `shared` for whoever works with the database, `alone` for what replaces it. The lock is one of
 * the operating system, so that a process that died holds nothing.
 *
 * @returns lets go again.
 * @throws {DataFolderInUse}
 */
export function holdDataFolder(dataDir: string, how: 'shared' | 'alone'): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Libsql(join(dataDir, 'in-use.lock'), { timeout: 0 });
  try {
    lock.exec(how === 'alone' ? 'begin exclusive' : 'begin');
    lock.prepare('select count(*) from sqlite_schema').all(); // the first read takes the shared lock
  } catch (error) {
    lock.close();
    throw new DataFolderInUse(
      how === 'alone'
        ? `A server or another command is working in ${dataDir}. Stop it first.`
        : `A backup is being restored in ${dataDir}. Try again when it is done.`,
      { cause: error },
    );
  }
  return () => {
    lock.exec('commit');
    lock.close();
  };
}
