import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import type { AuditAction } from './actions.js';
import { chainOf, findMark, setMark, type Link } from './audit-chain.js';

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

/**
 * Appends one entry to the chain. Call it inside the transaction that makes the change it records.
 *
 * An end that the server has not sealed is not built upon: a number is left out, at which `verifyAudit` stops for ever.
 *
 * @returns its number.
 */
export async function recordAudit(
  { sealer }: Pick<Deps, 'sealer'>,
  tx: Transaction,
  entry: AuditEntry,
): Promise<number> {
  const { last } = (await tx.get<{ last: number }>('select coalesce(max(seq), 0) as last from audit_entry'))!;
  const end = (await findMark(sealer, tx, 'end')) ?? (await beginChain(sealer, tx));
  const seq = Math.max(last, end.seq) + (end.sealed ? 1 : 2);
  const chain = chainOf(sealer, end.chain, { seq, ...entry });
  await tx.run(
    `insert into audit_entry (seq, mission, at, actor, action, subject, chain)
     values (:seq, :mission, :at, :actor, :action, :subject, :chain)`,
    { seq, ...entry, chain },
  );
  await setMark(sealer, tx, 'end', { seq, chain });
  return seq;
}

/** Begins after the entries that were written before there was a chain: these are not in it. */
async function beginChain(sealer: Deps['sealer'], tx: Transaction): Promise<Link & { sealed: true }> {
  const { seq } = (await tx.get<{ seq: number }>(
    "select coalesce(max(seq), 0) as seq from sqlite_sequence where name = 'audit_entry'",
  ))!;
  if (!(await findMark(sealer, tx, 'start'))) await setMark(sealer, tx, 'start', { seq, chain: '' });
  return { seq, chain: '', sealed: true };
}

/** Deletes the oldest entries, up to the first that is younger, and notes where the chain goes on. */
export async function deleteAuditBefore({ sealer }: Pick<Deps, 'sealer'>, tx: Transaction, before: Date) {
  const last = await tx.get<{ seq: number; chain: string | null }>(
    `select seq, chain from audit_entry
     where seq < coalesce((select min(seq) from audit_entry where at > :before), 9007199254740991)
     order by seq desc limit 1`,
    { before: before.toISOString() },
  );
  if (!last) return 0;
  if (last.chain !== null) await setMark(sealer, tx, 'start', { seq: last.seq, chain: last.chain });
  return tx.run('delete from audit_entry where seq <= ?', [last.seq]);
}
