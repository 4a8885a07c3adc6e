const bits = 4096;

/**
 * Counts distinct things without keeping them: each sets one of 4,096 bits, and the share of bits that are set says how
 * many there were. Right within a few per cent up to some thousands. Two sketches of the same things merge into one.
 */
export interface Sketch {
  /** @param hash uniformly random, from the thing; 16 bits of it are used. */
  add(hash: number): void;
  count(): number;
  merge(text: string): void;
  /** As it is stored: 683 characters of base64url. */
  toString(): string;
}

export function createSketch(): Sketch {
  const bytes = Buffer.alloc(bits / 8);
  let set = 0;
  const add = (bit: number) => {
    const mask = 1 << (bit & 7);
    if (bytes[bit >> 3]! & mask) return;
    bytes[bit >> 3]! |= mask;
    set++;
  };
  return {
    add: (hash) => add(hash % bits),
    count: () => Math.round(bits * Math.log(bits / (bits - Math.min(set, bits - 1)))),
    merge(text) {
      for (const [index, byte] of Buffer.from(text, 'base64url')
        .subarray(0, bits / 8)
        .entries())
        for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) add(index * 8 + bit);
    },
    toString: () => bytes.toString('base64url'),
  };
}
