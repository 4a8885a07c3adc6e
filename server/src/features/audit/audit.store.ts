import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import type { AuditAction } from './actions.js';
import { chainOf, findMark, newestSeq, setMark, type Link } from './audit-chain.js';

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
 * An end that the server has not sealed, or that is not the newest entry, is not built upon: a number is left out, at which
 * `verifyAudit` stops for ever.
 *
 * @returns its number.
 */
export async function recordAudit(
  { sealer }: Pick<Deps, 'sealer'>,
  tx: Transaction,
  entry: AuditEntry,
): Promise<number> {
  const end = (await findMark(sealer, tx, 'end')) ?? (await beginChain(sealer, tx));
  const { newest } = (await tx.get<{ newest: number }>(`select ${newestSeq} as newest`))!;
  const seq = Math.max(newest, end.seq) + (end.sealed ? 1 : 2);
  const chain = chainOf(sealer, end.chain, { seq, ...entry });
  await tx.run(
    `insert into audit_entry (seq, mission, at, actor, action, subject, chain)
     values (:seq, :mission, :at, :actor, :action, :subject, :chain)`,
    { seq, ...entry, chain },
  );
  await setMark(sealer, tx, 'end', { seq, chain });
  return seq;
}

/** Takes the entries that were written before there was a chain into it. What has once been in a chain begins none. */
async function beginChain(sealer: Deps['sealer'], tx: Transaction): Promise<Link & { sealed: boolean }> {
  const entries = await tx.all<{ seq: number } & Record<keyof AuditEntry, string> & { chain: string | null }>(
    'select seq, mission, at, actor, action, subject, chain from audit_entry order by seq',
  );
  const { newest } = (await tx.get<{ newest: number }>(`select ${newestSeq} as newest`))!;
  let end: Link = { seq: entries[0] ? entries[0].seq - 1 : newest, chain: '' };
  if ((await findMark(sealer, tx, 'start')) || entries.some(({ chain }) => chain !== null))
    return { ...end, sealed: false };
  await setMark(sealer, tx, 'start', end);
  for (const entry of entries) {
    end = { seq: entry.seq, chain: chainOf(sealer, end.chain, entry) };
    await tx.run('update audit_entry set chain = ? where seq = ?', [end.chain, end.seq]);
  }
  return { ...end, sealed: true };
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
