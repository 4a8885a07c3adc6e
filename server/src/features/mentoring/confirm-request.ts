import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf, tryCode } from '../../platform/mail/mail-code.js';
import { forgetTokensOf, spendToken } from '../../platform/mail/mail-token.js';
import { queueMail } from '../../platform/mail/outbox.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { confirmedMail } from './mentor-mails.js';
import { promisesFrom } from './mentoring.rules.js';
import { findByReceipt, findRequest, markConfirmed, openWords, type RequestRecord } from './mentoring.store.js';
import { confirmUntil, sendConfirmationAgain } from './send-confirmation.js';
import { showRoom } from './show-room.js';

/**
 * Confirms a request with the link from its mail, and answers its receipt.
 *
 * @throws {Problem} `link-expired`
 */
export function confirmByToken(deps: Deps, mission: MissionRecord, token: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const id = await spendToken(tx, mission.slug, 'confirm-mentor-request', token, deps.now());
    const request = id && (await findRequest(tx, mission.slug, id));
    if (!request) throw new Problem('link-expired');
    await confirm(deps, tx, mission, request);
    return request.receipt;
  });
}

/**
 * Confirms a request with its receipt and the six digits from its mail, and answers the receipt. After the fifth wrong
 * try the digits are worth nothing, and new ones leave by mail.
 *
 * @throws {Problem} `request-not-found`, `code-wrong`, `code-expired`
 */
export async function confirmByCode(
  deps: Deps,
  mission: MissionRecord,
  typed: { receipt: string; code: string },
): Promise<string> {
  // A refusal is answered, not thrown, so that the try is counted.
  const outcome = await deps.db.transaction(async (tx): Promise<string | Problem> => {
    const request = await findByReceipt(tx, mission.slug, tidyReceipt(mission.slug, typed.receipt));
    if (!request) return new Problem('request-not-found');
    if (request.confirmedAt) return request.receipt;
    if (confirmUntil(request) <= deps.now()) return new Problem('request-not-found');
    switch (await tryCode(deps, tx, request.id, typed.code, deps.now())) {
      case 'right':
        await confirm(deps, tx, mission, request);
        return request.receipt;
      case 'wrong':
        return new Problem('code-wrong');
      case 'burnt':
        await sendConfirmationAgain(deps, tx, mission, request);
        return new Problem('code-expired');
      case 'none':
        return new Problem('code-expired');
    }
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

async function confirm(deps: Deps, tx: Transaction, mission: MissionRecord, request: RequestRecord): Promise<void> {
  const { id, lang, receipt } = request;
  const now = deps.now();
  const promises = promisesFrom(now, mission.replyDays);
  const key = await deps.sealer.findKey(tx, id);
  if (!key) throw new Problem('link-expired');
  const { name, address } = await openWords(tx, key, id);
  await markConfirmed(tx, id, now, promises.readBy);
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: 'mentor-request-confirmed',
    lang,
    to: address,
    ...confirmedMail({ mission, lang, name }, receipt, promises),
  });
  await showRoom(deps, tx, mission.slug, request.mentor);
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'mentor-request.confirmed',
    subject: id,
  });
}
