import Libsql from 'libsql';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { putInPlace } from './durable-files.js';
import { scanDatabase, type DatabaseScan } from './scan-database.js';

/** What a backup says about itself; a restore holds it against what it finds. */
export interface Manifest {
  /** RFC 3339, UTC. */
  madeAt: string;
  tables: DatabaseScan['tables'];
}

/** A file of a release, below the folder of the releases: `0.1.0/diaspora-directory.js`. */
export const releasePath = /^\d+\.\d+\.\d+(\/(?!\.)[\w.-]+)+$/;

export interface BackupSource {
  database: string;
  /** Folder of the pinned releases of the widgets. */
  releases: string;
}

/**
 * Copies a database that others may be writing to, as it is at one moment, with the pinned releases, into one file; then
 * reads the whole copy. The file has its name only once it is whole and on the disk. The key file is not in it.
 *
 * @throws {UnsoundDatabase} the copy cannot be read: so the database cannot either.
 */
export async function backUp({ database, releases }: BackupSource, target: string, now: Date): Promise<Manifest> {
  if (!existsSync(database)) throw new Error(`${database} is not there: nothing to back up.`);
  if (existsSync(target)) throw new Error(`${target} is there already. A backup never replaces another one.`);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    const source = new Libsql(database, { timeout: 5000 });
    source.prepare('vacuum into ?').run(unfinished);
    source.close();
    await chmod(unfinished, 0o600);
    addReleases(unfinished, releases);
    const { tables } = await scanDatabase(unfinished);
    const manifest: Manifest = { madeAt: now.toISOString(), tables };
    write(unfinished, (copy) => {
      copy.exec('create table backup_manifest (value text not null) strict');
      copy.prepare('insert into backup_manifest (value) values (?)').run(JSON.stringify(manifest));
    });
    await putInPlace(unfinished, target);
    return manifest;
  } finally {
    await rm(unfinished, { force: true });
  }
}

function addReleases(copy: string, releases: string): void {
  const files = existsSync(releases) ? filesIn(releases).filter((path) => releasePath.test(path)) : [];
  write(copy, (db) => {
    db.exec('create table backup_release (path text primary key, body blob not null) strict, without rowid');
    const insert = db.prepare('insert into backup_release (path, body) values (?, ?)');
    for (const path of files) insert.run(path, readFileSync(join(releases, path)));
  });
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
