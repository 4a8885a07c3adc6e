import { CsvError, parse } from 'csv-parse/sync';

/** One record of a file: the line on which it begins, and its cells by column name. */
export interface TableRecord {
  line: number;
  cells: Readonly<Record<string, string>>;
  /** Cells beyond the last column, or missing before it. */
  unmatched: number;
}

export interface Table {
  columns: string[];
  records: TableRecord[];
}

/** The file as a whole cannot be read; the message says where and what to do. */
export class UnreadableTable extends Error {}

/** Largest file that is read, in bytes. */
const fileMax = 20 * 1024 * 1024;

/**
 * Reads a CSV file: UTF-8 (with or without byte order mark), comma or semicolon, the first line naming the columns.
 *
 * @throws {UnreadableTable}
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > fileMax) throw new UnreadableTable('The file is larger than 20 MB. Split it.');
  const text = decode(bytes);
  const delimiter = text.slice(0, text.indexOf('\n')).includes(';') && !/^[^\n;]*,/.test(text) ? ';' : ',';
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    const options = {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      trim: true,
    };
    parsed = parse(text, options) as unknown as typeof parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableTable(
      `Line ${String(error['lines'])} is not CSV (${error.code}). A cell that holds a quotation mark needs it doubled, and quotation marks around the cell.`,
    );
  }
  const [head, ...rest] = parsed;
  if (!head) throw new UnreadableTable('The file is empty.');
  const columns = head.record;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new UnreadableTable(`Two columns are called "${twice}". Rename one.`);

  let before = head.info.lines;
  const records: TableRecord[] = [];
  for (const { record, info } of rest) {
    const line = before + 1;
    before = info.lines;
    if (record.every((cell) => cell === '')) continue;
    records.push({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
      unmatched: record.length - columns.length,
    });
  }
  return { columns, records };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const lenient = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
    const line = lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
    throw new UnreadableTable(
      `The file is not UTF-8: line ${line} holds bytes that are no text. Save it again as "CSV UTF-8".`,
      { cause: error },
    );
  }
}
