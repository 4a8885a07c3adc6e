import type { Deps } from '../../deps.js';
import type { Transaction } from '../db/database.js';

/** Tries a code survives, unless fewer are asked for. Six digits and five tries leave a guesser one chance in 200,000 per mail. */
const usualTries = 5;

export interface CodeToIssue {
  mission: string;
  /** Identifier of what it confirms. */
  subject: string;
  expiresAt: Date;
  tries?: number;
}

type CodeDeps = Pick<Deps, 'random' | 'sealer'>;

const digestOf = ({ sealer }: Pick<Deps, 'sealer'>, subject: string, code: string) =>
  sealer.digest('code', `${subject}/${code}`);

/** Makes the six digits for a subject. An older code for it stops working. */
export async function issueCode(
  deps: CodeDeps,
  tx: Transaction,
  { mission, subject, expiresAt, tries = usualTries }: CodeToIssue,
): Promise<string> {
  const code = sixDigits(deps.random);
  await tx.run(
    'insert or replace into mail_code (subject, mission, hash, tries_left, expires_at) values (?, ?, ?, ?, ?)',
    [subject, mission, digestOf(deps, subject, code), tries, expiresAt.toISOString()],
  );
  return code;
}

/**
 * Tries a code. A right one can be used again until it is forgotten.
 *
 * `burnt`: this was the last try. `none`: there is no code to be tried, or no more.
 */
export async function tryCode(
  deps: Pick<Deps, 'sealer'>,
  tx: Transaction,
  subject: string,
  typed: string,
  now: Date,
): Promise<'right' | 'wrong' | 'burnt' | 'none'> {
  const row = await tx.get<{ hash: string; tries_left: number }>(
    `update mail_code set tries_left = tries_left - 1
     where subject = :subject and tries_left > 0 and expires_at > :now returning hash, tries_left`,
    { subject, now: now.toISOString() },
  );
  if (!row) return 'none';
  if (row.hash === digestOf(deps, subject, latinDigits(typed))) return 'right';
  return row.tries_left === 0 ? 'burnt' : 'wrong';
}

export const forgetCodeOf = (tx: Transaction, subject: string) =>
  tx.run('delete from mail_code where subject = ?', [subject]);

export const forgetOldCodes = (tx: Transaction, now: Date) =>
  tx.run('delete from mail_code where expires_at <= ?', [now.toISOString()]);

/** Uniformly random: numbers beyond the last full million are thrown away. */
function sixDigits(random: Deps['random']): string {
  const limit = 2 ** 32 - (2 ** 32 % 1_000_000);
  for (;;) {
    const [a, b, c, d] = random(4) as unknown as [number, number, number, number];
    const number = ((a * 256 + b) * 256 + c) * 256 + d;
    if (number < limit) return String(number % 1_000_000).padStart(6, '0');
  }
}

/** The zeros of the digits that keyboards write: Arabic, Persian. */
const otherZeros = [0x660, 0x6f0];

/** What was typed as plain digits, without the gap that people leave in the middle. */
export const latinDigits = (typed: string) =>
  typed.replace(/[\s-]/g, '').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - otherZeros.findLast((zero) => zero <= code)!);
  });
