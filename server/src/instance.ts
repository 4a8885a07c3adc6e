import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Config } from './config.js';
import type { Deps } from './deps.js';
import { replayTombstones } from './features/erasure/replay-tombstones.js';
import { holdDataFolder } from './platform/db/data-lock.js';
import { createErasedFile } from './platform/db/erased-file.js';
import { openLibsql } from './platform/db/libsql.js';
import { migrate } from './platform/db/migrate.js';
import { randomId } from './platform/ids.js';
import { createReadBudget } from './platform/http/read-budget.js';
import { createLog } from './platform/log.js';
import { createMediaFolder } from './platform/media/media-folder.js';
import { createPhotoReader } from './platform/media/read-photo.js';
import { openSealer } from './platform/seal/instance-key.js';

export interface Instance {
  deps: Deps;
  /** Migrations that opening it ran. */
  migrated: string[];
  /** Rows that an older database had brought back, and that opening it erased again. */
  erasedAgain: number;
  close: () => Promise<void>;
}

/** Only the server serves files, and brings them itself. */
const noFiles: Deps['assets'] = {
  version: '',
  current: new Map(),
  releases: new Map(),
  stylesheet: '',
  embedScript: '',
  memberScript: '',
  passkeyScript: '',
};

export const mediaFolder = (config: Pick<Config, 'dataDir'>) => join(config.dataDir, 'media');
export const databaseFile = (config: Pick<Config, 'dataDir'>) => join(config.dataDir, 'kit.db');

/**
 * Opens the database of the data folder, brought forward, with its key.
 *
 * @param say takes one line per logged event.
 * @throws {Error} the key file is not that of the database, or a migration was edited.
 */
export async function openInstance(config: Config, now: () => Date, say: (line: string) => void): Promise<Instance> {
  const letGo = holdDataFolder(config.dataDir, 'shared');
  const db = openLibsql(databaseFile(config));
  const close = async () => {
    await db.close();
    letGo();
  };
  try {
    const migrated = await migrate(db, undefined, now());
    const random = (bytes: number) => randomBytes(bytes);
    const reached: Omit<Deps, 'readBudget'> = {
      origin: config.origin,
      demo: config.demo,
      trustedProxies: config.trustedProxies,
      db,
      sealer: await openSealer(db, config.keyFile),
      erased: createErasedFile(join(config.dataDir, 'erased')),
      mailLeaves: config.smtpUrl !== undefined,
      media: createMediaFolder(mediaFolder(config)),
      readPhoto: createPhotoReader(),
      assets: noFiles,
      now,
      newId: () => randomId(random),
      random,
      log: createLog(say, now),
      seenAudit: {},
      wait: (ms) => setTimeout(ms),
    };
    const deps: Deps = { ...reached, readBudget: createReadBudget(reached) };
    return { deps, migrated, erasedAgain: await replayTombstones(deps), close };
  } catch (error) {
    await close();
    throw error;
  }
}
