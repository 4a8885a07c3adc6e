import type { Desk, SessionRecord } from './account.js';

const minute = 60_000;

/** How long a session lives without a request, and at most. `SECURITY.md` of the project, section 3. */
export const sessionLimits: Record<Desk, { idleMs: number; mostMs: number }> = {
  member: { idleMs: 30 * minute, mostMs: 12 * 60 * minute },
  staff: { idleMs: 15 * minute, mostMs: 8 * 60 * minute },
};

/** For how long a proof counts as given just now. */
const freshMs = 10 * minute;

export const isAlive = ({ desk, seenAt, endsAt }: Pick<SessionRecord, 'desk' | 'seenAt' | 'endsAt'>, now: Date) =>
  now < endsAt && now.getTime() < seenAt.getTime() + sessionLimits[desk].idleMs;

/** Whether the reader proved who they are in the last ten minutes, as exporting, deleting and changing roles ask for. */
export const isFresh = ({ provedAt }: Pick<SessionRecord, 'provedAt'>, now: Date) =>
  now.getTime() < provedAt.getTime() + freshMs;
