import { existsSync } from 'node:fs';
import type { Database } from '../db/database.js';
import { readKeyFile } from './key-file.js';
import { createSealer, type Sealer } from './sealer.js';

/**
 * Opens the sealed columns of a database with its own key file. A new database remembers the key that it meets first; this
 * happens under the write lock, so that two processes starting at once make one key.
 *
 * @throws {Error} the key file is missing, or is that of another database.
 */
export function openSealer(db: Database, keyFile: string): Promise<Sealer> {
  return db.transaction(async (tx) => {
    const known = await tx.get<{ value: string }>("select value from instance where name = 'key'");
    if (known && !existsSync(keyFile))
      throw new Error(
        `The key file ${keyFile} is missing. Without it nothing sealed in this database can be read: put it back.`,
      );
    const sealer = createSealer(readKeyFile(keyFile));
    if (!known) await tx.run("insert into instance (name, value) values ('key', ?)", [sealer.fingerprint]);
    else if (known.value !== sealer.fingerprint)
      throw new Error(
        `The key file ${keyFile} (${sealer.fingerprint}) is not the one of this database (${known.value}). Put the right one back.`,
      );
    return sealer;
  });
}
