import type { Reader, Transaction } from '../../platform/db/database.js';
import type { Sealer } from '../../platform/seal/sealer.js';
import type { AuditEntry } from './audit.store.js';

/** An entry of the audit, as far as the next one needs to know it. */
export interface Link {
  seq: number;
  chain: string;
}

/** `start`: the last entry before the chain, because it is deleted. `end`: the newest entry. */
export type Place = 'start' | 'end';

type ChainSealer = Pick<Sealer, 'digest'>;

/** The chain up to and with an entry: none can be changed, taken out or put in without the server's key. */
export const chainOf = (
  sealer: ChainSealer,
  before: string,
  { seq, mission, at, actor, action, subject }: { seq: number } & Record<keyof AuditEntry, string>,
): string => sealer.digest('audit', JSON.stringify([before, seq, mission, at, actor, action, subject]));

/**
 * The number of the newest entry by all that tells of it besides the end mark, which somebody may have put back: the entries, their
 * counter, and the reasons that hang on one. SQL.
 */
export const newestSeq = `(select coalesce(max(seq), 0) from (
  select max(seq) as seq from audit_entry
  union all select seq from sqlite_sequence where name = 'audit_entry'
  union all select max(entry) from address_reveal))`;

/** Where the chain starts or ends; `sealed` when the server itself has put it there. */
export async function findMark(
  sealer: ChainSealer,
  db: Reader,
  place: Place,
): Promise<(Link & { sealed: boolean }) | undefined> {
  const mark = await db.get<Link & { seal: string }>('select seq, chain, seal from audit_mark where place = ?', [
    place,
  ]);
  return mark && { seq: mark.seq, chain: mark.chain, sealed: mark.seal === sealOf(sealer, place, mark) };
}

export const setMark = (sealer: ChainSealer, tx: Transaction, place: Place, link: Link) =>
  tx.run(
    `insert into audit_mark (place, seq, chain, seal) values (:place, :seq, :chain, :seal)
     on conflict (place) do update set seq = excluded.seq, chain = excluded.chain, seal = excluded.seal`,
    { place, seq: link.seq, chain: link.chain, seal: sealOf(sealer, place, link) },
  );

const sealOf = (sealer: ChainSealer, place: Place, { seq, chain }: Link) =>
  sealer.digest('audit', JSON.stringify([place, seq, chain]));
