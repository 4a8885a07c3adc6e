import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTable } from './write-table.js';

/** What makes a spreadsheet calculate: also in the forms that Excel reads as the plain ones. */
const dangerous = [...'=+-@\t\r＝＋－＠﹦﹢﹣﹫−'];

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom(...dangerous, '"', "'", ';', ',', '\n', ' '), fc.string())
    .map(([first, rest]) => first + rest),
  fc
    .tuple(fc.string(), fc.constantFrom(';', ',', '\t', '\n', '; ', ';"', ', \n'), fc.constantFrom(...dangerous), fc.string())
    .map((parts) => parts.join('')),
); // prettier-ignore
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const read = (file: string) => parse(file, { bom: true, record_delimiter: '\r\n' }) as string[][];

describe('a file for spreadsheets', () => {
  it('has no cell that begins like a formula', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const cells = read(writeTable(written)).flat();
        expect(cells.filter((text) => dangerous.includes(text[0] ?? ''))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no formula inside a cell either, where another separator would begin a new one', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const pieces = read(writeTable(written)).flatMap((row) => row.flatMap((text) => text.split(/[;,\t\r\n]/)));
        const begins = pieces.map((piece) => piece.replace(/^[\s"]+/, '')[0] ?? '');
        expect(begins.filter((first) => dangerous.includes(first))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds every cell as it was but for apostrophes before what could be a formula', () => {
    const bare = (text: string) => text.replace(/'+(?=[=+\-@\t\r＝＋－＠﹦﹢﹣﹫−])/g, '');
    const isSafe = (text: string) => !dangerous.some((sign) => text.includes(sign));
    fc.assert(
      fc.property(rows, (written) => {
        const cells = read(writeTable(written));
        expect(cells.map((row) => row.map(bare))).toEqual(written.map((row) => row.map(bare)));
        expect(cells.flat().filter(isSafe)).toEqual(written.flat().filter(isSafe));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a; "=1+1', 'a; "\'=1+1'],
    ['﹦1+1', "'﹦1+1"],
    ['Porto-Novo, 5 + 3 = 8', 'Porto-Novo, 5 + 3 = 8'],
    ['https://example.org/?a=1;b=-2', 'https://example.org/?a=1;b=-2'],
  ])('writes %j as %j', (cell, written) => expect(read(writeTable([[cell]]))).toEqual([[written]]));

  it('begins with the mark of UTF-8, quotes every cell and ends lines as spreadsheets expect', () => {
    expect(
      writeTable([
        ['name', ''],
        ['=1+1', 'a "b"'],
      ]),
    ).toBe('\ufeff"name",""\r\n"\'=1+1","a ""b"""\r\n');
  });
});
