import { readFile } from 'node:fs/promises';
import { grantQueued, refuseQueued } from '../features/queue/decide-queued.js';
import { defineCommand } from './command.js';
import { withData } from './with-data.js';

const worker = { actor: 'operator' };
const positionals = { least: 1, most: 1 };

export const claimGrantCommand = defineCommand({
  name: 'claim grant',
  summary: 'Makes whoever claimed an organisation its owner, because you made sure that they speak for it.',
  usage: '<receipt>',
  notes: 'Others who wait for the same entry are refused. The entry says that the mission checked this, and when.',
  options: {},
  positionals,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await grantQueued(deps, receipt, worker);
      context.say(`Granted ${receipt}: the entry is theirs, and they are told.`);
    }),
});

export const claimRefuseCommand = defineCommand({
  name: 'claim refuse',
  summary: 'Refuses a claim. Whoever made it is told, with your reason if you give one.',
  usage: '<receipt> [--file …]',
  options: { file: { type: 'string', hint: 'Text file with the reason, UTF-8.' } },
  positionals,
  run: (context, { file }, [receipt = '']) =>
    withData(context, async (deps) => {
      await refuseQueued(deps, receipt, file === undefined ? undefined : await readFile(file, 'utf8'), worker);
      context.say(`Refused ${receipt}: they are told.`);
    }),
});
