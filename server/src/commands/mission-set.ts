import { findMission, type MissionRecord, type Periods } from '../features/missions/missions.store.js';
import { changeMission } from '../features/profiles/change-mission.js';
import { defineCommand, UsageError } from './command.js';
import { policies, readPolicy } from './mission-options.js';
import { withData } from './with-data.js';

export const missionSetCommand = defineCommand({
  name: 'mission set',
  summary: 'Changes how a mission treats its entries. All of them are shown anew, or taken away, at once.',
  usage: '<slug> [options]',
  notes:
    'Nobody is ever shown more of a person than they chose. Where no person was listed until now, each is asked for their\n' +
    'consent again before they appear. The periods stand in the privacy notice of the mission.',
  options: {
    policy: { type: 'string', hint: `What is shown of persons: ${policies}.` },
    'confirm-months': { type: 'string', hint: 'Months after which an entry that nobody confirms fades. 2 to 36.' },
    'hide-days': { type: 'string', hint: 'Days from there until it is hidden. 7 to 365.' },
    'erase-months': { type: 'string', hint: 'Months from there until it is erased. 1 to 24.' },
    'reply-days': { type: 'string', hint: 'Days within which a confirmed request is read. 1 to 99.' },
  },
  positionals: { least: 1, most: 1 },
  async run(context, values, [slug = '']) {
    if (Object.values(values).every((value) => value === undefined))
      throw new UsageError('Say what should change, such as --confirm-months 6.');
    const read = (name: keyof typeof values, least: number, most: number, otherwise: number) => {
      const typed = values[name];
      if (typed === undefined) return otherwise;
      const value = Number(typed);
      if (!/^\d{1,3}$/.test(typed) || value < least || value > most)
        throw new UsageError(`--${name} is a number from ${least} to ${most}.`);
      return value;
    };
    await withData(context, async (deps) => {
      const { entries, askAgain, periods } = await deps.db.transaction(async (tx) => {
        const mission = await findMission(tx, slug);
        if (!mission) throw new Error(`There is no mission "${slug}".`);
        const periods: Periods = {
          confirmMonths: read('confirm-months', 2, 36, mission.periods.confirmMonths),
          hideDays: read('hide-days', 7, 365, mission.periods.hideDays),
          eraseMonths: read('erase-months', 1, 24, mission.periods.eraseMonths),
        };
        const change: Partial<MissionRecord> = {
          periods,
          replyDays: read('reply-days', 1, 99, mission.replyDays),
          policy: values.policy === undefined ? mission.policy : readPolicy(values.policy),
        };
        return { periods, ...(await changeMission(deps, tx, mission, change, 'operator')) };
      });
      context.say(
        `${slug}: entries fade after ${periods.confirmMonths} months without an answer, are hidden ${periods.hideDays} days later, and erased ${periods.eraseMonths} months after that.`,
      );
      context.say(`${entries} entries are shown anew.`);
      if (askAgain > 0)
        context.say(
          `${askAgain} persons agreed to be known to staff only: each must agree again before they are listed.`,
        );
    });
  },
});
