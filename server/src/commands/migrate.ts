import { databaseFile, openInstance } from '../instance.js';
import { defineCommand } from './command.js';

export const migrateCommand = defineCommand({
  name: 'migrate',
  summary: 'Brings the database forward to this version of the kit. Every command does so by itself.',
  usage: '',
  options: {},
  positionals: { least: 0, most: 0 },
  async run({ config, now, say }) {
    const { migrated, close } = await openInstance(config, now, say);
    await close();
    for (const name of migrated) say(`Ran ${name}.`);
    say(`${databaseFile(config)} is up to date.`);
  },
});
