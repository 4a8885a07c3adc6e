import type { Link } from './audit-chain.js';

/** The newest entry as people note it: `4711:` and its chain. */
export const writeHead = ({ seq, chain }: Link): string => `${seq}:${chain}`;

export function readHead(written: string): Link | undefined {
  const found = /^(\d{1,15}):([\w-]{43})$/.exec(written.trim());
  return found?.[1] && found[2] ? { seq: Number(found[1]), chain: found[2] } : undefined;
}
