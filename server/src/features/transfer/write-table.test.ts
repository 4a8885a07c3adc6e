import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTable } from './write-table.js';

/** What makes a spreadsheet calculate: also in the wide forms that Excel reads as the narrow ones. */
const dangerous = [...'=+-@\t\r＝＋－＠'];

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom(...dangerous, '"', "'", ';', ',', '\n', ' '), fc.string())
    .map(([first, rest]) => first + rest),
);
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const read = (file: string) => parse(file, { bom: true, record_delimiter: '\r\n' }) as string[][];

describe('a file for spreadsheets', () => {
  it('has no cell that begins like a formula, and holds every other one as it was', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const cells = read(writeTable(written));
        expect(cells.flat().filter((text) => dangerous.includes(text[0] ?? ''))).toEqual([]);
        expect(cells).toEqual(
          written.map((row) => row.map((text) => (dangerous.includes(text[0] ?? '') ? `'${text}` : text))),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('begins with the mark of UTF-8, quotes every cell and ends lines as spreadsheets expect', () => {
    expect(
      writeTable([
        ['name', ''],
        ['=1+1', 'a "b"'],
      ]),
    ).toBe('\ufeff"name",""\r\n"\'=1+1","a ""b"""\r\n');
  });
});
