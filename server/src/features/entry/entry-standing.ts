import type { Policy } from '../missions/missions.store.js';
import type { ProfileDraft } from '../profiles/profile.js';

/**
 * How an entry stands, for its owner. `held`: only they see it. `source`: it is shown as a public source has it. `doubt`:
 * it waits for staff. `sheltered`: the mission has it and lists nobody. `owner`, `staff`, `time`: who took it down.
 */
export type Standing = 'held' | 'source' | 'doubt' | 'shown' | 'sheltered' | 'paused' | 'owner' | 'staff' | 'time';

export function standingOf(
  { state, hiddenBy, doubt, pausedUntil, sourceUrl, kind }: ProfileDraft,
  { consentedAt, policy, now }: { consentedAt: string | null; policy: Policy; now: Date },
): Standing {
  if (state === 'hidden') return hiddenBy ?? 'staff';
  if (state === 'held') return doubt && consentedAt ? 'doubt' : 'held';
  if (pausedUntil && pausedUntil > now.toISOString().slice(0, 10)) return 'paused';
  if (!consentedAt) return sourceUrl ? 'source' : 'held';
  return kind === 'person' && policy === 'sheltered' ? 'sheltered' : 'shown';
}
