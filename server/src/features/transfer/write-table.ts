import { stringify } from 'csv-stringify/sync';

/**
 * Writes a CSV file that spreadsheets open as text: every cell quoted, UTF-8 with byte order mark, CRLF. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
