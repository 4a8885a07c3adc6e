import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads the 32 bytes that open every sealed column, or makes them on the first start. The file belongs outside the data
 * folder and into a backup of its own: without it no address or question can be read again.
 *
 * @throws {Error} the file holds something else.
 */
export function readKeyFile(path: string): Uint8Array {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o400, flag: 'wx', flush: true });
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error(`${path} is not a key file of the kit: it must hold 32 bytes in base64.`);
  return key;
}
