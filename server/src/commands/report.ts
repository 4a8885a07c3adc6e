import { releaseSender } from '../features/contacts/report-contact.js';
import { decideReported } from '../features/queue/decide-queued.js';
import { requireMission } from '../features/missions/find-mission.js';
import { defineCommand, UsageError } from './command.js';
import { withData } from './with-data.js';

const worker = { actor: 'operator' };
const positionals = { least: 1, most: 1 };
const notes = 'Read it first: kit queue read <receipt>';

export const reportUpholdCommand = defineCommand({
  name: 'report uphold',
  summary: 'Ends the report of a message: its sender stays blocked, and the owner is told.',
  usage: '<receipt>',
  notes,
  options: {},
  positionals,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await decideReported(deps, receipt, 'upheld', worker);
      context.say(`Upheld ${receipt}: its sender stays blocked.`);
    }),
});

export const reportBarCommand = defineCommand({
  name: 'report bar',
  summary: 'Upholds the report of a message, and for two years nobody in the mission gets messages from its sender.',
  usage: '<receipt>',
  notes,
  options: {},
  positionals,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await decideReported(deps, receipt, 'barred', worker);
      context.say(`Barred the sender of ${receipt}: nobody in the mission gets messages from them.`);
    }),
});

export const reportDismissCommand = defineCommand({
  name: 'report dismiss',
  summary:
    'Ends the report of a message: nothing is wrong with it, its sender may write again unless they were blocked otherwise, and the owner is told.',
  usage: '<receipt>',
  notes,
  options: {},
  positionals,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await decideReported(deps, receipt, 'dismissed', worker);
      context.say(`Dismissed ${receipt}: its sender may write again, unless they were blocked otherwise.`);
    }),
});

export const reportReleaseCommand = defineCommand({
  name: 'report release',
  summary: 'Lets somebody write again who was barred.',
  usage: '<mission> --address …',
  notes: 'Who blocked them themselves still gets nothing from them.',
  options: { address: { type: 'string', hint: 'Their mail address. Required.' } },
  positionals,
  run: async (context, { address = '' }, [slug = '']) => {
    const typed = address.trim();
    if (!typed) throw new UsageError('Type: kit report release <mission> --address …');
    await withData(context, async (deps) => {
      const mission = (await requireMission(deps.db, slug)).slug;
      const released = await releaseSender(deps, mission, typed);
      context.say(
        released ? `They may write again in ${mission}.` : `Nobody with this address is barred in ${mission}.`,
      );
    });
  },
});
