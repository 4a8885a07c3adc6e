import type { Transaction } from '../../platform/db/database.js';
import type { AuditAction } from './actions.js';

export type { AuditAction } from './actions.js';

export interface AuditEntry {
  mission: string;
  /** RFC 3339, UTC. */
  at: string;
  /** `visitor`, `operator`, `system`, or a member's id. */
  actor: string;
  action: AuditAction;
  /** Identifier of what was changed; never a name or an address. */
  subject: string;
}

/** Appends one entry. Call it inside the transaction that makes the change it records. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.run(
    'insert into audit_entry (mission, at, actor, action, subject) values (:mission, :at, :actor, :action, :subject)',
    {
      ...entry,
    },
  );
}

export const deleteAuditBefore = (tx: Transaction, before: Date) =>
  tx.run('delete from audit_entry where at <= ?', [before.toISOString()]);
