import type { CompleteLanguage, MentoringFormat, OrganisationType } from '@diaspora-kit/contract/vocabulary';
import missionsJson from '../../../demo/missions.json?raw';
import organisationsJson from '../../../demo/organisations.json?raw';
import peopleJson from '../../../demo/people.json?raw';
import spotlightsJson from '../../../demo/spotlights.json?raw';
import organisationsCsv from '../../../data-sources/organisations.csv?raw';
import type { MissionRecord } from '../missions/missions.store.js';
import type { StoryText } from '../spotlight/spotlight.store.js';

/** The content of the demonstration as `server/demo` holds it; `check.mjs` there says what each field means, and checks it. */
type InThree = Record<CompleteLanguage, string>;

interface DemoMission extends Pick<MissionRecord, 'slug' | 'country' | 'languages' | 'policy' | 'often' | 'replyDays'> {
  name: InThree;
  office: InThree;
  lead: InThree;
}

interface DemoText {
  headline: string;
  summary?: string;
}

interface DemoProfile extends DemoText {
  mission: string;
  key: string;
  name: string;
  lang: string;
  translations?: Record<string, DemoText>;
  origin: string[];
  residence: string;
  place?: string;
  sectors: string[];
  offers: string[];
  topics: string[];
  languages: string[];
}

export interface DemoPerson extends DemoProfile {
  confirmedDaysAgo: number;
  mentor?: {
    capacity: number;
    formats: MentoringFormat[];
    askFirst: { text: string; lang: string; translations?: Record<string, string> };
  };
  hidden?: string[];
}

export interface DemoOrganisation extends DemoProfile {
  type: OrganisationType;
  confirmedDaysAgo?: number;
  listedDaysAgo?: number;
}

interface DemoSpotlight {
  mission: string;
  /** Key of the person or organisation it is about. */
  profile: string | null;
  name: string;
  origin: string;
  residence: string | null;
  daysAgo: number;
  texts: Record<string, StoryText>;
}

export const demonstration = {
  missions: JSON.parse(missionsJson) as DemoMission[],
  people: JSON.parse(peopleJson) as DemoPerson[],
  organisations: JSON.parse(organisationsJson) as DemoOrganisation[],
  spotlights: JSON.parse(spotlightsJson) as DemoSpotlight[],
  /** Real organisations, from public sources. */
  publicOrganisations: new TextEncoder().encode(organisationsCsv),
};
