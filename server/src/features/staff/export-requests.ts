import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { recordAudit, type AuditAction } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { exportEntries } from '../transfer/export-entries.js';
import {
  deleteExpiredExports,
  findExport,
  insertExport,
  listExports,
  setApproved,
  setTaken,
  type ExportRequest,
} from './export-requests.store.js';
import { mailStaff } from './mail-staff.js';
import { rolesWith } from './roles.rules.js';
import { findStaff, listStaff } from './staff.store.js';

/** Hours that a mission with one admin waits instead of a second person: time for the mail about it to be read. */
export const aloneHours = 24;
/** Hours after which nobody can take what was asked for. */
export const exportHours = 72;

const hoursAfter = (date: Date, hours: number) => new Date(date.getTime() + hours * 3_600_000);

/** Whether the file can be had now, or who or what is waited for. */
export type ExportState = 'person' | 'time' | 'ready' | 'taken';

export function stateOf({ approvedBy, dueAt, takenAt }: ExportRequest, now: Date): ExportState {
  if (takenAt) return 'taken';
  if (approvedBy || (dueAt && dueAt <= now)) return 'ready';
  return dueAt ? 'time' : 'person';
}

/**
 * Asks for the entries of a mission as a file. A second person has to agree; where there is none, a day has to pass. Everybody who
 * could agree is mailed, also who asks: it may not have been them.
 */
export async function askExport(deps: Deps, mission: MissionRecord, actor: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const exporting = rolesWith('export');
    const able = (await listStaff(tx, mission.slug)).filter(({ role }) => exporting.includes(role));
    const alone = able.every(({ member }) => member === actor);
    const now = deps.now();
    const id = deps.newId();
    await insertExport(tx, {
      id,
      mission: mission.slug,
      askedBy: actor,
      askedAt: now,
      dueAt: alone ? hoursAfter(now, aloneHours) : null,
      expiresAt: hoursAfter(now, exportHours),
    });
    for (const { member } of able) await mailStaff(deps, tx, mission, member, 'exportAsked');
    await record(deps, tx, { mission: mission.slug, id }, actor, 'export.asked');
  });
}

/**
 * Agrees that somebody else has the file.
 *
 * @throws {Problem} `not-found`, `own-access`, `already-settled`
 */
export async function approveExport(deps: Deps, mission: string, id: string, actor: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const request = await requireExport(deps, tx, mission, id);
    if (request.askedBy === actor) throw new Problem('own-access');
    if (request.takenAt || request.approvedBy) throw new Problem('already-settled');
    await setApproved(tx, mission, id, actor);
    await record(deps, tx, request, actor, 'export.approved');
  });
}

/**
 * Makes the file, once, for who asked for it. It is kept nowhere.
 *
 * @throws {Problem} `not-found` for everybody else, `not-allowed` while it waits, `already-settled` the second time.
 */
export function takeExport(deps: Deps, mission: string, id: string, actor: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const request = await requireExport(deps, tx, mission, id);
    if (request.askedBy !== actor) throw new Problem('not-found');
    const state = stateOf(request, deps.now());
    if (state === 'taken') throw new Problem('already-settled');
    if (state !== 'ready') throw new Problem('not-allowed');
    await setTaken(tx, mission, id, deps.now());
    await record(deps, tx, request, actor, 'export.taken');
    return exportEntries(tx, mission);
  });
}

/** What was asked for in a mission, and can still be decided or taken. */
export const exportsOf = ({ db, now }: Pick<Deps, 'db' | 'now'>, mission: string) => listExports(db, mission, now());

/** Deletes what nobody took in time, and says how much. */
export const forgetExports = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> =>
  db.transaction((tx) => deleteExpiredExports(tx, now()));

/** Who has lost their role since has lost what they asked for. */
async function requireExport(deps: Deps, tx: Transaction, mission: string, id: string): Promise<ExportRequest> {
  const request = await findExport(tx, mission, id, deps.now());
  const asker = request && (await findStaff(tx, mission, request.askedBy));
  if (!request || !asker || !rolesWith('export').includes(asker.role)) throw new Problem('not-found');
  return request;
}

const record = (
  deps: Deps,
  tx: Transaction,
  { mission, id }: Pick<ExportRequest, 'mission' | 'id'>,
  actor: string,
  action: AuditAction,
) => recordAudit(deps, tx, { mission, at: deps.now().toISOString(), actor, action, subject: id });
