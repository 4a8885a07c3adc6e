import { completeLanguages, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import {
  findMission,
  listMissions,
  reservedSlugs,
  saveMission,
  usualPeriods,
  type MissionText,
} from '../features/missions/missions.store.js';
import { recordAudit } from '../features/audit/audit.store.js';
import { countries } from '../features/profiles/regions.js';
import { placeName } from '../text/index.js';
import { defineCommand, UsageError } from './command.js';
import { policies, readPolicy } from './mission-options.js';
import { withData } from './with-data.js';

/** Who runs the page and what it is for, for missions that say nothing else. No country's grammar is needed. */
const offices: Record<CompleteLanguage, (country: string) => string> = {
  en: (country) => `IOM mission: ${country}`,
  fr: (country) => `Mission de l’OIM\u00a0: ${country}`,
  ar: (country) => `بعثة المنظمة الدولية للهجرة: ${country}`,
};
const leads: Record<CompleteLanguage, string> = {
  en: 'Search by what you need, or ask one question.',
  fr: 'Cherchez selon votre besoin, ou posez une question.',
  ar: 'ابحث عمّا تحتاج إليه، أو اطرح سؤالاً واحداً.',
};

const textOptions = Object.fromEntries(
  completeLanguages.flatMap((lang) => [
    [`name-${lang}`, { type: 'string', hint: `Name of the page in ${lang}: "Diaspora Benin". Required.` }],
    [`office-${lang}`, { type: 'string', hint: `Who runs it, in ${lang}: "IOM mission in Benin".` }],
    [`lead-${lang}`, { type: 'string', hint: `The sentence under the name, in ${lang}.` }],
  ]),
) as Record<`${'name' | 'office' | 'lead'}-${CompleteLanguage}`, { type: 'string'; hint: string }>;

export const missionAddCommand = defineCommand({
  name: 'mission add',
  summary: 'Adds a mission.',
  usage: '<slug> --country BJ --languages fr,en,ar --name-en … --name-fr … --name-ar … [options]',
  notes: 'The slug stands in every address of the mission and cannot change later: two to forty of a-z, 0-9 and -.',
  options: {
    country: { type: 'string', hint: 'ISO 3166-1 alpha-2. Required.' },
    languages: { type: 'string', hint: `Languages offered, the mission's first one first: ${completeLanguages.join(', ')}. Required.` }, // prettier-ignore
    policy: { type: 'string', hint: `What is shown of persons: ${policies}. Default careful.` },
    'reply-days': { type: 'string', hint: 'Days within which a confirmed request is read. Default 10.' },
    ...textOptions,
  },
  positionals: { least: 1, most: 1 },
  async run(context, values, [slug = '']) {
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug)) throw new UsageError(`"${slug}" cannot be a slug.`);
    if (reservedSlugs.includes(slug))
      throw new UsageError(`"${slug}" is an address of the kit itself. Take another one.`);
    const { country = '', policy = 'careful', 'reply-days': replyDays = '10' } = values;
    if (!countries.has(country)) throw new UsageError('--country must be a code of ISO 3166-1 alpha-2, such as BJ.');
    if (!/^[1-9]\d?$/.test(replyDays)) throw new UsageError('--reply-days is a number from 1 to 99.');
    const languages = (values.languages ?? '').split(',') as CompleteLanguage[];
    if (languages.some((lang) => !completeLanguages.includes(lang)) || new Set(languages).size < languages.length)
      throw new UsageError(`--languages is a list of ${completeLanguages.join(', ')}, parted by commas, each once.`);
    const textIn = (lang: CompleteLanguage): MissionText => ({
      name: values[`name-${lang}`]?.trim() || missing(`name-${lang}`),
      office: values[`office-${lang}`] ?? offices[lang](placeName(lang, country)),
      lead: values[`lead-${lang}`] ?? leads[lang],
    });
    const texts = { en: textIn('en'), fr: textIn('fr'), ar: textIn('ar') };

    await withData(context, (deps) =>
      deps.db.transaction(async (tx) => {
        if (await findMission(tx, slug)) throw new Error(`There is a mission "${slug}" already.`);
        const position = Math.max(0, ...(await listMissions(tx)).map((mission) => mission.position)) + 1;
        const facts = {
          slug,
          position,
          country,
          languages,
          policy: readPolicy(policy),
          replyDays: Number(replyDays),
          periods: usualPeriods,
        };
        const now = context.now();
        await saveMission(tx, { ...facts, often: [], texts }, now);
        await recordAudit(deps, tx, { mission: slug, at: now.toISOString(), actor: 'operator', action: 'mission.added', subject: slug }); // prettier-ignore
      }),
    );
    context.say(`Added the mission "${slug}" with the policy ${policy}. Its page: ${context.config.origin}/${slug}`);
  },
});

function missing(option: string): never {
  throw new UsageError(`--${option} is missing.`);
}
