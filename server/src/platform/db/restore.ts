import Libsql from 'libsql';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileTables, type FileTable, type Manifest } from './back-up.js';
import { holdDataFolder } from './data-lock.js';
import { flush, putInPlace } from './durable-files.js';
import { migrations, type Migration } from './migrate.js';
import { scanDatabase, UnsoundDatabase, type DatabaseScan } from './scan-database.js';

export interface RestoreTarget {
  dataDir: string;
  /** Fingerprint of the key file of this machine. */
  fingerprint: string;
  scripts?: readonly Migration[];
}

export interface Restored {
  manifest: Manifest;
  /** Where the database that was there before is kept; `undefined` if there was none. */
  kept: string | undefined;
}

/**
 * Puts a backup in the place of the database. Everything is checked before anything is replaced; the database that was
 * there is kept beside it.
 *
 * @throws {DataFolderInUse} a server runs there.
 * @throws {UnsoundDatabase} the file is damaged, no backup, or was changed since it was made.
 */
export async function restore(
  backup: string,
  { dataDir, fingerprint, scripts = migrations }: RestoreTarget,
  now: Date,
): Promise<Restored> {
  if (!existsSync(backup)) throw new Error(`${backup} is not there.`);
  const letGo = holdDataFolder(dataDir, 'alone');
  const copy = join(dataDir, 'kit.db.restoring');
  try {
    await rm(copy, { force: true });
    await copyFile(backup, copy);
    const manifest = readManifest(backup, await scanDatabase(copy), fingerprint, scripts);
    await takeFiles(copy, { backup_release: join(dataDir, 'releases'), backup_media: join(dataDir, 'media') });
    const kept = await keepOld(dataDir, now);
    await putInPlace(copy, join(dataDir, 'kit.db'));
    return { manifest, kept };
  } finally {
    await rm(copy, { force: true });
    letGo();
  }
}

function readManifest(
  backup: string,
  { tables, kept }: DatabaseScan,
  fingerprint: string,
  scripts: readonly Migration[],
): Manifest {
  const written = kept.backup_manifest?.[0]?.value;
  if (written === undefined) throw new UnsoundDatabase(`${backup} is not a backup made by "kit backup".`);
  const manifest = JSON.parse(written) as Manifest;
  const { backup_manifest: _, ...found } = tables;
  const changed = [...new Set([...Object.keys(found), ...Object.keys(manifest.tables)])].find(
    (table) => !isDeepStrictEqual(found[table], manifest.tables[table]),
  );
  if (changed)
    throw new UnsoundDatabase(`${backup}: the table ${changed} is not what it was when the backup was made.`);
  const newer = kept.schema_migration?.find(({ name }) => !scripts.some((script) => script.name === name));
  if (newer)
    throw new Error(`${backup} was made by a newer version of the kit (${newer.name}). Install that one first.`);
  const key = kept.instance?.find(({ name }) => name === 'key')?.value;
  if (key !== undefined && key !== fingerprint)
    throw new Error(
      `${backup} needs another key file (${key}, this one is ${fingerprint}). Put the right one in place first.`,
    );
  return manifest;
}

/** Adds the releases and photographs of the backup to those that are there, and takes them out of the database. */
async function takeFiles(copy: string, folders: Record<FileTable, string>): Promise<void> {
  const db = new Libsql(copy);
  try {
    for (const [table, folder] of Object.entries(folders) as [FileTable, string][]) {
      const rows = db.prepare(`select path, body from ${table}`).all() as { path: string; body: ArrayBuffer }[];
      await putFiles(table, folder, rows.map(({ path, body }) => ({ path, body: Buffer.from(body) }))); // prettier-ignore
      db.exec(`drop table ${table}`);
    }
    db.exec('drop table backup_manifest');
  } finally {
    db.close();
  }
}

async function putFiles(table: FileTable, folder: string, files: { path: string; body: Buffer }[]): Promise<void> {
  const stray = files.find(({ path }) => !fileTables[table].test(path));
  if (stray) throw new UnsoundDatabase(`${stray.path} is no file that belongs into ${folder}.`);
  const other = files.find(
    ({ path, body }) => existsSync(join(folder, path)) && !readFileSync(join(folder, path)).equals(body),
  );
  if (other)
    throw new Error(`${join(folder, other.path)} has other bytes than in the backup. Such a file never changes: move ${folder} away and restore again.`); // prettier-ignore
  for (const { path, body } of files) {
    const file = join(folder, path);
    if (existsSync(file)) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.unfinished`, body);
    await putInPlace(`${file}.unfinished`, file);
  }
}

/** Gives the present database a second name, with what was not yet written back into it. */
async function keepOld(dataDir: string, now: Date): Promise<string | undefined> {
  const database = join(dataDir, 'kit.db');
  if (!existsSync(database)) return undefined;
  const kept = `${database}.before-${now.toISOString().replaceAll(':', '-').slice(0, 19)}`;
  await link(database, kept);
  for (const part of ['-wal', '-shm']) if (existsSync(database + part)) await rename(database + part, kept + part);
  await flush(dataDir);
  return kept;
}
