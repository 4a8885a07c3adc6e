import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteInvite, findInvite, listOldInvites } from './invites.store.js';

/** Deletes an invitation with its key, link and mail: whether it was accepted, replaced, or nobody answered. */
export async function forgetInvite(tx: Transaction, id: string): Promise<void> {
  await deleteInvite(tx, id);
  await forgetTokensOf(tx, id);
  await forgetMailOf(tx, id);
  await destroyKey(tx, id);
}

/** Deletes the invitations that nobody accepted in time. */
export async function forgetInvites({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { id } of await listOldInvites(tx, now())) await forgetInvite(tx, id);
  });
}

/**
 * Takes an invitation back.
 *
 * @throws {Problem} `not-found`
 */
export async function withdrawInvite(
  deps: Pick<Deps, 'db' | 'now' | 'sealer'>,
  mission: string,
  id: string,
  actor: string,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (!(await findInvite(tx, mission, id))) throw new Problem('not-found');
    await forgetInvite(tx, id);
    await recordAudit(deps, tx, {
      mission,
      at: deps.now().toISOString(),
      actor,
      action: 'staff.invite-withdrawn',
      subject: id,
    });
  });
}
