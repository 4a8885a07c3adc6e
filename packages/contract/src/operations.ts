import * as v from 'valibot';
import { MentorRequestInputSchema, MentorRequestReceiptSchema } from './mentoring.js';
import { LangSchema, MissionParamsSchema, MissionSchema } from './mission.js';
import { ProfileSchema, ProfilesQuerySchema, ProfilesSchema } from './profiles.js';
import type { ProblemCode } from './problems.js';
import type { Operations } from './routes.js';
import { SpotlightsQuerySchema, SpotlightsSchema } from './spotlights.js';

interface OperationSchemas {
  /** One line for the reference. */
  summary: string;
  params: v.GenericSchema;
  query?: v.GenericSchema;
  body?: v.GenericSchema;
  output: v.GenericSchema;
  /** Status of the answer. */
  status: 200 | 201;
  /** Refusals a caller should expect, beyond those of every operation. */
  problems: ProblemCode[];
}

const LangQuerySchema = v.object({ lang: LangSchema });
const SlugParamsSchema = v.object({ ...MissionParamsSchema.entries, slug: v.string() });

/** The schemas of each operation: the server validates and OpenAPI is written from these. */
export const operations = {
  getMission: {
    summary: 'Facts about a mission, and what is possible here.',
    params: MissionParamsSchema,
    query: LangQuerySchema,
    output: MissionSchema,
    status: 200,
    problems: ['mission-not-found'],
  },
  listProfiles: {
    summary: 'Search the directory.',
    params: MissionParamsSchema,
    query: ProfilesQuerySchema,
    output: ProfilesSchema,
    status: 200,
    problems: ['mission-not-found', 'invalid-input', 'cursor-expired'],
  },
  getProfile: {
    summary: 'One public profile.',
    params: SlugParamsSchema,
    query: LangQuerySchema,
    output: ProfileSchema,
    status: 200,
    problems: ['mission-not-found', 'profile-not-found'],
  },
  listSpotlights: {
    summary: 'Stories about diaspora actors, newest first.',
    params: MissionParamsSchema,
    query: SpotlightsQuerySchema,
    output: SpotlightsSchema,
    status: 200,
    problems: ['mission-not-found'],
  },
  requestMentor: {
    summary: 'Ask a mentor, or the mission, one question. The address is confirmed by mail.',
    params: MissionParamsSchema,
    body: MentorRequestInputSchema,
    output: MentorRequestReceiptSchema,
    status: 201,
    problems: [
      'mission-not-found',
      'invalid-input',
      'mentor-not-found',
      'mentor-at-capacity',
      'first-party-only',
      'consent-outdated',
      'idempotency-key-reused',
      'too-many-requests',
    ],
  },
} as const satisfies Record<keyof Operations, OperationSchemas>;
