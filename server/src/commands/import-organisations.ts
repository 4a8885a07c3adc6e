import { readFile } from 'node:fs/promises';
import {
  importOrganisations,
  planOrganisations,
  usuallyHeld,
  type ImportReport,
} from '../features/transfer/import-organisations.js';
import type { Step } from '../features/transfer/import-plan.rules.js';
import { printable } from '../features/transfer/organisation-row.rules.js';
import { listMissions } from '../features/missions/missions.store.js';
import { defineCommand, UsageError } from './command.js';
import { withData } from './with-data.js';

export const importOrganisationsCommand = defineCommand({
  name: 'import organisations',
  summary: 'Imports public organisations from a CSV file.',
  usage: '<file> (--mission … | --all) [--hold …] [--dry-run]',
  notes:
    'An organisation goes to the mission of each of its countries of origin; one without a country of origin goes to every\n' +
    'mission. What cannot be imported is named with its line and column, the rest is imported in one go. Doing it again\n' +
    'changes nothing; an entry that its owner confirmed is never changed, and one that they erased does not come back.\n' +
    'Columns: server/data-sources/README.md.',
  options: {
    mission: { type: 'string', hint: 'Slug of the one mission to import for.' },
    all: { type: 'boolean', hint: 'Import for every mission.' },
    hold: {
      type: 'string',
      hint: `Missions where new entries are for staff only, parted by commas. Default ${usuallyHeld.join(',')}; "none" holds nothing.`,
    },
    'dry-run': { type: 'boolean', hint: 'Say what would happen, and write nothing.' },
  },
  positionals: { least: 1, most: 1 },
  async run(context, values, [path = '']) {
    if ((values.mission === undefined) === !values.all) throw new UsageError('Say either --mission … or --all.');
    const hold = values.hold === undefined ? usuallyHeld : values.hold === 'none' ? [] : values.hold.split(',');
    const file = await readFile(path);
    await withData(context, async (deps) => {
      const slugs = (await listMissions(deps.db)).map(({ slug }) => slug);
      const named = [...(values.mission ? [values.mission] : []), ...(values.hold ? hold : [])];
      const unknown = named.find((slug) => !slugs.includes(slug));
      if (unknown !== undefined)
        throw new UsageError(`There is no mission "${unknown}". There are: ${slugs.join(', ') || 'none yet'}.`);
      const options = { file, mission: values.mission, hold };
      const report = values['dry-run']
        ? await planOrganisations(deps, deps.db, options)
        : await deps.db.transaction((tx) => importOrganisations(deps, tx, options));
      for (const line of describe(report)) context.say(line);
      context.say(values['dry-run'] ? 'This was a dry run: nothing was written.' : 'Done.');
    });
  },
});

const actions: [Step['action'], string][] = [
  ['add', 'new'],
  ['update', 'changed'],
  ['unchanged', 'as before'],
  ['confirmed-by-owner', 'kept, confirmed by their owner'],
  ['listed-already', 'there already from elsewhere'],
  ['erased', 'left out: erased on request'],
];

function* describe({ rows, refusals, missions, leftOut, unknownColumns }: ImportReport): Generator<string> {
  yield `${rows} rows read.`;
  for (const { slug, held, steps } of missions) {
    const parts = actions.flatMap(([action, label]) => {
      const count = steps.filter((step) => step.action === action).length;
      return count === 0 ? [] : [`${count} ${label}`];
    });
    yield `  ${slug}  ${parts.join(', ') || 'nothing'}${held ? ' (new ones held: for staff only)' : ''}`;
  }
  for (const { slug, likenesses } of missions)
    for (const { row, other } of likenesses)
      yield `Look at line ${row.line} in ${slug}: ${printable(row.name)} has the website and country of ${other}. Both are kept.`;
  for (const { country, rows: count } of leftOut) yield `Left out: ${country} has no mission here (${count} rows).`;
  if (unknownColumns.length > 0) yield `Columns not read: ${unknownColumns.map(printable).join(', ')}.`;
  if (refusals.length > 0) yield `${new Set(refusals.map(({ line }) => line)).size} rows refused:`;
  for (const { line, column, value, mend } of refusals)
    yield `  line ${line}, ${column}${value === '' ? '' : `, "${value}"`}: ${mend}`;
}
