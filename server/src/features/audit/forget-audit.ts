import type { Deps } from '../../deps.js';
import { monthsAfter } from '../../platform/time.js';
import { deleteAuditBefore } from './audit.store.js';
import { checkAudit, type AuditDeps } from './check-audit.js';

/** Months for which it is kept who did what. No names are in it. */
export const auditMonths = 24;

/**
 * Deletes what was done longer ago, and says how much. A broken audit is said in the log and stays whole: who changes the day of an
 * entry must not have it deleted by that.
 */
export async function forgetAudit(deps: AuditDeps & Pick<Deps, 'now'>): Promise<number> {
  if (!(await checkAudit(deps))) return 0;
  return deps.db.transaction((tx) => deleteAuditBefore(deps, tx, monthsAfter(deps.now(), -auditMonths)));
}
