import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { Policy } from '../missions/missions.store.js';
import { audienceOf } from '../profiles/audience.js';
import { shownFields, type Audience, type ProfileDraft, type ShownField } from '../profiles/profile.js';

/** Where a new entry of a person begins: what helps to be found, and nothing that leads to their door. */
const ofPersons: Record<ShownField, Audience> = {
  photo: 'members',
  headline: 'public',
  summary: 'public',
  origin: 'public',
  residence: 'public',
  place: 'members',
  sector: 'public',
  offer: 'public',
  topic: 'public',
  language: 'public',
  website: 'members',
  mentoring: 'public',
  contact: 'members',
};

/** Who sees each field of a new entry: careful, and never wider than the policy. An organisation wants to be found. */
export const defaultVisibility = (policy: Policy, kind: Kind): ProfileDraft['visibility'] =>
  Object.fromEntries(
    shownFields.map((field) => [
      field,
      kind === 'organisation' ? 'public' : audienceOf(policy, kind, field, ofPersons[field]),
    ]),
  );
