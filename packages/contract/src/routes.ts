import type { Mission } from './mission.js';
import type { MentorRequestInput, MentorRequestReceipt } from './mentoring.js';
import type { Profile, Profiles, ProfilesQuery } from './profiles.js';
import type { Spotlights } from './spotlights.js';
import type { CompleteLanguage } from './vocabulary.js';

/**
 * The public API, one line per operation. The server mounts exactly these (`server/test/contract.test.ts` compares the
 * two lists); the client calls them by name.
 */
export const routes = {
  getMission: 'GET /api/v1/missions/{mission}',
  listProfiles: 'GET /api/v1/missions/{mission}/profiles',
  getProfile: 'GET /api/v1/missions/{mission}/profiles/{slug}',
  listSpotlights: 'GET /api/v1/missions/{mission}/spotlights',
  requestMentor: 'POST /api/v1/missions/{mission}/mentor-requests',
} as const;

interface InMission {
  mission: string;
  lang?: CompleteLanguage | undefined;
}

/** What each operation takes and returns. Types only, so widgets ship no schema they do not use. */
export interface Operations {
  getMission: { input: InMission; output: Mission };
  listProfiles: { input: InMission & ProfilesQuery; output: Profiles };
  getProfile: { input: InMission & { slug: string }; output: Profile };
  listSpotlights: { input: InMission; output: Spotlights };
  requestMentor: { input: InMission & MentorRequestInput; output: MentorRequestReceipt };
}
