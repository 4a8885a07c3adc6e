import { decideReported } from '../features/queue/decide-queued.js';
import { defineCommand } from './command.js';
import { withData } from './with-data.js';

const worker = { actor: 'operator' };
const positionals = { least: 1, most: 1 };

export const reportUpholdCommand = defineCommand({
  name: 'report uphold',
  summary: 'Ends the report of a message: its sender stays blocked, and the owner is told.',
  usage: '<receipt>',
  options: {},
  positionals,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await decideReported(deps, receipt, true, worker);
      context.say(`Upheld ${receipt}: its sender stays blocked.`);
    }),
});

export const reportDismissCommand = defineCommand({
  name: 'report dismiss',
  summary: 'Ends the report of a message: nothing is wrong with it, its sender may write again, and the owner is told.',
  usage: '<receipt>',
  options: {},
  positionals,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await decideReported(deps, receipt, false, worker);
      context.say(`Dismissed ${receipt}: its sender may write again.`);
    }),
});
