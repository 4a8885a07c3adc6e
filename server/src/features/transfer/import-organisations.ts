import type { Deps } from '../../deps.js';
import type { Reader, Transaction } from '../../platform/db/database.js';
import { digestOf, listTombstones } from '../erasure/tombstones.store.js';
import { listMissions } from '../missions/missions.store.js';
import { countries } from '../profiles/regions.js';
import { saveProfile } from '../profiles/save-profile.js';
import { belongsTo, findRepeats, planImport, type Likeness, type Step } from './import-plan.rules.js';
import { columns, readRow, type OrganisationRow, type Refusal } from './organisation-row.rules.js';
import { readTable, UnreadableTable } from './read-table.js';
import { listOrganisations } from './transfer.store.js';

/** Missions whose organisations are imported for staff only: there, being listed could harm. */
export const usuallyHeld: readonly string[] = ['bi', 'et', 'dj'];

export interface ImportOptions {
  /** The CSV file. */
  file: Uint8Array;
  /** Slug of the one mission to import for; `undefined` for all. */
  mission?: string | undefined;
  /** Missions whose new entries are for staff only. */
  hold: readonly string[];
}

export interface ImportReport {
  /** Rows in the file. */
  rows: number;
  refusals: Refusal[];
  missions: { slug: string; held: boolean; steps: Step[]; likenesses: Likeness[] }[];
  /** Countries of origin that have no mission here, with their rows. */
  leftOut: { country: string; rows: number }[];
  /** Columns of the file that mean nothing here. */
  unknownColumns: string[];
}

/**
 * Says what an import would do, and writes nothing.
 *
 * @throws {UnreadableTable} the file as a whole cannot be read.
 */
export async function planOrganisations(
  deps: Pick<Deps, 'sealer'>,
  db: Reader,
  { file, mission, hold }: ImportOptions,
): Promise<ImportReport> {
  const table = readTable(file);
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0)
    throw new UnreadableTable(
      `The first line must name the columns ${columns.join(', ')}. It lacks ${missing.join(', ')}.`,
    );
  const read = readRows(table.records);
  const { rows, refusals: repeats } = findRepeats(read.rows);
  const all = await listMissions(db);
  const tombstones = new Set((await listTombstones(db)).map(({ digest }) => digest));
  const missions: ImportReport['missions'] = [];
  for (const record of all.filter(({ slug }) => mission === undefined || slug === mission)) {
    const held = hold.includes(record.slug);
    const own = rows.filter((row) => belongsTo(row, record));
    const known = await listOrganisations(db, record.slug);
    const isErased = (sourceKey: string) => tombstones.has(digestOf(deps, record.slug, sourceKey));
    missions.push({ slug: record.slug, held, ...planImport(record, own, known, held, isErased) });
  }
  const homeless = rows.flatMap(({ origins }) =>
    origins.filter((country) => all.every((record) => record.country !== country)),
  );
  return {
    rows: table.records.length,
    refusals: [...read.refusals, ...repeats].sort((a, b) => a.line - b.line),
    missions,
    leftOut: [...new Set(homeless)].map((country) => ({
      country,
      rows: homeless.filter((other) => other === country).length,
    })),
    unknownColumns: table.columns.filter((column) => !(columns as readonly string[]).includes(column)),
  };
}

/**
 * Imports public organisations: what is refused is named, the rest is written. Doing it again changes nothing.
 *
 * @throws {UnreadableTable} the file as a whole cannot be read.
 */
export async function importOrganisations(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer'>,
  tx: Transaction,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = await planOrganisations(deps, tx, options);
  for (const step of report.missions.flatMap(({ steps }) => steps)) {
    if (step.action === 'add') await saveProfile(deps, tx, step.draft);
    if (step.action === 'update') await saveProfile(deps, tx, step.draft, { id: step.id });
  }
  return report;
}

function readRows(records: ReturnType<typeof readTable>['records']) {
  const rows: OrganisationRow[] = [];
  const refusals: Refusal[] = [];
  for (const { line, cells, unmatched } of records) {
    if (unmatched !== 0) {
      const mend = `The line has ${Math.abs(unmatched)} ${unmatched > 0 ? 'too many' : 'too few'} cells. Put cells that hold a comma in quotation marks.`;
      refusals.push({ line, column: 'all', value: '', mend });
      continue;
    }
    const reading = readRow(line, cells, countries);
    if ('row' in reading) rows.push(reading.row);
    else refusals.push(...reading.refusals);
  }
  return { rows, refusals };
}
