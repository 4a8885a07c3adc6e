import type { Deps } from '../../deps.js';
import { forgetOldCodes } from '../../platform/mail/mail-code.js';
import { forgetOldTokens } from '../../platform/mail/mail-token.js';
import { forgetRequest } from './forget-request.js';
import { listExpired } from './mentoring.store.js';

/**
 * Deletes requests whose time is over, and says how many: not confirmed within 48 hours, spam after 30 days, finished 12
 * months ago.
 */
export function forgetExpired(deps: Deps): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const now = deps.now();
    const expired = await listExpired(tx, now);
    for (const request of expired) await forgetRequest(deps, tx, request, 'system');
    await forgetOldCodes(tx, now);
    await forgetOldTokens(tx, now);
    return expired.length;
  });
}
