import Libsql from 'libsql';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { benin } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import { saveMission } from '../features/missions/missions.store.js';
import { scanDatabase } from '../platform/db/scan-database.js';
import { backupCommand } from './backup.js';
import { restoreCommand } from './restore.js';

const commands = [backupCommand, restoreCommand];
let kit: ReturnType<typeof createKit>;
let database: string;
let backup: string;

beforeEach(async () => {
  kit = createKit(commands);
  database = join(kit.config.dataDir, 'kit.db');
  backup = join(kit.folder, 'backup.db');
  const { deps, close } = await kit.open();
  await deps.db.transaction((tx) => saveMission(tx, benin, deps.now()));
  await close();
});

/** Writes to a database as another process would, outside our port. */
function tamper(file: string, sql: string) {
  const db = new Libsql(file);
  db.exec(sql);
  db.close();
}

describe('kit backup', () => {
  it('has the photographs in it, and restoring brings back those that are gone', async () => {
    const folder = join(kit.config.dataDir, 'media/ab');
    const [taken, kept, unfinished] = ['ab23456789abcdef-96.webp', 'ab23456789abcdeg-320.webp', 'ab23456789abcdeh-96.webp.unfinished'] as const; // prettier-ignore
    mkdirSync(folder, { recursive: true });
    for (const name of [taken, kept, unfinished]) writeFileSync(join(folder, name), name);
    await kit.type(['backup', backup]);
    expect((await scanDatabase(backup)).tables['backup_media']?.rows).toBe(2);
    rmSync(join(folder, taken));
    const { code } = await kit.type(['restore', backup]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, taken), 'utf8')).toBe(taken);
    expect(Object.keys((await scanDatabase(database)).tables).filter((table) => table.startsWith('backup_'))).toEqual([]);
  }); // prettier-ignore

  it('copies every row and the releases into one private file, and says what is not in it', async () => {
    const release = join(kit.config.dataDir, 'releases/0.1.0');
    mkdirSync(release, { recursive: true });
    writeFileSync(join(release, 'elements.js'), 'export {};');
    const { code, said } = await kit.type(['backup', backup]);
    expect(code).toBe(0);
    expect(said).toContain('mission_text: 3');
    expect(said).toContain(`The key file ${kit.config.keyFile} is not in it`);
    expect(statSync(backup).mode & 0o077).toBe(0);
    const { tables } = await scanDatabase(backup);
    expect(tables['mission_text']).toEqual((await scanDatabase(database)).tables['mission_text']);
    expect(tables['backup_release']?.rows).toBe(1);
    expect(readdirSync(kit.folder)).not.toContain('backup.db.unfinished');
  });

  it('never replaces another one, and makes none of nothing', async () => {
    await kit.type(['backup', backup]);
    const before = readFileSync(backup);
    expect((await kit.type(['backup', backup])).complained).toContain('is there already');
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect((await createKit(commands).type(['backup', backup])).complained).toContain('nothing to back up');
  });

  it('names the table that cannot be read, and leaves no file', async () => {
    tamper(
      database,
      "insert into audit_entry (mission, at, actor, action, subject) values ('bj', '', '', '', cast(x'61ff62' as text))",
    );
    const { code, complained } = await kit.type(['backup', backup]);
    expect(code).toBe(1);
    expect(complained).toContain('the table audit_entry holds something that cannot be read');
    expect(existsSync(backup)).toBe(false);
  });

  it('is whole while another process writes', async () => {
    // Each transaction adds two rows: a copy with an odd number would have caught half of one.
    const writer = spawn(process.execPath, ['--input-type=commonjs', '-e', `
      const Libsql = require(${JSON.stringify(createRequire(import.meta.url).resolve('libsql'))});
      const db = new Libsql(${JSON.stringify(database)}, { timeout: 5000 });
      const insert = db.prepare("insert into audit_entry (mission, at, actor, action, subject) values ('bj', '', 'system', 'test', ?)");
      const write = () => { db.exec('begin immediate'); insert.run('first'); insert.run('second'); db.exec('commit'); setImmediate(write); };
      write();
      process.stdout.write('writing');`], { stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
    try {
      await once(writer.stdout, 'data');
      expect((await kit.type(['backup', backup])).code).toBe(0);
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
    const copied = (await scanDatabase(backup)).tables['audit_entry']!.rows;
    expect(copied % 2).toBe(0);
    expect((await scanDatabase(database)).tables['audit_entry']!.rows).toBeGreaterThan(copied);

    const other = createKit(commands, { KEY_FILE: kit.config.keyFile });
    expect((await other.type(['restore', backup])).code).toBe(0);
    const { deps, close } = await other.open();
    expect(await deps.db.get('select count(*) as n from audit_entry')).toEqual({ n: copied });
    await close();
  });
});

describe('kit restore', () => {
  it('brings back rows and releases in a fresh folder', async () => {
    const release = join(kit.config.dataDir, 'releases/0.1.0/lang');
    mkdirSync(release, { recursive: true });
    writeFileSync(join(release, 'fr.json'), '{}');
    await kit.type(['backup', backup]);
    const other = createKit(commands, { KEY_FILE: kit.config.keyFile });
    const { code, said } = await other.type(['restore', backup]);
    expect(code).toBe(0);
    expect(said).toContain('as it was at 2030-01-01T09:00:00.000Z');
    expect(readFileSync(join(other.config.dataDir, 'releases/0.1.0/lang/fr.json'), 'utf8')).toBe('{}');
    const { tables } = await scanDatabase(join(other.config.dataDir, 'kit.db'));
    expect(tables).toEqual((await scanDatabase(database)).tables);
  });

  it('keeps the database that was there, with what was written last', async () => {
    await kit.type(['backup', backup]);
    const { deps, close } = await kit.open();
    await deps.db.transaction((tx) => saveMission(tx, { ...benin, slug: 'later' }, deps.now()));
    await close();
    const { said } = await kit.type(['restore', backup]);
    const kept = `${database}.before-2030-01-01T09-00-00`;
    expect(said).toContain(kept);
    expect((await scanDatabase(database)).tables['mission']?.rows).toBe(1);
    expect((await scanDatabase(kept)).tables['mission']?.rows).toBe(2);
  });

  it('refuses while somebody works with the data', async () => {
    await kit.type(['backup', backup]);
    const { close } = await kit.open();
    const { code, complained } = await kit.type(['restore', backup]);
    expect([code, complained]).toEqual([1, expect.stringContaining('Stop it first')]);
    await close();
    expect((await kit.type(['restore', backup])).code).toBe(0);
  });

  describe('refuses, and leaves everything as it was:', () => {
    const poison =
      "insert into audit_entry (mission, at, actor, action, subject) values ('bj', '', '', '', cast(x'61ff62' as text))";
    it.each([
      ['a file that is no database', (file: string) => writeFileSync(file, 'Bonjour'), 'is not a database'],
      ['a plain copy of a database', (file: string) => copyFileSync(database, file), 'is not a backup'],
      [
        'a text that would kill the reader',
        (file: string) => tamper(file, poison),
        'the table audit_entry holds something',
      ],
      [
        'a row changed since',
        (file: string) => tamper(file, "update mission set country = 'XX'"),
        'the table mission is not what it was',
      ],
      [
        'a byte changed in a release',
        (file: string) => tamper(file, "update backup_release set body = x'00'"),
        'backup_release is not what it was',
      ],
      [
        'a release that would leave its folder',
        (file: string) => tamper(file, "update backup_release set path = '../x.js'"),
        'backup_release is not what it was',
      ],
      [
        'a photograph that would leave its folder',
        (file: string) => tamper(file, "insert into backup_media values ('../kit.db', x'00')"),
        'backup_media is not what it was',
      ],
      ['a newer schema', newerSchema, 'newer version of the kit'],
    ])('%s', async (_, change, complaint) => {
      mkdirSync(join(kit.config.dataDir, 'releases/0.1.0'), { recursive: true });
      writeFileSync(join(kit.config.dataDir, 'releases/0.1.0/elements.js'), '');
      await kit.type(['backup', backup]);
      await change(backup);
      const before = await scanDatabase(database);
      const { code, complained } = await kit.type(['restore', backup]);
      expect([code, complained]).toEqual([1, expect.stringContaining(complaint)]);
      expect(await scanDatabase(database)).toEqual(before);
      expect(readdirSync(kit.config.dataDir).filter((name) => /before|restoring/.test(name))).toEqual([]);
    });

    it('a backup of another key', async () => {
      await kit.type(['backup', backup]);
      const other = createKit(commands);
      expect((await other.type(['restore', backup])).complained).toContain('is missing');
      await (await other.open()).close();
      expect((await other.type(['restore', backup])).complained).toContain('needs another key file');
    });
  });
});

/** A backup as a later kit would make it: sound, with a migration that this one does not know. */
async function newerSchema(file: string) {
  tamper(database, "insert into schema_migration values ('9999-later.sql', '', '')");
  rmSync(file);
  await kit.type(['backup', file]);
}
