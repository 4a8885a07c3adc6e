import type { Joining } from '@diaspora-kit/contract';
import type { CompleteLanguage, Kind } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findNeeds } from './find-needs.js';

/** What joining means here: as the mission's policy has it, without its name. */
export async function presentJoining(
  { db, origin }: Pick<Deps, 'db' | 'origin'>,
  mission: MissionRecord,
  lang: CompleteLanguage,
): Promise<Joining> {
  const { joining, vocabulary } = textOf(lang);
  const needs = await findNeeds(db, mission.slug);
  const { sees } = joining;
  const everybody = { open: sees.everybodyOpen, careful: sees.everybodyCareful, sheltered: sees.everybodySheltered };
  const listsPersons = mission.policy !== 'sheltered';
  return {
    title: joining.heading,
    intro: joining.intro,
    pointsTitle: joining.pointsTitle,
    points: joining.points,
    needs: { ...joining.needs, topics: needs.map((topic) => vocabulary.topics[topic]) },
    seesTitle: joining.seesTitle,
    whoSees: [
      { label: sees.everybody, text: everybody[mission.policy] },
      ...(listsPersons ? [{ label: sees.members, text: sees.membersText }] : []),
      { label: sees.mission, text: listsPersons ? sees.missionText : sees.missionSheltered },
      { label: sees.nobody, text: sees.nobodyText },
    ],
    never: joining.never,
    button: joining.title,
    ownPage: joining.ownPage,
    url: `${origin}/${mission.slug}/join?lang=${lang}`,
  };
}

/** Who can join. */
export const isKind = (text: string | undefined): text is Kind => text === 'person' || text === 'organisation';
