import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { queueMail } from '../../platform/mail/outbox.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { CorrectionRecord } from './correction.js';
import { correctedMail } from './correction-mails.js';
import { markCorrectionResolved, openCorrection } from './corrections.store.js';

/** Ends an open correction. Who left an address is told, with the answer if there is one. */
export async function resolveCorrection(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  correction: CorrectionRecord,
  { actor, answer }: { actor: string; answer?: string },
): Promise<{ mailed: boolean }> {
  const { id, lang, receipt } = correction;
  const key = (await deps.sealer.findKey(tx, id))!;
  const { address } = await openCorrection(tx, key, id);
  await markCorrectionResolved(tx, id, deps.now());
  if (address !== null)
    await queueMail(deps, tx, {
      mission: mission.slug,
      owner: id,
      key,
      template: 'correction-resolved',
      lang,
      to: address,
      ...correctedMail(mission, lang, { receipt, ...(answer && { answer }) }),
    });
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: deps.now().toISOString(),
    actor,
    action: 'correction.resolved',
    subject: id,
  });
  return { mailed: address !== null };
}
