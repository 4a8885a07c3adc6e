/** The only fields a line may carry. No address, no IP, no user agent, no query, no body. */
export interface LogFields {
  requestId?: string;
  method?: string;
  /** The route's template, never the address that was asked for. */
  route?: string;
  status?: number;
  ms?: number;
  /** Name and stack of a bug, without values. */
  error?: string;
  mission?: string;
  template?: string;
  /** Name of a job of `jobs.ts`. */
  job?: string;
  count?: number;
  /** Number of an entry of the audit. */
  entry?: number;
  /** Digest of that entry and all before it. */
  chain?: string;
  version?: string;
}

export type Log = (event: string, fields?: LogFields) => void;

const allowed: (keyof LogFields)[] = [
  'requestId', 'method', 'route', 'status', 'ms', 'error', 'mission', 'template', 'job', 'count', 'entry', 'chain', 'version',
]; // prettier-ignore

/** Writes one JSON line per event; whatever is not on the list is left out. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (event, fields = {}) => {
    const kept = Object.fromEntries(
      allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
    );
    write(JSON.stringify({ at: now().toISOString(), event, ...kept }));
  };
}

/** Name and stack of an error without its message: messages quote values, and values may be somebody's words. */
export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  const code =
    'code' in error && typeof error.code === 'string' && /^[A-Z_]+$/.test(error.code) ? ` ${error.code}` : '';
  return [error.name + code, ...frames.slice(0, 12)].join('\n');
}
