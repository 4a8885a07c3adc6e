import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { Policy } from '../missions/missions.store.js';
import { audiences, type Audience, type ShownField } from './profile.js';

/** What a policy keeps from whom, whatever the owner chose: under `careful` a visitor is told a country. */
const keeps: Record<Policy, Partial<Record<ShownField, Audience>>> = {
  open: {},
  careful: { place: 'members' },
  sheltered: {},
};

/** The widest audience a field can have where a policy holds. Organisations decide for themselves. */
export function widestAudience(policy: Policy, kind: Kind, field: ShownField): Audience {
  if (kind === 'organisation') return 'public';
  return policy === 'sheltered' ? 'accepted' : (keeps[policy][field] ?? 'public');
}

/** Audiences a field can be given, the widest first. */
export const audiencesOf = (policy: Policy, kind: Kind, field: ShownField): Audience[] =>
  audiences.slice(audiences.indexOf(widestAudience(policy, kind, field)));

/** What the owner chose, or the widest that the policy allows where that is narrower. */
export function audienceOf(policy: Policy, kind: Kind, field: ShownField, chosen: Audience | undefined): Audience {
  const allowed = audiencesOf(policy, kind, field);
  return chosen && allowed.includes(chosen) ? chosen : chosen ? allowed[0]! : 'hidden';
}
