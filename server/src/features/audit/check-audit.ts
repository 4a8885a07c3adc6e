import type { Deps } from '../../deps.js';
import { verifyAudit } from './verify-audit.js';

/**
 * Reads the audit and says in the log where it ends, or where it is broken: a log that is kept elsewhere remembers both. What this
 * process saw the last time has to be in it still: an older copy that was put back is broken too.
 *
 * @returns whether it is sound.
 */
export async function checkAudit({ seenAudit, ...deps }: AuditDeps): Promise<boolean> {
  const check = await verifyAudit(deps, seenAudit.head);
  if (!check.sound) {
    deps.log('audit-broken', { entry: check.brokenAt });
    return false;
  }
  deps.log('audit-sound', { entry: check.last, ...(check.head && { chain: check.head.chain }) });
  if (check.head) seenAudit.head = check.head;
  return true;
}

export type AuditDeps = Pick<Deps, 'db' | 'sealer' | 'log' | 'seenAudit'>;
