import type { Deps } from '../../deps.js';
import { forgetCodeOf } from '../../platform/mail/mail-code.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { forgetSessions } from './sessions.store.js';
import { deleteSignIn, listOldSignIns } from './sign-in.store.js';

const day = 86_400_000;

/** Deletes sessions that are over, and sign-ins a day after they ended, with their mails: these hold an address. */
export async function forgetSignIns(deps: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const now = deps.now();
    await forgetSessions(tx, now);
    for (const { id } of await listOldSignIns(tx, new Date(now.getTime() - day))) {
      await deleteSignIn(tx, id);
      await forgetCodeOf(tx, id);
      await forgetTokensOf(tx, id);
      await forgetMailOf(tx, id);
      await destroyKey(tx, id);
    }
  });
}
