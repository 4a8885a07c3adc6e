import { cleanText } from '@diaspora-kit/contract';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { openAddress } from '../accounts/members.store.js';
import { recordAudit, type AuditAction } from '../audit/audit.store.js';
import { requireMission } from '../missions/find-mission.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { exportEntries } from '../transfer/export-entries.js';
import {
  deleteExpiredExports,
  deleteExport,
  findExport,
  insertExport,
  insertExportRows,
  listExports,
  openExport,
  setApproved,
  setTaken,
  type ExportReason,
  type ExportRequest,
} from './export-requests.store.js';
import {
  aloneHours,
  canAgree,
  exportHours,
  exportLimits,
  formerHours,
  hoursAfter,
  isSettled,
  isStillAsked,
  stateOf,
  type ExportState,
} from './export.rules.js';
import { mailAdmin, mailAdmins } from './mail-staff.js';
import type { ConsoleChange } from './staff-mails.js';
import { deleteFormerAdmins, listFormerAdmins, listStaff } from './staff.store.js';

/**
 * Asks for the entries of a mission as a file. A second person has to agree; where there is none, a day has to pass. All admins
 * are mailed, also who asks: it may not have been them.
 *
 * @throws {Problem} `invalid-input` without purpose or recipient, `not-allowed` in one's first day as an admin, `already-settled` while
 *   something that one asked for waits.
 */
export async function askExport(deps: Deps, mission: MissionRecord, typed: ExportReason, actor: string): Promise<void> {
  const reason = requireReason(typed);
  await deps.db.transaction(async (tx) => {
    const now = deps.now();
    const staff = await listStaff(tx, mission.slug);
    const asker = staff.find(({ member }) => member === actor);
    if (!isSettled(asker, now)) throw new Problem('not-allowed');
    const mine = (await listExports(tx, mission.slug, now)).filter(({ askedBy }) => askedBy === actor);
    if (mine.some((request) => !request.takenAt && isStillAsked(request, staff))) throw new Problem('already-settled');
    const key = await deps.sealer.findKey(tx, actor);
    if (!key) throw new Problem('not-allowed');

    const isAnother = ({ member }: { member: string }) => member !== actor;
    const alone = !staff.some((person) => person.role === 'admin' && isAnother(person));
    const wait = (await formerOf(deps, tx, mission.slug)).some(isAnother) ? formerHours : aloneHours;
    const dueAt = alone ? hoursAfter(now, wait) : null;
    const id = deps.newId();
    await insertExport(
      tx,
      key,
      { id, mission: mission.slug, askedBy: actor, askedAt: now, dueAt, expiresAt: hoursAfter(dueAt ?? now, exportHours) },
      reason,
    ); // prettier-ignore
    await note(deps, tx, mission, { id, actor, action: 'export.asked', mail: 'exportAsked' });
  });
}

/**
 * Agrees that somebody else has the file.
 *
 * @throws {Problem} `not-found`, `own-access`, `not-allowed` for who became an admin too late, `already-settled`
 */
export async function approveExport(deps: Deps, mission: MissionRecord, id: string, actor: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { request, staff, state } = await requireExport(deps, tx, mission.slug, id);
    if (request.askedBy === actor) throw new Problem('own-access');
    if (state !== 'person' && state !== 'time') throw new Problem('already-settled');
    const person = staff.find(({ member }) => member === actor);
    if (!person || !canAgree(person, request, deps.now())) throw new Problem('not-allowed');
    await setApproved(tx, mission.slug, id, actor);
    await note(deps, tx, mission, { id, actor, action: 'export.approved', mail: 'exportApproved' });
  });
}

/**
 * Ends what was asked for, whoever asked: one admin is enough to say no.
 *
 * @throws {Problem} `not-found`, `already-settled` once it was taken.
 */
export async function refuseExport(deps: Deps, mission: MissionRecord, id: string, actor: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { request } = await requireExport(deps, tx, mission.slug, id);
    if (request.takenAt) throw new Problem('already-settled');
    await deleteExport(tx, mission.slug, id);
    await note(deps, tx, mission, { id, actor, action: 'export.refused', mail: 'exportRefused' });
  });
}

/**
 * Makes the file for who asked for it, and once more if the download broke off. It is kept nowhere; which entries were in it is.
 *
 * @throws {Problem} `not-found` for everybody else, `not-allowed` while it waits, `already-settled` when it was taken.
 */
export function takeExport(deps: Deps, mission: MissionRecord, id: string, actor: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const { request, state } = await requireExport(deps, tx, mission.slug, id);
    if (request.askedBy !== actor) throw new Problem('not-found');
    if (state === 'taken') throw new Problem('already-settled');
    if (state !== 'ready' && state !== 'again') throw new Problem('not-allowed');
    if (state === 'ready') await setTaken(tx, mission.slug, id, deps.now());
    const { file, profiles } = await exportEntries(tx, { mission: mission.slug, origin: deps.origin, id });
    const entry = await note(deps, tx, mission, {
      id,
      actor,
      action: 'export.taken',
      ...(state === 'ready' && { mail: 'exportTaken' }),
    });
    await insertExportRows(tx, mission.slug, entry, profiles);
    return file;
  });
}

/** What was asked for, as those who decide about it see it. */
export interface OpenedExport extends ExportRequest, ExportReason {
  /** Of who asks. */
  address: string;
  state: ExportState;
  /** Whether the reader is the second person that it needs. */
  canAgree: boolean;
}

/** What was asked for in a mission and can still be decided or taken, and whether a reader can ask for something. */
export async function exportsOf(
  { db, now, sealer }: Pick<Deps, 'db' | 'now' | 'sealer'>,
  mission: string,
  reader: string,
): Promise<{ requests: OpenedExport[]; canAsk: boolean }> {
  const at = now();
  const staff = await listStaff(db, mission);
  const self = staff.find(({ member }) => member === reader);
  const requests: OpenedExport[] = [];
  for (const request of (await listExports(db, mission, at)).filter((each) => isStillAsked(each, staff))) {
    const key = await sealer.findKey(db, request.askedBy);
    const address = key && (await openAddress(db, key, mission, request.askedBy));
    if (!key || !address) continue;
    requests.push({
      ...request,
      ...(await openExport(db, key, mission, request.id)),
      address,
      state: stateOf(request, staff, at),
      canAgree: self !== undefined && canAgree(self, request, at),
    });
  }
  return { requests, canAsk: isSettled(self, at) && !requests.some((each) => each.askedBy === reader && !each.takenAt) };
} // prettier-ignore

/** Deletes what has expired, and says how much. Who asked for what nobody took is told, while they could ask again. */
export const forgetExports = (deps: Pick<Deps, 'db' | 'now' | 'newId' | 'origin' | 'sealer'>): Promise<number> =>
  deps.db.transaction(async (tx) => {
    await deleteFormerAdmins(tx, hoursAfter(deps.now(), -formerHours));
    const expired = await deleteExpiredExports(tx, deps.now());
    for (const request of expired)
      if (!request.takenAt && isStillAsked(request, await listStaff(tx, request.mission)))
        await mailAdmin(deps, tx, await requireMission(tx, request.mission), request.askedBy, 'exportExpired');
    return expired.length;
  });

async function requireExport(deps: Deps, tx: Transaction, mission: string, id: string) {
  const now = deps.now();
  const request = await findExport(tx, mission, id, now);
  const staff = await listStaff(tx, mission);
  if (!request || !isStillAsked(request, staff)) throw new Problem('not-found');
  return { request, staff, state: stateOf(request, staff, now) };
}

const formerOf = ({ now }: Pick<Deps, 'now'>, tx: Transaction, mission: string) =>
  listFormerAdmins(tx, mission, hoursAfter(now(), -formerHours));

/** Writes down what happened to a request, and tells all admins, also those who were until lately. */
async function note(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  { id, actor, action, mail }: { id: string; actor: string; action: AuditAction; mail?: ConsoleChange },
): Promise<number> {
  const former = await formerOf(deps, tx, mission.slug);
  if (mail) await mailAdmins(deps, tx, mission, mail, former.map(({ member }) => member)); // prettier-ignore
  return recordAudit(deps, tx, { mission: mission.slug, at: deps.now().toISOString(), actor, action, subject: id });
}

function requireReason(typed: ExportReason): ExportReason {
  const reason = { purpose: cleanText(typed.purpose), recipient: cleanText(typed.recipient) };
  const errors = (['purpose', 'recipient'] as const).flatMap((field) => {
    const { min, max } = exportLimits[field];
    const { length } = reason[field];
    const code = length < min ? ('too-short' as const) : length > max ? ('too-long' as const) : null;
    return code ? [{ pointer: `/${field}`, code }] : [];
  });
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return reason;
}
