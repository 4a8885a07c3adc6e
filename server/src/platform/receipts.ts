import type { Deps } from '../deps.js';
import { randomCode } from './ids.js';

const attempts = 20;

/**
 * A code that names nobody and can be read over the phone: `BJ-4K7-M2R`.
 *
 * @param prefix the mission's slug, and a letter where another kind of receipt needs telling apart: `bj-c`.
 * @param isTaken asked within the transaction that will store it.
 */
export async function newReceipt(
  { random }: Pick<Deps, 'random'>,
  prefix: string,
  isTaken: (receipt: string) => Promise<boolean>,
): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const code = randomCode(random, 6);
    const receipt = `${prefix.toUpperCase()}-${code.slice(0, 3)}-${code.slice(3)}`;
    if (!(await isTaken(receipt))) return receipt;
  }
  throw new Error('every receipt tried was taken');
}

/** A receipt as it is stored, from what was noted down and typed, with or without its prefix: `4k7 m2r`. */
export function tidyReceipt(prefix: string, typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${prefix.toUpperCase()}-${signs.slice(-6, -3)}-${signs.slice(-3)}`;
}
