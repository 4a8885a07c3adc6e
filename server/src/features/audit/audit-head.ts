import type { Link } from './audit-chain.js';

/** The newest entry as people note it: `4711:` and its chain. */
export const writeHead = ({ seq, chain }: Link): string => `${seq}:${chain}`;

/** As it was written, or copied out of a sentence of a mail. */
export function readHead(written: string): Link | undefined {
  const found = /^(\d{1,15}):([\w-]{43})$/.exec(written.replace(/[\s\u2066-\u2069]/g, ''));
  return found?.[1] && found[2] ? { seq: Number(found[1]), chain: found[2] } : undefined;
}
