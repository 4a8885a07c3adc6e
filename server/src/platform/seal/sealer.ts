import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Reader, Transaction } from '../db/database.js';

/**
 * Sealed columns. Each person has a data key of their own, wrapped by the key file and kept in `sealed_key`; destroying
 * that row makes everything sealed for them unreadable, in backups too. AES-256-GCM; the place (table, column, row) is
 * authenticated, so that a sealed value moved elsewhere does not open.
 */
export interface Sealer {
  /** Makes and stores a data key for a new owner. */
  createKey(tx: Transaction, mission: string, owner: string): Promise<DataKey>;
  /** The owner's data key, or `undefined` once it was destroyed. */
  findKey(db: Reader, owner: string): Promise<DataKey | undefined>;
  /** Blind index and other keyed digests: the same text gives the same value, and nothing else can be learned from it. */
  digest(purpose: DigestPurpose, text: string): string;
  /** Identifies the key file, so that a database meets its own key again. */
  fingerprint: string;
}

export type DigestPurpose = 'address' | 'limit' | 'code' | 'idempotency' | 'form' | 'cursor' | 'tombstone' | 'audit';

export interface DataKey {
  /** @param place `mentor_request.question/{id}`: where the value will stand. */
  seal(place: string, text: string): Uint8Array;
  /** @throws {Error} the value was changed, or stands in another place. */
  open(place: string, sealed: Uint8Array): string;
}

const ivBytes = 12;
const tagBytes = 16;

/** @param master 32 random bytes of the key file. */
export function createSealer(master: Uint8Array): Sealer {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `diaspora-kit/${purpose}`, 32));
  const wrapping = keyOf(derive('wrap'));
  const digestKeys = new Map<DigestPurpose, Buffer>();
  const digestKey = (purpose: DigestPurpose) => {
    const key = digestKeys.get(purpose) ?? derive(`digest/${purpose}`);
    digestKeys.set(purpose, key);
    return key;
  };

  return {
    async createKey(tx, mission, owner) {
      const secret = randomBytes(32).toString('base64');
      await tx.run('insert into sealed_key (owner, mission, wrapped) values (?, ?, ?)', [
        owner,
        mission,
        wrapping.seal(`sealed_key.wrapped/${owner}`, secret),
      ]);
      return keyOf(Buffer.from(secret, 'base64'));
    },
    async findKey(db, owner) {
      const row = await db.get<{ wrapped: Uint8Array }>('select wrapped from sealed_key where owner = ?', [owner]);
      return row && keyOf(Buffer.from(wrapping.open(`sealed_key.wrapped/${owner}`, row.wrapped), 'base64'));
    },
    digest: (purpose, text) => createHmac('sha256', digestKey(purpose)).update(text).digest('base64url'),
    fingerprint: createHmac('sha256', derive('fingerprint')).update('').digest('hex').slice(0, 16),
  };
}

/** Destroys an owner's key: what was sealed for them stays unreadable for ever. */
export const destroyKey = (tx: Transaction, owner: string) => tx.run('delete from sealed_key where owner = ?', [owner]);

function keyOf(secret: Buffer): DataKey {
  return {
    seal(place, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
