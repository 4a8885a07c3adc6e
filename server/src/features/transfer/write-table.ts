import { stringify } from 'csv-stringify/sync';

/**
 * What a spreadsheet takes for the beginning of a formula: also in wide and other forms, and inside a cell where a spreadsheet that
 * expects semicolons or tabs would begin a new one.
 */
const formula = /(?<=(?:^|[;,\t\r\n])[\s"]*)[=+\-@\t\r＝＋－＠﹦﹢﹣﹫−]/g;

/**
 * Writes a CSV file that spreadsheets open as text: every cell quoted, UTF-8 with byte order mark, CRLF. What a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => cell.replace(formula, "'$&"))),
    {
      bom: true,
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    },
  );
