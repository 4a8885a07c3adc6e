/** What may be bound. A boolean is stored as 0 or 1, `undefined` is refused. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array;
export type SqlArgs = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** Rows come back as the driver's plain values; a store function gives them their type. */
export interface Reader {
  all<Row>(sql: string, args?: SqlArgs): Promise<Row[]>;
  get<Row>(sql: string, args?: SqlArgs): Promise<Row | undefined>;
}

/** An open write transaction. Sees its own changes. */
export interface Transaction extends Reader {
  /** Runs one statement and says how many rows it changed. */
  run(sql: string, args?: SqlArgs): Promise<number>;
  /** Runs a script of several statements, without arguments. */
  script(sql: string): Promise<void>;
}

/**
 * The database as the features see it. Reads outside a transaction see only what was committed; writing needs one.
 * Asynchronous, so that a libSQL server can stand behind it later and no caller changes.
 */
export interface Database extends Reader {
  /**
   * Runs `work` in one write transaction: all of it happens, or none of it. Writers wait for each other, so keep mail,
   * HTTP and other slow things out of `work`, and never open a transaction within one.
   *
   * @throws {DatabaseBusy} another process held the write lock for too long.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Brings home what was written ahead, so that nothing of what was deleted is left on the disk.
   *
   * @throws {DatabaseBusy} another process went on reading for too long.
   */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}

/** Another process holds the database. Nothing was written; trying again later is right. */
export class DatabaseBusy extends Error {
  constructor(cause: unknown) {
    super('another process holds the database', { cause });
    this.name = 'DatabaseBusy';
  }
}
