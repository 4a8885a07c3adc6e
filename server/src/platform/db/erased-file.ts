import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flush } from './durable-files.js';

/**
 * What was erased, as keyed digests that name nobody, in a file beside the database. It only grows. A backup that is put
 * in the place of the database does not touch it, and so cannot bring back who has left.
 */
export interface ErasedFile {
  read(): Promise<Tombstone[]>;
  /** They are on the disk when this resolves. */
  append(tombstones: readonly Tombstone[]): Promise<void>;
}

export interface Tombstone {
  /** Keyed digest of an identifier. */
  digest: string;
  mission: string;
  /** RFC 3339, UTC. */
  erasedAt: string;
}

export const createErasedFile = (path: string): ErasedFile => ({
  async read() {
    const text = await readFile(path, 'utf8').catch(unlessMissing);
    return (text ?? '').split('\n').flatMap(readLine);
  },
  async append(tombstones) {
    if (tombstones.length === 0) return;
    const file = await open(path, 'a', 0o600);
    try {
      // A line that a crash cut short must not swallow the next one.
      await file.appendFile(
        tombstones.map(({ digest, mission, erasedAt }) => `\n${digest} ${mission} ${erasedAt}`).join(''),
      );
      await file.sync();
    } finally {
      await file.close();
    }
    await flush(dirname(path));
  },
});

function readLine(line: string): Tombstone[] {
  const [, digest, mission, erasedAt] = /^([\w-]{43}) ([a-z][a-z0-9-]+) (\d{4}-\d\d-\d\dT\S+Z)$/.exec(line) ?? [];
  return digest && mission && erasedAt ? [{ digest, mission, erasedAt }] : [];
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
