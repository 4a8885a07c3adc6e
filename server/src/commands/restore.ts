import { existsSync } from 'node:fs';
import { databaseFile, openInstance } from '../instance.js';
import { restore } from '../platform/db/restore.js';
import { readKeyFile } from '../platform/seal/key-file.js';
import { createSealer } from '../platform/seal/sealer.js';
import { rowsByTable } from './backup.js';
import { defineCommand } from './command.js';

export const restoreCommand = defineCommand({
  name: 'restore',
  summary: 'Puts a backup in the place of the database. The server must not run.',
  usage: '<file>',
  notes:
    'The whole backup is read and compared with what it says about itself before anything is replaced. The database that\n' +
    'was there is kept beside it. The key file (KEY_FILE) of that time must be in its place.',
  options: {},
  positionals: { least: 1, most: 1 },
  async run({ config, now, say }, _values, [file = '']) {
    const { dataDir, keyFile } = config;
    if (!existsSync(keyFile))
      throw new Error(`The key file ${keyFile} is missing. Put the one of that time there first.`);
    const { fingerprint } = createSealer(readKeyFile(keyFile));
    const { manifest, kept } = await restore(file, { dataDir, fingerprint }, now());
    for (const line of rowsByTable(manifest.tables)) say(line);
    say(`Restored ${databaseFile(config)} as it was at ${manifest.madeAt}.`);
    const { erasedAgain, close } = await openInstance(config, now, () => {});
    await close();
    if (erasedAgain > 0) say('What was erased or taken back since then was in it: it was erased or taken back again.');
    say(kept ? `The database that was there is ${kept}. Delete it when you do not need it: it holds personal data.` : 'There was none before.'); // prettier-ignore
    if (manifest.tables['outbox']?.rows) say('Mail that was waiting then leaves again when the server starts: look at "kit mail list".'); // prettier-ignore
  },
});
