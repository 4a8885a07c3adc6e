import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import script from './scan-database.mjs?raw';

/** What was found in a database whose every row could be read. */
export interface DatabaseScan {
  /** By table: rows, and a digest of everything in them. */
  tables: Record<string, { rows: number; sha256: string }>;
  /** Rows of the few tables that say what the file is. */
  kept: {
    schema_migration?: { name: string; sha256: string }[];
    instance?: { name: string; value: string }[];
    backup_manifest?: { value: string }[];
    audit_mark?: { place: string; seq: number; chain: string }[];
  };
}

/** The file cannot be trusted; the message says what is wrong with it. */
export class UnsoundDatabase extends Error {}

/**
 * Checks a database file and reads all of it, in a child process that may die of it.
 *
 * @throws {UnsoundDatabase}
 */
export async function scanDatabase(file: string): Promise<DatabaseScan> {
  const driver = createRequire(import.meta.url).resolve('libsql');
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', driver, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [output, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const lines = output.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line); // prettier-ignore
  const scan = lines.at(-1)?.scan;
  if (code !== 0 || !scan) {
    const table = lines.at(-1)?.reading;
    throw new UnsoundDatabase(
      table
        ? `${file}: the table ${table} holds something that cannot be read.`
        : `${file} is not a database that can be read (${/SQLITE_\w+/.exec(complaint)?.[0] ?? 'no database'}).`,
    );
  }
  if (scan.integrity.join() !== 'ok') throw new UnsoundDatabase(`${file} is damaged: ${scan.integrity[0]}`);
  return scan;
}

interface Line {
  reading?: string;
  scan?: DatabaseScan & { integrity: string[] };
}
