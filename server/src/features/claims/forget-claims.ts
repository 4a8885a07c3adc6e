import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf } from '../../platform/mail/mail-code.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteClaim, listExpiredClaims } from './claims.store.js';

/** Deletes claims whose time is over, and says how many: not confirmed within 48 hours, decided 90 days ago. */
export function forgetClaims(deps: Pick<Deps, 'db' | 'now' | 'sealer'>): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const expired = await listExpiredClaims(tx, deps.now());
    for (const claim of expired) await forgetClaim(deps, tx, claim, 'system');
    return expired.length;
  });
}

/** Deletes a claim with its key, code, links and mails. An entry that it won stays its owner's. */
export async function forgetClaim(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  { id, mission }: { id: string; mission: string },
  actor: string,
): Promise<void> {
  await deleteClaim(tx, id);
  await destroyKey(tx, id);
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await forgetMailOf(tx, id);
  await recordAudit(deps, tx, { mission, at: deps.now().toISOString(), actor, action: 'claim.forgotten', subject: id });
}
