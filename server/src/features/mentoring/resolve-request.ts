import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { queueMail } from '../../platform/mail/outbox.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { answeredMail, closedMail } from './mentor-mails.js';
import { deletedOn } from './mentoring.rules.js';
import { markResolved, openWords, type RequestRecord } from './mentoring.store.js';
import { showRoom } from './show-room.js';

/** Ends a confirmed request, with an answer or without one. The mentee is told by mail either way. */
export async function resolveRequest(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  request: RequestRecord,
  { actor, answer }: { actor: string; answer?: string },
): Promise<void> {
  const { id, lang, receipt } = request;
  const now = deps.now();
  const expiresAt = deletedOn(now);
  const state = answer === undefined ? 'closed' : 'answered';
  const key = (await deps.sealer.findKey(tx, id))!;
  const { name, address } = await openWords(tx, key, id);
  const reader = { mission, lang, name };
  await markResolved(tx, key, id, { state, now, expiresAt, ...(answer !== undefined && { answer }) });
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: `mentor-request-${state}`,
    lang,
    to: address,
    ...(answer === undefined ? closedMail(reader, receipt, expiresAt) : answeredMail(reader, receipt, answer)),
  });
  await showRoom(deps, tx, mission.slug, request.mentor);
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor,
    action: `mentor-request.${state}`,
    subject: id,
  });
}
