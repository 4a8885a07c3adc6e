import type {
  Client,
  Mission,
  MentorRequestReceipt,
  ProblemBody,
  Profile,
  Profiles,
  Spotlights,
} from '@diaspora-kit/contract';
import ar from './answers/ar.json';
import en from './answers/en.json';
import fr from './answers/fr.json';

/** Real answers of the demonstration, recorded by `scripts/record.mjs`; `e2e/recorded.test.ts` holds them to the contract. */
export interface Answers {
  mission: Mission;
  profiles: Profiles;
  oneFound: Profiles;
  nothingFound: Profiles;
  profile: Profile;
  spotlights: Spotlights;
  receipt: MentorRequestReceipt;
  refusal: ProblemBody;
  unknownMentor: ProblemBody;
  unknownMission: ProblemBody;
}

const answers = { en, fr, ar } as unknown as Record<string, Answers>;

/** A server that knows one answer to each question, in the language of the story. */
export function recordedClient(language: string, changes: Partial<Client> = {}): Client {
  const recorded = answersIn(language);
  return {
    getMission: async () => recorded.mission,
    listProfiles: async () => ({ ...recorded.profiles, next: null }),
    getProfile: async ({ slug }) => ({
      ...recorded.profile,
      ...recorded.profiles.items.find((card) => card.slug === slug),
    }),
    listSpotlights: async () => recorded.spotlights,
    requestMentor: async () => recorded.receipt,
    ...changes,
  };
}

export const answersIn = (language: string): Answers => answers[language] ?? answers['en']!;

/** An answer that never comes. */
export const silence = () => new Promise<never>(() => undefined);

/** A connection that breaks. */
export const noAnswer = () => Promise.reject(new TypeError('Failed to fetch'));
