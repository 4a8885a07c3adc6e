import type { ExportRequest } from './export-requests.store.js';
import { mayDo } from './roles.rules.js';
import type { StaffRecord } from './staff.store.js';

/** Hours after which an admin can ask for a file or agree to one: who was let in for it just now is no second person. */
export const settledHours = 24;
/** Hours that a mission with one admin waits instead of a second person: time for the mail about it to be read. */
export const aloneHours = 24;
/** Hours for which somebody who is no admin any more hears of files; where they were the only other one, so long is waited. */
export const formerHours = 72;
/** Hours after which nobody can take what was asked for, or could be taken without a second person. */
export const exportHours = 72;
/** Minutes for which who took a file can take it again: a download may break off. */
export const againMinutes = 15;

/** Characters of what is said about a file. */
export const exportLimits = { purpose: { min: 10, max: 500 }, recipient: { min: 3, max: 200 } };

export const hoursAfter = (date: Date, hours: number) => new Date(date.getTime() + hours * 3_600_000);

/** Whether somebody has been an admin for long enough. */
export const isSettled = (staff: StaffRecord | undefined, now: Date): boolean =>
  staff !== undefined && mayDo(staff.role, 'export') && hoursAfter(staff.grantedAt, settledHours) <= now;

/** Who has lost their role since, if only for a while, has lost what they asked for. */
export const isStillAsked = ({ askedBy, askedAt }: ExportRequest, staff: readonly StaffRecord[]): boolean =>
  staff.some(({ member, role, grantedAt }) => member === askedBy && mayDo(role, 'export') && grantedAt < askedAt);

/** Whether somebody is the second person that a request needs. */
export const canAgree = (person: StaffRecord, { askedBy, askedAt }: ExportRequest, now: Date): boolean =>
  person.member !== askedBy && person.grantedAt < askedAt && isSettled(person, now);

/** Whether the file can be had now, or who or what is waited for. */
export type ExportState = 'person' | 'time' | 'ready' | 'again' | 'taken';

export function stateOf(request: ExportRequest, staff: readonly StaffRecord[], now: Date): ExportState {
  const { approvedBy, dueAt, takenAt } = request;
  if (takenAt) return againUntil(takenAt) > now ? 'again' : 'taken';
  if (staff.some((person) => person.member === approvedBy && canAgree(person, request, now))) return 'ready';
  if (dueAt) return dueAt <= now ? 'ready' : 'time';
  return 'person';
}

export const againUntil = (takenAt: Date) => new Date(takenAt.getTime() + againMinutes * 60_000);
