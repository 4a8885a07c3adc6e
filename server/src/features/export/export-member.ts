import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { declaredTables, handedKinds, type HandedTable } from '../erasure/personal-columns.js';
import { findPerson, listIdsOf } from '../erasure/personal-rows.store.js';
import { readRows, type HandedValue, type StoredRow } from './export.store.js';
import { listHistory, type HistoryLine } from './list-history.js';

/** Everything that is kept of somebody, table by table, with what was sealed opened. */
export interface MemberExport {
  mission: string;
  /** RFC 3339, UTC. */
  madeAt: string;
  tables: { table: HandedTable; rows: Record<string, HandedValue>[] }[];
  /** What was done with it, and by whom. */
  history: HistoryLine[];
}

/**
 * Hands a member a copy of everything that is kept of them. That it was made is written down.
 *
 * @returns `undefined` when they were erased meanwhile.
 */
export function exportMember(
  deps: Pick<Deps, 'db' | 'now' | 'sealer'>,
  mission: string,
  member: string,
): Promise<MemberExport | undefined> {
  return deps.db.transaction(async (tx) => {
    const person = await findPerson(tx, mission, member);
    if (!person) return undefined;
    const ids = await listIdsOf(tx, person);
    const madeAt = deps.now().toISOString();
    await recordAudit(deps, tx, { mission, at: madeAt, actor: member, action: 'member.exported', subject: member });
    const tables: MemberExport['tables'] = [];
    for (const [table, declared] of declaredTables) {
      const handed = Object.keys(declared.columns).filter((column) =>
        handedKinds.some((kind) => kind === declared.columns[column]),
      );
      const reads = declared.reads ?? (declared.rows === undefined ? [] : [{ rows: declared.rows }]);
      const rows = [];
      for (const { rows: where, columns = handed } of reads)
        for (const stored of columns.length > 0 ? await readRows(tx, table, { columns, where, person, ids }) : [])
          rows.push(await opened(deps, tx, table, stored));
      if (rows.length > 0) tables.push({ table: table as HandedTable, rows });
    }
    return { mission, madeAt, tables, history: await listHistory(deps, tx, mission, member, ids) };
  });
}

/** Values that hold several, as JSON. */
const structured: readonly string[] = [
  'profile.visibility', 'mentor.formats', 'spotlight_text.body', 'joining.words', 'outbox.sealed',
]; // prettier-ignore

async function opened(
  { sealer }: Pick<Deps, 'sealer'>,
  tx: Transaction,
  table: string,
  { owner, id, values }: StoredRow,
): Promise<Record<string, HandedValue>> {
  const row: Record<string, HandedValue> = {};
  for (const [column, value] of Object.entries(values)) {
    const place = `${table}.${column}`;
    const text =
      value !== null && typeof value === 'object'
        ? value.byteLength > 0
          ? ((await sealer.findKey(tx, owner))?.open(`${place}/${id}`, value) ?? null)
          : null
        : value;
    if (text === null) continue;
    const handed = place === 'outbox.sealed' ? withoutTokens(String(text)) : text;
    row[column] = structured.includes(place) ? (JSON.parse(String(handed)) as HandedValue) : handed;
  }
  return row;
}

/** The links of a mail act without signing in, and a copy may lie about. */
const withoutTokens = (mail: string) => mail.replaceAll(/\/go\/[\w-]+/g, '/go/…');
