import Libsql from 'libsql';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { putInPlace } from './durable-files.js';
import { mediaPath } from '../media/media-folder.js';
import { scanDatabase, type DatabaseScan } from './scan-database.js';

/** What a backup says about itself; a restore holds it against what it finds. */
export interface Manifest {
  /** RFC 3339, UTC. */
  madeAt: string;
  tables: DatabaseScan['tables'];
  /** The newest entry of the audit and its chain, as `kit audit verify --from` takes it; `null` while there is none. */
  audit: string | null;
}

/** A file of a release, below the folder of the releases: `0.1.0/diaspora-directory.js`. */
export const releasePath = /^\d+\.\d+\.\d+(\/(?!\.)[\w.-]+)+$/;

export interface BackupSource {
  database: string;
  /** Folder of the pinned releases of the widgets. */
  releases: string;
  /** Folder of the photographs. */
  media: string;
}

/** Tables of a backup that hold files, and which paths may stand in them. */
export const fileTables = { backup_release: releasePath, backup_media: mediaPath } as const;
export type FileTable = keyof typeof fileTables;

/**
 * Copies a database that others may be writing to, as it is at one moment, with the pinned releases and the photographs, into one
 * file; then reads the whole copy. The file has its name only once it is whole and on the disk. The key file is not in it. What the
 * backup says about itself stands in it, and in a small file beside it that can be kept where the backups are not.
 *
 * @throws {UnsoundDatabase} the copy cannot be read: so the database cannot either.
 */
export async function backUp(
  { database, releases, media }: BackupSource,
  target: string,
  now: Date,
): Promise<Manifest> {
  if (!existsSync(database)) throw new Error(`${database} is not there: nothing to back up.`);
  if (existsSync(target)) throw new Error(`${target} is there already. A backup never replaces another one.`);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    const source = new Libsql(database, { timeout: 5000 });
    source.prepare('vacuum into ?').run(unfinished);
    source.close();
    await chmod(unfinished, 0o600);
    addFiles(unfinished, 'backup_release', releases);
    addFiles(unfinished, 'backup_media', media);
    const { tables, kept } = await scanDatabase(unfinished);
    const end = kept.audit_mark?.find(({ place }) => place === 'end');
    const audit = end ? `${end.seq}:${end.chain}` : null;
    const manifest: Manifest = { madeAt: now.toISOString(), tables, audit };
    write(unfinished, (copy) => {
      copy.exec('create table backup_manifest (value text not null) strict');
      copy.prepare('insert into backup_manifest (value) values (?)').run(JSON.stringify(manifest));
    });
    await putInPlace(unfinished, target);
    await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await putInPlace(unfinished, `${target}.manifest.json`);
    return manifest;
  } finally {
    await rm(unfinished, { force: true });
  }
}

function addFiles(copy: string, table: FileTable, folder: string): void {
  const files = existsSync(folder) ? filesIn(folder).filter((path) => fileTables[table].test(path)) : [];
  write(copy, (db) => {
    db.exec(`create table ${table} (path text primary key, body blob not null) strict, without rowid`);
    const insert = db.prepare(`insert into ${table} (path, body) values (?, ?)`);
    for (const path of files) {
      const body = read(join(folder, path));
      if (body) insert.run(path, body);
    }
  });
}

/** `undefined` for a photograph that was taken back meanwhile. */
function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

function write(path: string, work: (db: InstanceType<typeof Libsql>) => void): void {
  const db = new Libsql(path);
  try {
    db.exec('begin');
    work(db);
    db.exec('commit');
  } finally {
    db.close();
  }
}
