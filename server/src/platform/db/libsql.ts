import Libsql from 'libsql';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseBusy, type Database, type Reader, type SqlArgs, type SqlValue, type Transaction } from './database.js';

/** How long the driver itself may wait for a lock, in ms. It blocks the event loop meanwhile, so we wait in JavaScript instead. */
const driverTimeout = 20;
/** The same while opening, when nothing else waits: processes that start at once all want to switch the journal. */
const openingTimeout = 5000;
/** How long a lock held by another process is waited for, in ms. */
const defaultPatience = 8000;
/** Statements kept prepared per connection. */
const cachedStatements = 200;

/**
 * Opens a libSQL file: one connection that writes, one transaction at a time, and one that can only read.
 *
 * Closed here: a bound boolean or a text with NUL aborts or truncates in the driver; `BEGIN` by a prepared statement
 * poisons the connection when busy; `DELETE` leaves its bytes behind.
 */
export function openLibsql(path: string, { patience = defaultPatience } = {}): Database {
  const writer = connect(path);
  writer.exec(`pragma busy_timeout = ${openingTimeout}`);
  writer.exec('pragma journal_mode = wal');
  writer.exec(`pragma busy_timeout = ${driverTimeout}`);
  writer.exec('pragma synchronous = full');
  writer.exec('pragma secure_delete = on');
  writer.exec('pragma foreign_keys = on');
  const reader = connect(path);
  reader.exec('pragma query_only = on');

  const read = readerOf(reader, patience);
  const tx: Transaction = {
    ...readerOf(writer, patience),
    run: async (sql, args = []) => prepared(writer, sql).run(coerce(args)).changes,
    script: async (sql) => void writer.exec(sql),
  };

  let lastWriter: Promise<unknown> = Promise.resolve();
  const runAlone = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    await patiently(patience, () => writer.exec('begin immediate'));
    try {
      const result = await work(tx);
      writer.exec('commit');
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('rollback');
      throw error;
    }
  };

  return {
    ...read,
    transaction(work) {
      const turn = lastWriter.then(() => runAlone(work));
      lastWriter = turn.catch(() => {});
      return turn;
    },
    checkpoint() {
      const turn = lastWriter.then(() => patiently(patience, () => bringHome(writer)));
      lastWriter = turn.catch(() => {});
      return turn;
    },
    async close() {
      await lastWriter;
      for (const connection of [reader, writer]) {
        statements.delete(connection);
        connection.close();
      }
    },
  };
}

type Connection = InstanceType<typeof Libsql>;
type Statement = ReturnType<Connection['prepare']>;

const connect = (path: string): Connection => new Libsql(path, { timeout: driverTimeout });

function readerOf(connection: Connection, patience: number): Reader {
  const all = (sql: string, args: SqlArgs = []) =>
    patiently(patience, () => prepared(connection, sql).all(coerce(args)));
  return {
    all: async <Row>(sql: string, args?: SqlArgs) => (await all(sql, args)) as Row[],
    get: async <Row>(sql: string, args?: SqlArgs) => (await all(sql, args))[0] as Row | undefined,
  };
}

const statements = new WeakMap<Connection, Map<string, Statement>>();

function prepared(connection: Connection, sql: string): Statement {
  const cache = statements.get(connection) ?? new Map<string, Statement>();
  statements.set(connection, cache);
  const known = cache.get(sql);
  if (known) return known;
  const statement = connection.prepare(sql);
  if (cache.size >= cachedStatements) cache.delete(cache.keys().next().value!);
  cache.set(sql, statement);
  return statement;
}

/** @throws {TypeError} a text with NUL, which would come back cut short. */
function coerce(args: SqlArgs): object {
  const value = (bound: SqlValue) => {
    if (typeof bound === 'boolean') return bound ? 1 : 0;
    if (bound === undefined) throw new TypeError('undefined cannot be bound');
    if (typeof bound === 'string' && bound.includes('\0')) throw new TypeError('a text with NUL cannot be bound');
    return bound;
  };
  if (Array.isArray(args)) return args.map(value);
  return Object.fromEntries(
    Object.entries(args as Record<string, SqlValue>).map(([name, bound]) => [name, value(bound)]),
  );
}

function bringHome(connection: Connection): void {
  const [outcome] = connection.prepare('pragma wal_checkpoint(truncate)').all() as { busy: number }[];
  if (outcome?.busy) throw Object.assign(new Error('somebody reads'), { code: 'SQLITE_BUSY' });
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** Tries again, with growing jittered pauses, while another process holds the lock. */
async function patiently<T>(patience: number, work: () => T): Promise<T> {
  const giveUpAt = performance.now() + patience;
  for (let attempt = 0; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) throw new DatabaseBusy(error);
      await delay(Math.min(200, 5 * 2 ** attempt) * (0.5 + Math.random()));
    }
  }
}
