import type { Kind, CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

/** What joining a mission means, in words: said before anything is asked for. */
export interface Joining {
  title: string;
  heading: string;
  intro: string;
  pointsTitle: string;
  points: string[];
  seesTitle: string;
  /** Who is shown what here, from everybody to nobody. */
  whoSees: { label: string; text: string }[];
  /** What is never asked for. */
  never: string;
  button: string;
  /** The form, on the kit's own origin. */
  url: string;
}

/** What joining means here: as the mission's policy has it, without its name. */
export function presentJoining(
  { origin }: Pick<Deps, 'origin'>,
  mission: MissionRecord,
  lang: CompleteLanguage,
): Joining {
  const { title, heading, intro, pointsTitle, points, seesTitle, sees, never, button } = textOf(lang).joining;
  const everybody = { open: sees.everybodyOpen, careful: sees.everybodyCareful, sheltered: sees.everybodySheltered };
  const listsPersons = mission.policy !== 'sheltered';
  return {
    title,
    heading,
    intro,
    pointsTitle,
    points,
    seesTitle,
    whoSees: [
      { label: sees.everybody, text: everybody[mission.policy] },
      ...(listsPersons ? [{ label: sees.members, text: sees.membersText }] : []),
      { label: sees.mission, text: listsPersons ? sees.missionText : sees.missionSheltered },
      { label: sees.nobody, text: sees.nobodyText },
    ],
    never,
    button,
    url: `${origin}/${mission.slug}/join?lang=${lang}`,
  };
}

/** Who can join. */
export const isKind = (text: string | undefined): text is Kind => text === 'person' || text === 'organisation';
