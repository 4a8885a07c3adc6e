import { confirmSource } from '../features/freshness/confirm-entry.js';
import { setProfileState } from '../features/profiles/set-profile-state.js';
import { Problem } from '../problem.js';
import { defineCommand, type CommandContext } from './command.js';
import { withData } from './with-data.js';

const positionals = { least: 2, most: 2 };
const usage = '<mission> <slug>';

const set = (context: CommandContext, [mission = '', slug = '']: string[], state: 'published' | 'hidden') =>
  withData(context, async (deps) => {
    const { found, listed } = await setProfileState(deps, mission, slug, state).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      throw new Error(`${mission}/${slug} was taken down by its owner: only they can show it again.`, { cause: error });
    });
    if (!found) throw new Error(`The mission "${mission}" has no profile "${slug}".`);
    context.say(`${mission}/${slug} is ${state}: ${listed ? 'everybody can see it' : 'nobody but staff can see it'}.`);
    if (state === 'published' && !listed)
      context.say('A person is listed only with a live consent, and where the mission lists persons.');
  });

export const profileHideCommand = defineCommand({
  name: 'profile hide',
  summary: 'Takes a profile from everywhere public, within a minute.',
  usage,
  notes: 'What somebody asks for who wants to be removed. An import never shows it again.',
  options: {},
  positionals,
  run: (context, _values, args) => set(context, args, 'hidden'),
});

export const profilePublishCommand = defineCommand({
  name: 'profile publish',
  summary: 'Shows a profile that was held or hidden, as far as its owner and the mission allow.',
  usage,
  options: {},
  positionals,
  run: (context, _values, args) => set(context, args, 'published'),
});

export const profileConfirmCommand = defineCommand({
  name: 'profile confirm',
  summary: 'Notes that staff have read the public source of an entry again today, and that it still says the same.',
  usage,
  notes:
    'If nobody had confirmed it for too long, it is shown again. An entry with an owner is confirmed by them alone.',
  options: {},
  positionals,
  run: (context, _values, [mission = '', slug = '']) =>
    withData(context, async (deps) => {
      const outcome = await confirmSource(deps, { mission, slug, actor: 'operator' });
      const refusals = {
        unknown: `The mission "${mission}" has no profile "${slug}".`,
        owned: `${mission}/${slug} has an owner: only they can say that it is true.`,
        'no-source': `${mission}/${slug} names no public source that could be read again.`,
      };
      if (outcome !== 'done') throw new Error(refusals[outcome]);
      context.say(`${mission}/${slug}: its source was read today.`);
    }),
});
