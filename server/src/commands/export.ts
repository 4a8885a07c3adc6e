import type { ExportState } from '../features/staff/export.rules.js';
import { exportsOf, refuseExport } from '../features/staff/export-requests.js';
import { requireMission } from '../features/missions/find-mission.js';
import { Problem } from '../problem.js';
import { textOf } from '../text/index.js';
import { defineCommand } from './command.js';
import { withData } from './with-data.js';

const moment = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const actor = 'operator';
const states: Record<ExportState, string> = {
  person: 'waits for another admin',
  time: 'waits for its day',
  ready: 'can be downloaded',
  again: 'was downloaded',
  taken: 'was downloaded',
};

export const exportListCommand = defineCommand({
  name: 'export list',
  summary: 'Lists the files of entries that admins of a mission asked for: who, what for, and who receives it.',
  usage: '<mission>',
  options: {},
  positionals: { least: 1, most: 1 },
  run: (context, _values, [mission = '']) =>
    withData(context, async (deps) => {
      await requireMission(deps.db, mission);
      const { requests } = await exportsOf(deps, mission, actor);
      for (const { id, address, askedAt, purpose, recipient, state } of requests) {
        context.say(`${id}  ${address}  asked ${moment(askedAt)}  ${states[state]}`);
        context.say(`  For: ${purpose}`);
        context.say(`  To: ${recipient}`);
      }
      if (requests.length === 0) context.say('Nobody asked.');
    }),
});

export const exportRefuseCommand = defineCommand({
  name: 'export refuse',
  summary: 'Refuses a file of entries that somebody asked for. All admins are told.',
  usage: '<mission> <id>',
  options: {},
  positionals: { least: 2, most: 2 },
  run: (context, _values, [mission = '', id = '']) =>
    withData(context, async (deps) => {
      try {
        await refuseExport(deps, await requireMission(deps.db, mission), id, actor);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        throw new Error(textOf('en').problems.titles[error.code].title, { cause: error });
      }
      context.say(`Refused ${id}: nobody gets the file.`);
    }),
});
