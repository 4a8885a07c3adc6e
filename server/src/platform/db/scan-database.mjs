/**
 * Reads every row of a database, in a process of its own: one text that is not UTF-8 aborts the process that reads it.
 * Run with the path of the driver and of the file. Says each table before it reads it, and at the end what it found.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

const [driver, file] = process.argv.slice(-2);
const Libsql = createRequire(import.meta.url)(driver);
const db = new Libsql(file);
db.exec('pragma query_only = on');
/** The driver hands blobs over as buffers of either kind. */
const isBlob = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const integrity = db.prepare('pragma integrity_check').raw().all().flat();
const names = db
  .prepare("select name from sqlite_schema where type = 'table' and sql not like 'create virtual table%' order by name")
  .raw()
  .all()
  .flat();

const tables = {};
const kept = {};
for (const name of names) {
  say({ reading: name });
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of db.prepare(`select * from "${name}" not indexed`).raw().iterate()) {
    rows++;
    for (const value of row)
      hash
        .update(`${typeof value}:`)
        .update(isBlob(value) ? Buffer.from(value) : `${value}`)
        .update('\n');
  }
  tables[name] = { rows, sha256: hash.digest('hex') };
  if (['schema_migration', 'instance', 'backup_manifest', 'audit_mark'].includes(name))
    kept[name] = db.prepare(`select * from "${name}"`).all();
}
say({ scan: { integrity, tables, kept } });
