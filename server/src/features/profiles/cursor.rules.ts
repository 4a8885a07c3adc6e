import type { SortOrder } from '@diaspora-kit/contract/vocabulary';
import { Problem } from '../../problem.js';
import type { ListingCursor } from './listing.store.js';

/** Entries up to which a list that holds persons can be read: ten pages of twenty. */
export const deepest = 200;

/** Where a list goes on, and how many entries of it came before. */
export interface Place {
  cursor: ListingCursor;
  depth: number;
}

/** Signs what a cursor says, so that nobody makes one up. */
export type Sign = (text: string) => string;

/** The place as it stands in an address: opaque to everybody but us. */
export function writeCursor({ cursor: { sort, key, slug }, depth }: Place, sign: Sign): string {
  const text = Buffer.from(JSON.stringify([sort, key, slug, depth])).toString('base64url');
  return `${text}.${sign(text).slice(0, 16)}`;
}

/** @throws {Problem} `cursor-expired` when it was not made by us, or for another order. */
export function readCursor(written: string, sort: SortOrder, sign: Sign): Place {
  const [text = '', signature] = written.split('.');
  if (signature === sign(text).slice(0, 16)) {
    const [made, key, slug, depth] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
      SortOrder,
      string,
      string,
      number,
    ];
    if (made === sort) return { cursor: { sort, key, slug }, depth };
  }
  throw new Problem('cursor-expired');
}
