import type { Deps } from '../../deps.js';
import { monthsAfter } from '../../platform/time.js';
import { deleteAuditBefore } from './audit.store.js';

/** Months for which it is kept who did what. No names are in it. */
export const auditMonths = 24;

/** Deletes what was done longer ago, and says how much. */
export const forgetAudit = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> =>
  db.transaction((tx) => deleteAuditBefore(tx, monthsAfter(now(), -auditMonths)));
