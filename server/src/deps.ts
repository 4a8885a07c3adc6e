import type { Database } from './platform/db/database.js';
import type { ErasedFile } from './platform/db/erased-file.js';
import type { Assets } from './platform/http/assets.js';
import type { ReadBudget } from './platform/http/read-budget.js';
import type { Log } from './platform/log.js';
import type { Media } from './platform/media/media-folder.js';
import type { ReadPhoto } from './platform/media/read-photo.js';
import type { Sealer } from './platform/seal/sealer.js';

/** Everything the server reaches outside itself. Tests replace each one; nothing else is global. */
export interface Deps {
  /** Public origin of the kit, from configuration and never from a request: `https://connect.example.org`. */
  origin: string;
  /** Demonstration mode: fictional people may be shown, mails may be read at `/dev/mail`. */
  demo: boolean;
  /** Proxies whose `X-Forwarded-For` is believed, as addresses or CIDR ranges. */
  trustedProxies: readonly string[];
  db: Database;
  sealer: Sealer;
  /** Tombstones of what was erased, where no restored backup replaces them. */
  erased: ErasedFile;
  /** Whether mail leaves the house; otherwise it stays in the outbox. */
  mailLeaves: boolean;
  /** Photographs that people sent, written anew. */
  media: Media;
  readPhoto: ReadPhoto;
  /** Built files: widgets, language files, the pages' stylesheet. */
  assets: Assets;
  /** The current instant. Rules never call `new Date()` themselves. */
  now: () => Date;
  /** A random identifier, 16 characters of base 32. */
  newId: () => string;
  /** As many random bytes. */
  random: (bytes: number) => Uint8Array;
  log: Log;
  /** The newest entry of the audit that this process has seen: what is put back in the database is not put back here. */
  seenAudit: { head?: { seq: number; chain: string } };
  /** Resolves so many ms later. */
  wait: (ms: number) => Promise<void>;
  /** Keeps persons from being harvested. */
  readBudget: ReadBudget;
}
