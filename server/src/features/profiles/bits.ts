/** A set of small whole numbers, one bit each. Sets that meet are made for the same size. */
export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32));

export const addBit = (bits: Bits, position: number): void => void (bits[position >>> 5]! |= 1 << (position & 31));

export const hasBit = (bits: Bits, position: number): boolean => (bits[position >>> 5]! & (1 << (position & 31))) !== 0;

/** What is in both sets. */
export const inBoth = (a: Bits, b: Bits): Bits => a.map((word, index) => word & b[index]!);

/** What is in one of the sets or in both. */
export const inEither = (a: Bits, b: Bits): Bits => a.map((word, index) => word | b[index]!);

/** How many are in both sets. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) count += countOnes(a[index]! & b[index]!);
  return count;
}

/** Adds neighbours: bits to pairs, pairs to fours, fours to bytes, and the four bytes at once. */
function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
