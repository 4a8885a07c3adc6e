import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { chainOf, findMark, type Link } from './audit-chain.js';
import type { AuditEntry } from './audit.store.js';

export type AuditCheck =
  | { sound: true; first: number; last: number }
  /** Number of the first entry that was changed, put in or taken out. */
  | { sound: false; brokenAt: number };

type VerifyDeps = Pick<Deps, 'db' | 'sealer'>;

/** Entries that are read at once. */
const pageSize = 500;

/**
 * Reads the whole chain of the audit. What was changed, put in or taken out is found at its number, also at either end. Not found
 * is an exchange of the whole database for an older one: `last` is then smaller than it was.
 */
export async function verifyAudit(deps: VerifyDeps): Promise<AuditCheck> {
  const { db, sealer } = deps;
  const start = await findMark(sealer, db, 'start');
  const brokenAt = await findBreak(deps, start);
  const startNow = await findMark(sealer, db, 'start');
  if (startNow?.seq !== start?.seq) return verifyAudit(deps); // the oldest were deleted meanwhile
  if (brokenAt !== undefined) return { sound: false, brokenAt };
  const end = await findMark(sealer, db, 'end');
  return { sound: true, first: (start?.seq ?? 0) + 1, last: end?.seq ?? 0 };
}

async function findBreak({ db, sealer }: VerifyDeps, start: Mark): Promise<number | undefined> {
  const end = await findMark(sealer, db, 'end');
  const outside = await findOutside(db);
  if (!start || !end) return outside ?? (start || end ? 1 : undefined);
  if (!start.sealed) return start.seq;
  let before: Link = start;
  while (before.seq < end.seq) {
    const page = await readPage(db, before.seq, end.seq);
    if (page.length === 0) return before.seq + 1;
    for (const entry of page) {
      if (entry.seq !== before.seq + 1) return before.seq + 1;
      if (entry.chain !== chainOf(sealer, before.chain, entry)) return entry.seq;
      before = { seq: entry.seq, chain: entry.chain };
    }
  }
  if (!end.sealed || before.chain !== end.chain) return end.seq + 1;
  return outside;
}

type Mark = Awaited<ReturnType<typeof findMark>>;

type Row = { seq: number; chain: string | null } & Record<keyof AuditEntry, string>;

const readPage = (db: Reader, after: number, upTo: number) =>
  db.all<Row>(
    `select seq, mission, at, actor, action, subject, chain from audit_entry
     where seq > ? and seq <= ? order by seq limit ${pageSize}`,
    [after, upTo],
  );

/** The first entry that has a place in the chain, and stands before its start or after its end. */
async function findOutside(db: Reader): Promise<number | undefined> {
  const row = await db.get<{ seq: number | null }>(
    `select min(seq) as seq from audit_entry
     where seq > (select seq from audit_mark where place = 'end')
       or chain is not null and seq <= coalesce((select seq from audit_mark where place = 'start'), seq)`,
  );
  return row?.seq ?? undefined;
}
