import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { chainOf, findMark, newestSeq, type Link } from './audit-chain.js';
import type { AuditEntry } from './audit.store.js';

export type AuditCheck =
  /** `head`: the newest entry with its chain, by which another day can see that this one still stands. */
  | { sound: true; first: number; last: number; head: Link | undefined }
  /** Number of the first entry that was changed, put in or taken out. */
  | { sound: false; brokenAt: number };

type VerifyDeps = Pick<Deps, 'db' | 'sealer'>;

/** Entries that are read at once. */
const pageSize = 500;

/**
 * Reads the whole chain of the audit. What was changed, put in or taken out is found at its number, also at either end. An exchange
 * of the whole database for an older one is found only with a head that was noted elsewhere.
 *
 * @param noted such a head: the chain has to lead through it, or to have been shortened beyond it.
 */
export async function verifyAudit(deps: VerifyDeps, noted?: Link): Promise<AuditCheck> {
  const { db, sealer } = deps;
  const start = await findMark(sealer, db, 'start');
  const brokenAt = await findBreak(deps, start, noted);
  const startNow = await findMark(sealer, db, 'start');
  if (startNow?.seq !== start?.seq) return verifyAudit(deps, noted); // the oldest were deleted meanwhile
  if (brokenAt !== undefined) return { sound: false, brokenAt };
  const end = await findMark(sealer, db, 'end');
  return {
    sound: true,
    first: (start?.seq ?? 0) + 1,
    last: end?.seq ?? 0,
    head: end && { seq: end.seq, chain: end.chain },
  };
}

async function findBreak({ db, sealer }: VerifyDeps, start: Mark, noted?: Link): Promise<number | undefined> {
  const end = await findMark(sealer, db, 'end');
  const outside = await findOutside(db);
  if (!start || !end) return outside ?? (start || end || noted ? 1 : undefined);
  if (!start.sealed) return start.seq;
  // A chain that begins behind it with nothing before it was begun anew.
  if (noted && noted.seq <= start.seq && start.chain === '') return noted.seq;
  if (isAnother(start, noted)) return start.seq;
  let before: Link = start;
  while (before.seq < end.seq) {
    const page = await readPage(db, before.seq, end.seq);
    if (page.length === 0) return before.seq + 1;
    for (const entry of page) {
      if (entry.seq !== before.seq + 1) return before.seq + 1;
      if (entry.chain !== chainOf(sealer, before.chain, entry)) return entry.seq;
      before = { seq: entry.seq, chain: entry.chain };
      if (isAnother(before, noted)) return before.seq;
    }
  }
  if (!end.sealed || before.chain !== end.chain) return end.seq + 1;
  if (noted && noted.seq > end.seq) return end.seq + 1;
  return outside;
}

const isAnother = ({ seq, chain }: Link, noted: Link | undefined) => seq === noted?.seq && chain !== noted.chain;

type Mark = Awaited<ReturnType<typeof findMark>>;

type Row = { seq: number; chain: string | null } & Record<keyof AuditEntry, string>;

const readPage = (db: Reader, after: number, upTo: number) =>
  db.all<Row>(
    `select seq, mission, at, actor, action, subject, chain from audit_entry
     where seq > ? and seq <= ? order by seq limit ${pageSize}`,
    [after, upTo],
  );

/** The first entry that stands before the start of the chain, or after its end, or that is missing after its end. */
async function findOutside(db: Reader): Promise<number | undefined> {
  const row = await db.get<{ seq: number | null }>(
    `with mark as (select (select seq from audit_mark where place = 'start') as first,
                          (select seq from audit_mark where place = 'end') as last)
     select min(seq) as seq from (
       select seq from audit_entry, mark where seq <= first or seq > last or first is null and chain is not null
       union all select last + 1 from mark where last < ${newestSeq})`,
  );
  return row?.seq ?? undefined;
}
