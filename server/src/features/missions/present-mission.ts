import type { Mission } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { placeName, textOf } from '../../text/index.js';
import { presentJoining } from '../joining/present-joining.js';
import { presentMentorForm } from '../mentoring/present-mentor-form.js';
import type { MissionRecord } from './missions.store.js';

/** A page of a mission on the kit's own origin, in a language. */
export const missionUrl = (origin: string, mission: string, path: string, lang: CompleteLanguage) =>
  `${origin}/${mission}${path}?lang=${lang}`;

/** Public facts about a mission, field by field. What is possible here is said; the policy's name is not. */
export async function presentMission(deps: Deps, mission: MissionRecord, lang: CompleteLanguage): Promise<Mission> {
  const { name, office } = mission.texts[lang];
  const url = (path: string) => missionUrl(deps.origin, mission.slug, path, lang);
  return {
    slug: mission.slug,
    name,
    office,
    country: { code: mission.country, label: placeName(lang, mission.country) },
    languages: mission.languages.map((code) => ({ code, label: textOf(code).common.languageOwnName })),
    lang,
    listsPersons: mission.policy !== 'sheltered',
    demonstration: deps.demo,
    urls: {
      home: url(''),
      directory: url('/directory'),
      spotlight: url('/spotlight'),
      mentoring: url('/mentoring'),
      mentorRequest: url('/mentoring/request'),
      join: url('/join'),
      privacy: url('/privacy'),
    },
    join: await presentJoining(deps, mission, lang),
    mentorRequest: presentMentorForm(mission, lang, deps),
  };
}
