import type { Transaction } from '../../platform/db/database.js';

export interface AuditEntry {
  mission: string;
  /** RFC 3339, UTC. */
  at: string;
  /** `visitor`, `operator`, `system`, or a staff member's id. */
  actor: string;
  /** `noun.verb`, past tense: `mentor-request.opened`. */
  action: string;
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
