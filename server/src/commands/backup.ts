import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databaseFile, mediaFolder } from '../instance.js';
import { backUp, type Manifest } from '../platform/db/back-up.js';
import { holdDataFolder } from '../platform/db/data-lock.js';
import { defineCommand } from './command.js';

export const backupCommand = defineCommand({
  name: 'backup',
  summary:
    'Copies the database, the photographs and the releases into one file, while the server runs, and reads the copy.',
  usage: '[file]',
  notes:
    'Without a file it goes to DATA_DIR/backups. The key file (KEY_FILE) is never in it: keep a copy of that one elsewhere,\n' +
    'or no address and no question in the backup can be read again.',
  options: {},
  positionals: { least: 0, most: 1 },
  async run({ config, now, say }, _values, [file]) {
    const { dataDir, keyFile } = config;
    const stamp = now().toISOString().slice(0, 19).replaceAll(':', '-');
    const target = resolve(file ?? join(dataDir, 'backups', `kit-${stamp}.db`));
    const letGo = holdDataFolder(dataDir, 'shared');
    try {
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      const source = {
        database: databaseFile(config),
        releases: join(dataDir, 'releases'),
        media: mediaFolder(config),
      };
      const { tables, audit } = await backUp(source, target, now());
      for (const line of rowsByTable(tables)) say(line);
      say(`Backed up to ${target}: every row was read, the database is sound.`);
      if (audit) say(`The head of its audit is ${audit}: it stands in ${target}.manifest.json, keep that apart from the backup.`); // prettier-ignore
      say(`The key file ${keyFile} is not in it. Keep a copy of it elsewhere.`);
    } finally {
      letGo();
    }
  },
});

/** Tables with their rows, without those of the engine and of the backup itself. */
export const rowsByTable = (tables: Manifest['tables']): string[] =>
  Object.entries(tables)
    .filter(([table, { rows }]) => rows > 0 && !/^(sqlite|backup|listing_text)_/.test(table))
    .map(([table, { rows }]) => `  ${table}: ${rows}`);
