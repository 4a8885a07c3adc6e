import { Problem } from '../../problem.js';
import type { SortOrder } from '@diaspora-kit/contract/vocabulary';
import type { ListingCursor } from './listing.store.js';

/** The cursor as it stands in an address: opaque to everybody but us. */
export const writeCursor = ({ sort, key, slug }: ListingCursor): string =>
  Buffer.from(JSON.stringify([sort, key, slug])).toString('base64url');

/** @throws {Problem} `cursor-expired` when it was not made by us, or for another order. */
export function readCursor(text: string, sort: SortOrder): ListingCursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (
      Array.isArray(parts) &&
      parts.length === 3 &&
      parts.every((part) => typeof part === 'string' && !part.includes('\0'))
    ) {
      const [made, key, slug] = parts as [string, string, string];
      if (made === sort) return { sort, key, slug };
    }
  } catch {
    // falls through to the refusal
  }
  throw new Problem('cursor-expired');
}
